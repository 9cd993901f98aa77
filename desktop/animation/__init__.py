"""Animations from the window: a dialog with a preview of any step, and the export by a worker."""
