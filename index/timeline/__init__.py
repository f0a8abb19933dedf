"""Timelines: event extraction, and search for the events of a topic."""
