"""The Qt application over `geodata`."""
