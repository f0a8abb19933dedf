"""Full-text search of passages: one protocol, several engines."""
