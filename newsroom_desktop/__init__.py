"""Newsroom Desktop: an offline newsroom editor for Hindi news desks."""

__version__ = "0.1.0"
