"""The command line: headless commands for IT, scripts and support."""
