"""The whole archive as open files, and back."""
