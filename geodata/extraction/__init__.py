"""An Article becomes an Article that knows its places, actors and events; one step a module."""
