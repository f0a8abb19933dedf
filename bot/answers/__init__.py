"""Questions and their answers: what is asked, and the reply."""
