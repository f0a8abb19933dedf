"""English word tables.

Each module holds the tables of one subject as constants: words in lower case, parsed by
`index.languages.tables`. Code that uses a table never alters it.

`synonyms.txt` is a table of related words: each line is a group of words separated by spaces. A word may be
in several groups, which are not joined by it. Lines are sorted.
"""
