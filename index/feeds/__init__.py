"""Following RSS, Atom and JSON Feed: what is new there is read once, politely."""
