"""Values that travel between the rooms, the errors, and `Job`. Standard library only."""
