"""A timeline as a picture: a horizontal axis, a mark for every event, a card for as many as are legible."""
