"""Worker processes for parsing and analysis, which can be killed."""
