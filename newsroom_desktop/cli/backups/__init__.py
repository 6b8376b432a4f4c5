"""The verbs on backups."""
