"""Bytes of an attachment into text, in a child process that can harm nobody."""
