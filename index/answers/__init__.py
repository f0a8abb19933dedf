"""Question → candidates → features → rank → confidence → answer."""
