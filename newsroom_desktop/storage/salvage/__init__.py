"""What can be read out of an archive that SQLite takes for broken."""
