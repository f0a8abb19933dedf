"""Feeds that servers follow: added, polled when they are due, told of when they fail, given up."""
