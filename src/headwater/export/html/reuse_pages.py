"""Reuse over a collection as pages: an index, and its families of passages side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from headwater.export.html.environment import render
from headwater.export.html.escape import shown
from headwater.export.show import clip, date_words
from headwater.model.collection import CarriedArticle, CollectionReuse, FamilyMember, PassageFamily
from headwater.model.story import Edit, EditKind
from headwater.text.align import compare_words
from headwater.text.words import split_words

ON_A_PAGE = 20
_TAGS: dict[tuple[EditKind, bool], Markup] = {
    ("missing", True): Markup("<del>{}</del>"),
    ("changed", True): Markup('<del class="changed">{}</del>'),
    ("changed", False): Markup('<ins class="changed">{}</ins>'),
    ("added", False): Markup("<ins>{}</ins>"),
    ("moved", True): Markup('<mark class="moved">{}</mark>'),
    ("moved", False): Markup('<mark class="moved">{}</mark>'),
}


@dataclass(frozen=True, slots=True)
class Copy:
    """One member beside the family's first: who has it, and the two texts as markup."""

    member: FamilyMember
    when: str
    first: Markup
    text: Markup


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family: its first member, and the others beside it."""

    family: PassageFamily
    first: FamilyMember
    when: str
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """A family in the index."""

    href: str
    words: int
    size: int
    opening: str
    seen: str


def reuse_pages(found: CollectionReuse) -> Iterator[tuple[str, str]]:
    """The name and HTML of each page; the first is `index.html`."""
    pages = [found.largest[at : at + ON_A_PAGE] for at in range(0, len(found.largest), ON_A_PAGE)]
    lines = [_line(family, _name(number)) for number, page in enumerate(pages, 1) for family in page]
    yield (
        "index.html",
        render("reuse_index.html.j2", with_script=False, found=found, lines=lines, carried=_carried(found)),
    )
    for number, page in enumerate(pages, 1):
        views = [_view(family) for family in page]
        after = _name(number + 1) if number < len(pages) else None
        before = _name(number - 1) if number > 1 else None
        yield (
            _name(number),
            render(
                "reuse_families.html.j2",
                with_script=False,
                views=views,
                number=number,
                of=len(pages),
                before=before,
                after=after,
            ),
        )


def _name(number: int) -> str:
    return f"families-{number:02}.html"


def who(outlet: str | None, article: str) -> str:
    """An article by its outlet, or by its name where the outlet is unknown."""
    return outlet or article


def _line(family: PassageFamily, page: str) -> FamilyLine:
    first = family.members[0]
    return FamilyLine(
        href=f"{page}#{family.id}",
        words=family.words,
        size=family.size,
        opening=clip(" ".join(first.text.split()), 180),
        seen=_first_seen(family),
    )


def _first_seen(family: PassageFamily) -> str:
    """When the passage was first seen, and where, unless several may have been first."""
    earliest = [member for member in family.members if member.earliest]
    if not earliest:
        return "dates unknown"
    when = date_words(family.members[0].published)
    if len(earliest) > 1:
        return f"first seen {when}"
    return f"first seen {who(earliest[0].outlet, earliest[0].article)}, {when}"


def _carried(found: CollectionReuse) -> Sequence[tuple[CarriedArticle, str, str]]:
    return [(one, who(one.outlet, one.article), who(one.source_outlet, one.source)) for one in found.carried]


def _view(family: PassageFamily) -> FamilyView:
    first, *others = family.members
    return FamilyView(family, first, date_words(first.published), tuple(_copy(first, other) for other in others))


def _copy(first: FamilyMember, other: FamilyMember) -> Copy:
    edits = compare_words(split_words(first.text), split_words(other.text))
    return Copy(
        other,
        date_words(other.published),
        _marked(first.text, edits, is_a=True),
        _marked(other.text, edits, is_a=False),
    )


def _marked(text: str, edits: Sequence[Edit], *, is_a: bool) -> Markup:
    """One side of an alignment, with what is not the same marked."""
    out: list[Markup] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.a if is_a else edit.b):
        span = edit.a if is_a else edit.b
        if span.start < at or not span:
            continue
        out.append(shown(text[at : span.start]))
        out.append(_TAGS.get((edit.kind, is_a), Markup("{}")).format(shown(span.of(text))))
        at = span.end
    return Markup("").join([*out, shown(text[at:])])
