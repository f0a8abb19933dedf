"""The forms of date expressions, a file for each kind."""
