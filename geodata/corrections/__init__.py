"""What the user decided, kept apart from what was read: an article is what was read, corrected."""
