"""Sentence boundary detection."""

from index.sentences.split import split_sentences

__all__ = ["split_sentences"]
