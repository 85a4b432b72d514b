"""Which language a text is in."""

from __future__ import annotations

import subprocess
import sys

import pytest

from headwater.language.identify import identify_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor said on Monday that the bridge was safe.", "en"),
        ("Der Bürgermeister sagte am Montag, die Brücke sei sicher.", "de"),
        ("Le maire a déclaré lundi que le pont était sûr.", "fr"),
        ("Мэр заявил в понедельник, что мост безопасен.", "ru"),
    ],
)
def test_a_sentence_is_enough(text: str, language: str) -> None:
    assert identify_language(text) == language


@pytest.mark.parametrize("text", ["", "Yes.", "123 456 789 " * 20, "ok lol brb cu l8r m8 innit"])
def test_too_little_is_unknown(text: str) -> None:
    assert identify_language(text) is None


def test_the_identifier_is_loaded_when_first_needed() -> None:
    code = "import sys, headwater.language.identify; print('py3langid' in sys.modules or 'numpy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
