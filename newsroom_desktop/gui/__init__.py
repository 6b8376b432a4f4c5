"""Qt, and nothing but: draws, listens, asks the desk, and redraws what has changed."""
