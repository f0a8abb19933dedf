"""Question answering: retrieval, candidate sentences, features, ranking, confidence, answer."""
