"""What the window shows of a search: words to go on with, and where the hits are."""
