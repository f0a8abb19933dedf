"""Which of the quotations found in articles are shown: by speaker, by topic, the same words once."""
