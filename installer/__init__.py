"""What turns the program into something that a system can install."""
