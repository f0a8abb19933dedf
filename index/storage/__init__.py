"""Storage of articles with their segmentations and annotations: one protocol, its databases."""
