"""Text in fonts from before Unicode, in which Latin letters show Hindi ones: read, written, recognised."""
