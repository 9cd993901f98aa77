"""Evidence sheets: the dialog that asks how, and the worker that writes them."""
