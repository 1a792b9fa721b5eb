"""One SQLite database, encrypted as a whole. The only room that speaks SQL."""
