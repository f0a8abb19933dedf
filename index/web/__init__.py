"""Pages of the web, by address: fetched safely, politely, and read as articles."""
