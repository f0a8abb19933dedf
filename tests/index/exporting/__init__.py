"""Articles as files."""
