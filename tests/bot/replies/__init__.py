"""Tests of the replies: for Discord, for the terminal, for programs."""
