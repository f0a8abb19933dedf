"""Dated statements: which sentences of an article tell when something happened, or will."""
