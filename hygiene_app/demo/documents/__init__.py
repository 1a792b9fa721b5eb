"""Documents as people attach them: drawn anew from a seed, the same bytes every time."""
