"""Tables of French."""
