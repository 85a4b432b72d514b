"""Where a statement's own words begin and end, between what ties it to the sentence around it."""

from __future__ import annotations

import re

from headwater.export.show import clip, words_at
from headwater.model.article import Article
from headwater.model.spans import Span

CUT = "… "
_LEADS_ON = " \t\n,;:–—"
# How far behind a span's beginning its first words are looked for, in code points.
_AHEAD = 60
# Only lower-case words tie: "That decision …" at a sentence's beginning points at something.
_TIE = re.compile(r"(?:(?:and|but)\s+that|that|and),?\s+(?=(\S+))")
# What may begin a clause besides a name, a number, a quotation and a noun in the plural. Behind "that" a verb or a
# single noun leaves open whether "that" points at something ("that was late", "that ruling stands"): it stays.
_BEGINS_CLAUSE = frozenset(
    re.findall(
        r"\w+",
        """a an the this these those my your his her its our their i you he she it we they there who what which nobody
        no none one some any all both each every either neither many most several few more another such if when while
        after before because although though since unless in on at by under despite even only two three four five six
        seven eight nine ten""",
    )
)


def own_start(text: str, span: Span) -> int:
    """Where the words of a statement begin without a leading "that", "and that" or "and", if a clause follows it."""
    match = _TIE.match(text, span.start, min(span.end, span.start + _AHEAD))
    return match.end() if match and _begins_clause(match[1]) else span.start


def _begins_clause(word: str) -> bool:
    bare = re.split(r"['’]", word.strip(",;:"))[0].casefold()
    plural = bare.endswith("s") and not bare.endswith(("ss", "is", "as", "us")) and bare not in ("says", "does")
    return not word[0].islower() or bare in _BEGINS_CLAUSE or (plural and bare.isalpha())


def own_end(text: str, span: Span) -> int:
    """Where a statement's words end without what leads on: the comma of "Two were hurt, he said".

    With it goes a mark that closes a quotation which began before the words (`there is no draft,"`).
    """
    words = text[span.start : span.end].rstrip()
    ends, began = words[-2:], words[:-1]
    if (ends == ',"' and began.count('"') % 2 == 0) or (ends == ",”" and began.count("“") <= began.count("”")):
        words = began
    return span.start + (len(words.rstrip(_LEADS_ON)) or len(words))


def statement_words(article: Article, span: Span, limit: int) -> str:
    """A statement's words from the first of its own to the last, on one line, clipped.

    "… " stands where words before them are not shown. A quotation that goes on behind them has no mark in front.
    """
    start, end = own_start(article.text, span), own_end(article.text, span)
    words = words_at(article, Span(start + _opens_unclosed(article.text[start:end]), end), limit)
    return words if start == span.start else clip(CUT + words, limit)


def _opens_unclosed(words: str) -> bool:
    """Whether the words begin with the mark of a quotation that does not end in them."""
    return (words[:1] == '"' and words.count('"') == 1) or (words[:1] == "“" and "”" not in words)
