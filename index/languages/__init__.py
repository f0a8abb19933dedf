"""Language-specific data: one package per language, named by ISO 639-1 code; the parsers of its tables."""
