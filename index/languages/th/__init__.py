"""Thai words."""
