"""Statements: one proposition with every mention of it."""

from headwater.findings.statements.join import STEP, VERSION, join_statements

__all__ = ["STEP", "VERSION", "join_statements"]
