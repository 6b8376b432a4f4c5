"""What the window shows of a search in the articles: words to go on with, and where the hits are."""
