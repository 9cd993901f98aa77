"""The same article again, or nearly: signatures kept in the project, candidates in a moment, texts compared."""
