"""The middle of the window: fields, formatting bar and body of the open article."""
