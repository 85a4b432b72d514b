"""The nouns: frozen records, ids that come from content, one tree of errors. Standard library only."""
