"""Work in a process of its own, which can be killed: what comes from outside may make it hang or crash."""
