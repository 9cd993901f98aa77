"""Tiles as a background of the map: services on the network, by choice only, and local MBTiles files."""
