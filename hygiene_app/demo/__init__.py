"""The sample mailbox: invented messages with real attachments, and a server that serves them."""
