"""HTML pages: which of their blocks are the article, and what they say about it."""
