"""The timeline as a film: the marks of one stretch of days after the other, on one sheet. No window is needed."""
