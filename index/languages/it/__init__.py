"""Tables of Italian."""
