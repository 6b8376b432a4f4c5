"""What is said about the open article: category, breaking, dateline, status."""
