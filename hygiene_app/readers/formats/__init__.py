"""One file per format: bytes in, pages and parts out. Runs only in the reader child."""
