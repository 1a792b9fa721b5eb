"""A finding, a policy and today in; a verdict with its reasons out. Pure."""
