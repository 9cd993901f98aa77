"""Quick ways out of the window: copy or drag the picture of the map, cite a quotation, print."""
