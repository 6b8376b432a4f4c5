"""Makes the list of Hindi words that the program brings along from the lists of other projects."""
