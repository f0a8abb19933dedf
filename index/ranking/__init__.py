"""Which of the sentences found answers a question best, and how sure that is."""
