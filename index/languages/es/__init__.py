"""Tables of Spanish."""
