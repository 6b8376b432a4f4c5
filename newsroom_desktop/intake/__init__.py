"""What comes in: pasted pages and files."""
