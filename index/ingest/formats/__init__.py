"""File formats → articles: one module per format."""
