"""Date expressions of all languages but English, by tables of words and forms."""
