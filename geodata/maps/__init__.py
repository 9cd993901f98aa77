"""The map page: basemap, Folium elements, rendering."""
