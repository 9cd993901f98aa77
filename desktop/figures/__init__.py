"""Figures from the window: a dialog with a live preview, and the export by a worker."""
