"""A whole sentence quoted within a quotation is all that its speaker says."""

from __future__ import annotations

import pytest

from headwater.language.encoder.marks import end_inner
from headwater.language.rules.found import Found
from headwater.model.spans import Span
from headwater.text.quotes import find_quotes

TOLD = "“Both of them told me: ‘Absolutely.’ There is no request right now,” Ruiz said."


def said(text: str, cue: str, content: str) -> Found:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (cue, content)]
    return Found(None, spans[0], (spans[1],), "by the model", 0.9)


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        (TOLD, "told", "‘Absolutely.’ There is no request right now,”", "‘Absolutely.’"),
        ("“He said ‘patriots’ had won it,” Ruiz said.", "said", "‘patriots’ had won it", "‘patriots’ had won it"),
        ("“I heard: ‘Go.’ So I went,” Ruiz said.", "Ruiz said", "‘Go.’ So I went", "‘Go.’ So I went"),
        ("He said: ‘We go.’ There is nothing left.", "said:", "‘We go.’ There is nothing", "‘We go.’ There is nothing"),
    ],
    ids=["a whole sentence", "words only", "another's cue", "no quotation around it"],
)
def test_a_content_ends_with_the_inner_sentence_that_its_cue_introduces(
    text: str, cue: str, content: str, kept: str
) -> None:
    (settled,) = end_inner(text, [said(text, cue, content)], find_quotes(text))
    assert [span.of(text) for span in settled.content] == [kept]
