"""Articles on their way into a server's library: read from files and pages, one after the other."""
