"""The archive: rows, drafts, revisions and pictures."""
