"""Discord bot and command line of Footnote, on top of the package `index`.

Nothing is imported here: `bot.__main__` has to run before what takes a second to load.
"""
