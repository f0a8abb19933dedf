"""Timelines: which days of a topic are worth telling, and which sentence tells each of them."""
