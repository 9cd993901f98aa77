"""Saved views in the window: their panel, going to them, presenting them, and atlases made of them."""
