"""Typing Hindi on a Latin keyboard: keys in, text out. Pure: no key of a system, no field to type in."""
