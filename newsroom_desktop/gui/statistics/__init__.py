"""How long the open article is, counted in all ways."""
