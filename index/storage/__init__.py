"""The store: articles, their segmentations and annotations."""
