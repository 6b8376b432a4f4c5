"""The program's figures, each beside its peer or its floor, from one interleaved run."""
