"""Korean words."""
