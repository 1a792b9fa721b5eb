"""The executable for the command line and for reader children."""

from hygiene_app.__main__ import main

main()
