"""What goes out: the page, its theme and the proof of it."""
