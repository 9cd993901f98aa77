"""What all dialogs and workers that write a file of the project have in common."""
