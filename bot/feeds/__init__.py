"""Feeds of guilds: followed, polled when due, listed, unfollowed."""
