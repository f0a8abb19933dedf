"""Engines that find passages by their terms: one protocol, several implementations."""
