"""The map as one HTML file: the dialog that asks how, and the worker that writes it."""
