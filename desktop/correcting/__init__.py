"""Correcting what was read: menus, pickers, editors and the list of corrections."""
