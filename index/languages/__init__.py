"""Languages: a file or folder for each, with all that differs by language; and the helpers of word tables."""
