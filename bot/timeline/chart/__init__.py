"""The chart of a timeline: a horizontal axis with a mark for each event, and cards for some of them."""
