"""The frozen program: one folder with two executables, Qt and Python beside them."""
