"""Files made to harm a reader, and a run of the program over them (`python -m tests.hostile`)."""
