"""The names of the desk: learnt from the archive while nobody types, and decided in a dialog."""
