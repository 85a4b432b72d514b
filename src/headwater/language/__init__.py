"""Text in, spans out: which language a text is in, and what its sentences attribute, name and hedge."""
