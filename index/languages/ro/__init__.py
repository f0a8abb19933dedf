"""Romanian words."""
