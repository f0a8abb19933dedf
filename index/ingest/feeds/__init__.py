"""Feeds: fetched, compared with what is known, scheduled, stored."""
