"""Tables of German."""
