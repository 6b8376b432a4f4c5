"""Hindi keyboards inside the program: keys of the field that is written in, chart, choices."""
