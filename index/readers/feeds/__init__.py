"""Feeds: RSS, Atom and JSON Feed → their items."""
