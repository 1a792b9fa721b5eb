"""Documents to print or hand over, made of rows and sentences: the door to reportlab."""
