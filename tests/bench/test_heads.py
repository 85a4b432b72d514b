"""The head of an expression, which both the baseline and the report are held to."""

from __future__ import annotations

import pytest
from bench.heads import head_of


@pytest.mark.parametrize(
    ("expression", "head"),
    [
        ("the director of the bureau", "director"),
        ("Marenia 's naval patrol", "patrol"),
        ("the first - ever ferry", "ferry"),
        ("Mr. Kuan - yin", "yin"),
        ("naval and civil patrols", "patrols"),
        ("a harmful , disputed and unloved port plan", "plan"),
        ("the mayor and a captain", "mayor"),
        ("a complaint filed in a court", "complaint"),
        ("to prepare for talks", "prepare"),
        ("secretly met with the mayor", "met"),
        ("of the", "the"),
    ],
)
def test_the_head_is_what_the_expression_is_about(expression: str, head: str) -> None:
    tokens = expression.split()
    assert tokens[head_of(tokens)] == head
