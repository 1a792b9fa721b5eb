"""A database of every schema that was released. Never delete one."""
