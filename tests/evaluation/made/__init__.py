"""Invented documents for the evaluation: contents in four languages, through many layouts."""
