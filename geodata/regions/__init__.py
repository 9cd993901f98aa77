"""Regions that a person draws, measures out, saves or brings along: what lies in them, and what they look like."""
