"""Figures: the map on a sheet as PNG, SVG or PDF, drawn without a browser, a display or Qt."""
