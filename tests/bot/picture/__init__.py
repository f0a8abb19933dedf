"""Tests of the picture: where things stand, and that it can be drawn."""
