"""Older archives brought up to the tables of today; nothing here is loaded before an older one is met."""
