"""What every room stands on: places, texts, logs, files."""
