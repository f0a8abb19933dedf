"""Which version of Footnote this is."""

from importlib.metadata import PackageNotFoundError, version


def installed_version() -> str:
    """The version that is installed; "0" in a folder that never was."""
    try:
        return version("footnote-bot")
    except PackageNotFoundError:
        return "0"
