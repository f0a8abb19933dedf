"""What comes from outside, as articles: files, web pages, feeds."""
