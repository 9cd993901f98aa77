"""Quotations with their source as people cite them: in words, for programs, and by the Chinese national standard."""
