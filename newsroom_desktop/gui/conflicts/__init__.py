"""Two versions of an article, put together by a person."""
