"""Tests of the slash commands in a simulated Discord."""
