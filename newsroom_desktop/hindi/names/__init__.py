"""Names of people and places: where they stand in a text, and which spellings are one name."""
