"""Tables of English words."""
