"""Processes that parse and analyse, and that can be killed."""
