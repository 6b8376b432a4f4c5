"""Pictures, tables and videos in the text: how they are drawn, and what keys do at them."""
