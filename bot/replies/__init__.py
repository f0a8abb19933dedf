"""What the index found, as messages: for Discord, for the terminal, for programs."""
