"""What a person is told when something went wrong, as tables of sentences by their codes."""
