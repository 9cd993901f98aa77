"""The review: what the program is not sure of, one question after the other, answered by single keys."""
