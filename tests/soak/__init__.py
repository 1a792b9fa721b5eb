"""Kills the program at random points of everything it does to messages, on a real Dovecot."""
