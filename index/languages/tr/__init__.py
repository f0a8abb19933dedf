"""Turkish words."""
