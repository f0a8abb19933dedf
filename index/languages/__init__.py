"""Language-specific data, one package per language, and the parsers of its tables."""
