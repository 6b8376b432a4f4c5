"""The page as readers will see it, drawn by the same call that writes the files."""
