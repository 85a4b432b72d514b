"""Headwater: traces what many articles say to where each of them has it from."""

__version__ = "0.1.0"
