"""Evidence sheets: the map with numbers, and for each number the quotations behind it, as PDF or HTML."""
