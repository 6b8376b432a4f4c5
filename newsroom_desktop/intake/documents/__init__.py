"""Documents of other programs: Word, LibreOffice Writer, mail and saved web pages, each as plain HTML."""
