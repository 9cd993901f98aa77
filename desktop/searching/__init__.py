"""The search field: what is typed there, how it may go on, what is wrong with it, and where it is found."""
