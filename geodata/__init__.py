"""The domain: reads articles, finds places, actors and events in them, keeps and exports them. No Qt here."""
