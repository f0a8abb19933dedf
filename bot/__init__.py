"""Discord bot and command line of Footnote, on top of the package `index`."""

from index.version import installed_version

__version__ = installed_version()
