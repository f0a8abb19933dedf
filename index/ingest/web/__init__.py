"""Pages of the web by URL, fetched politely and from public addresses only."""
