"""The executable that opens the window, without a console on Windows."""

from hygiene_app.__main__ import window

window()
