"""Spelling: which words of a text are wrongly spelt, and what was meant."""
