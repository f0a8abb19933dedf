"""Answer spans: the words of a sentence that answer, found by a linear model with a confidence of its own."""
