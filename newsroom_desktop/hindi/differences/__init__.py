"""What one text has that another has not: by words and paragraphs, never within a visible syllable."""
