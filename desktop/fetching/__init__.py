"""Pages that the user named by their addresses, fetched once network use was agreed to."""
