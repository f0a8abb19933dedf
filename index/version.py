"""Version of the installed package."""

from importlib.metadata import PackageNotFoundError, version


def installed_version() -> str:
    """Return the installed version, or "0" if the package runs from a folder without being installed."""
    try:
        return version("footnote-bot")
    except PackageNotFoundError:
        return "0"
