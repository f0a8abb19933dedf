"""Tests of articles on their way into a server's library."""
