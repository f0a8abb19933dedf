"""The face of Footnote: Discord and the terminal. Everything it says comes from the package `index`."""

from index.version import installed_version

__version__ = installed_version()
