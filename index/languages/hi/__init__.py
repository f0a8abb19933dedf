"""Hindi words."""
