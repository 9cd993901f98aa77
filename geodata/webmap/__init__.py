"""One HTML file with the map, its evidence and a table in it: it opens without a network, by a double click."""
