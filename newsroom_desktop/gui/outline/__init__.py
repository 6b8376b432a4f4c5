"""The headings of the open article."""
