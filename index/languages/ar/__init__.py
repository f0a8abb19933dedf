"""Arabic words."""
