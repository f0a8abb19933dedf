"""Feeds: fetched, compared with the known entries, scheduled, stored."""
