"""Tests of guilds' feeds."""
