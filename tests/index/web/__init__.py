"""Tests of the web's pages."""
