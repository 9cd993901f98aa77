"""What the program is not sure of, and what the user may say to it."""
