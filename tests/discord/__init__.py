"""A small local Discord, over real sockets, and checks of what a bot sends to it."""
