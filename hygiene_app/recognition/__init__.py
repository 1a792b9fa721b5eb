"""Text in, labels with masked evidence out. Pure: no file, no network, no clock."""
