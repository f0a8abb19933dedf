"""Tokens, names, acronyms, passages, similarity, titles."""
