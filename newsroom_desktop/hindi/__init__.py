"""The language: pure functions, str in, value out."""
