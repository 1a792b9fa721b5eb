"""Writes everything that is made from resources/managed."""
