"""Tables of Portuguese."""
