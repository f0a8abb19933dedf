"""The list of articles: found, shown, removed, exported."""
