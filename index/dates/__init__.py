"""Date expressions in English text and their TIMEX3 values."""
