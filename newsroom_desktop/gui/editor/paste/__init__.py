"""What is pasted, and how it comes into the text."""
