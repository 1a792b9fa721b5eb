"""The operating system without Qt: keyring, paths, logs, clock."""
