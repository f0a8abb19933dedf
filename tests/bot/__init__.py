"""Tests of the bot: its commands and replies, the command line, and the whole of it over sockets."""
