"""Find and replace in the text."""
