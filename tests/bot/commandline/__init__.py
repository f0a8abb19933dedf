"""Tests of the commands, each in a simulated Discord."""
