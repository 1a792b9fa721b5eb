"""The window: the only Qt. It knows the verbs (`Services`) and the words, nothing below them."""
