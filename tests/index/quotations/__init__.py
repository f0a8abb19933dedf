"""Which quotations are shown, and whose."""
