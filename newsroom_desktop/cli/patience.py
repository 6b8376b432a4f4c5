"""How long the command line waits."""

PATIENCE_S = 10.0
"""How long another call on the same archive is waited for."""
