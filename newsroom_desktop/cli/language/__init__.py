"""The verbs on Hindi text, which need no archive: a module for each."""
