"""One module a format: a stream of bytes in, raw articles out."""
