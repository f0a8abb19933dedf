"""Articles → ZIP archives of Markdown files, which the readers read back as the same articles."""
