"""Backups in the window: made by themselves and by hand, listed, put back."""
