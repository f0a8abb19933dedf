"""Language-specific data: one package per language, named by ISO 639-1 code, and the parsers of its tables."""
