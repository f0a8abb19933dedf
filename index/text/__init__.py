"""Text analysis: tokens, names, acronyms, passages, similarity, titles."""
