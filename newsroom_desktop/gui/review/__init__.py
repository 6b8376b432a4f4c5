"""What checks find in the open article: marks in the text, what can be done there, and the panel."""
