"""Pages of the web, by address: fetched safely, politely, and read as articles."""

from index.web.fetching import Page, Web
from index.web.limits import WebLimits
from index.web.links import WHAT_IS_ONE, links_in, web_address
from index.web.pages import read_page

__all__ = ["WHAT_IS_ONE", "Page", "Web", "WebLimits", "links_in", "read_page", "web_address"]
