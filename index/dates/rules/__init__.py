"""Rules for the forms of date expressions, one module per subject, each with its `RULES`."""
