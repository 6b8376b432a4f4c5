"""The body language: Markdown as the canonical text, blocks as what the editor shows."""
