"""Articles that are there already: held back while an import runs, and asked about once."""
