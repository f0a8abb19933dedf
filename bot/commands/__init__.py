"""One file a command; a file that is here is loaded at start."""
