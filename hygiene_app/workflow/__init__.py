"""The verbs of the program: one file each. Plain synchronous Python that takes a `Job`."""
