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


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("De minister was of is in Den Haag of in Londen, die van her of der by was had over we even.", "nl"),
        ("Borgmesteren har sagt, at de to broer for tiden er lukket for biler, for de skal have ny belægning.", "da"),
        ("To by było to, o czym burmistrz mówił: by most był bezpieczny, by to dzieci mogły po nim chodzić.", "pl"),
        ("Die burgemeester was by die brug en die hek was van hout; hy was by die werf of by die see.", "af"),
    ],
)
def test_words_that_other_languages_have_too_make_no_text_english(sentence: str, language: str) -> None:
    assert identify_language(" ".join([sentence] * 8)) == language


def test_a_text_full_of_english_words_is_english_at_any_length() -> None:
    sentence = "The mayor said to the council that the bridge would be shut for a week, and they have by now agreed. "
    assert {identify_language(sentence * times) for times in (1, 2, 3, 10, 40)} == {"en"}


@pytest.mark.parametrize("text", ["", "Yes.", "123 456 789 " * 20, "ok lol brb cu l8r m8 innit"])
def test_too_little_is_unknown(text: str) -> None:
    assert identify_language(text) is None


def test_the_identifier_is_loaded_when_first_needed() -> None:
    code = "import sys, headwater.language.identify; print('py3langid' in sys.modules or 'numpy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
