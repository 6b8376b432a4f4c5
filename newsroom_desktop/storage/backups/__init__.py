"""Backups of the archive: made, read back, listed, thinned."""
