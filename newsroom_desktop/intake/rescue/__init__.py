"""What the clipboard holds, as blocks of the body: from other programs, from web pages, from messages."""
