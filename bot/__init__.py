"""The face of Footnote: Discord and the terminal. Everything it says comes from the package `index`."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("footnote-bot")
except PackageNotFoundError:  # run from a folder that was never installed
    __version__ = "0"
