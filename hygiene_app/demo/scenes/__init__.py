"""What happens in the mailbox: each scene is a short story in one to seven letters."""
