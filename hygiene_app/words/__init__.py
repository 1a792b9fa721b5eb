"""Sentences in four languages, made from codes and facts."""
