"""Greek words."""
