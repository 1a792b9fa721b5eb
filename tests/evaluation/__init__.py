"""How good recognition is, measured on files with labels; `made` invents such files."""
