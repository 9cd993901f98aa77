"""Names and what they mean: gazetteer, regions, actors, lexicon."""
