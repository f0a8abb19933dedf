"""What is done with an article before it is stored, here or in a process of its own."""
