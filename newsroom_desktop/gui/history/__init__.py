"""The history of the open article: its revisions, what differs between two, and the way back."""
