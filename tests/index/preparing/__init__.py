"""Articles prepared, here and in a process of their own."""
