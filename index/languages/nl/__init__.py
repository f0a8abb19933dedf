"""Tables of Dutch."""
