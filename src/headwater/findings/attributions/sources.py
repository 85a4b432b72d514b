"""What an attribution's source phrase is: whose name it gives, whom it describes, or that it withholds the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from headwater.findings.attributions.titled import DESCRIBING, QUANTIFIED, is_titled, is_vague
from headwater.findings.entities.titles import is_title, role_of
from headwater.model.spans import Span
from headwater.text.function_words import FUNCTION_WORDS, word_set
from headwater.text.posts import PLATFORMS

SourceSort = Literal["name", "description", "pronoun", "document", "body", "unnamed", "none"]


@dataclass(frozen=True, slots=True)
class SourceMention:
    """An entity's mention within a source: its span, the entity's id, whether it describes it, and of what kind.

    `land`: a place or a people, whose name before a noun says of where that is.
    """

    span: Span
    entity: str
    described: bool = False
    person: bool = False
    land: bool = False


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """A source phrase understood.

    name: `entities` say it (more than one: together). description, body: a definite phrase to be resolved ("the
    premier", "the newspaper"). pronoun: "he". document: a text ("a report", "his letter"), by `entities` where the
    phrase names them. unnamed: the name is withheld. none: there is no source. `head` is the phrase's head word;
    `owned`: it has an owner that is no pronoun ("his opponent's campaign"); `his`: it begins with one; `titled`: a name
    in it is no entity's.
    """

    sort: SourceSort
    head: str = ""
    entities: tuple[str, ...] = ()
    definite: bool = False
    owned: bool = False
    his: bool = False
    titled: bool = False


PRONOUNS = word_set("he she they it him her them who which i we himself herself themselves itself his one's whose")
_DOCUMENTS = word_set(
    "report reports statement letter ad advertisement commercial video tweet tweets post email e-mail memo "
    "memorandum filing lawsuit suit complaint study poll survey analysis article story column editorial op-ed "
    "book speech brief ruling decision rules rule policy announcement release indictment affidavit testimony "
    "account excerpt resolution transcript interview piece examination review investigation research paper "
    "document documents records caption message note petition communique communiqué declaration bill law treaty "
    "order memoir essay blog website page headline comments comment remarks criticism criticisms code "
    "estimate estimates forecast forecasts projection projections statistics findings polls surveys studies database "
    "constitution agreement data figures warrant writ dossier audit bulletin notice minutes diary ledger emails "
    "messages leaflet manifesto readout presentation chargesheet prospectus guidance certificate apology "
    "response denial"
)
_BODIES = word_set(
    "campaign administration government company firm agency group organization organisation department ministry "
    "court board committee commission council union party newspaper paper magazine outlet network channel "
    "station broadcaster website site militia movement bank university institute coalition alliance force army "
    "military office bureau association charity foundation church panel team club league embassy parliament lender "
    "senate house congress airline hospital school band police daily tabloid publication journal"
)
# The clause about whoever stands before it, for the whole of a source ("Lee, | who took office in May, | said").
_RELATIVE = re.compile(r"(who|which)\s")
# A body's initials in the middle of a title ("Growers' Union (GU) president Ann Lee").
_BRACKET_GOES_ON = r"[A-Z][A-Za-z&-]{1,9}\)\s[a-z]"
_CUT = re.compile(
    r"(?:,\s+|\s+(?:of|at|for|in|who|whose|which|that|from|with|on|to|near|close|familiar|involved|speaking|by|against|"
    r"about|inside|within|outside|under|among|during|after|before|released|published|issued|obtained|said|seen|"
    r"written|signed|filed|prepared|compiled|drafted|leaked|accessed|reviewed|commissioned|posted|submitted|circulated|"
    rf"authored|funded)\b|\s[–—-]\s|\s?\((?!{_BRACKET_GOES_ON}))"
)
# "Lawyers | representing Ellis", "a resident | fearing the flood"; no "Ellis Tours hiking company".
_DOING = re.compile(
    r"(?:\A[A-Z]|(?<![\w’'-])[a-z])(?P<noun>[a-z]+(?:[a-rtv-z]s|ney|yer|ial|son|ent))\s(?!acting\b)[a-z]{3,}ing\s"
)
_DEFINITE = re.compile(r"(?:the|this|that|these|those|his|her|its|their|our|my)\b", re.I)


def read_source(text: str, source: Sequence[Span], mentions: Sequence[SourceMention]) -> SourcePhrase:
    """Understand the source phrase at these spans, given the entities' mentions that lie in it."""
    if not source:
        return SourcePhrase("none")
    span = Span(source[0].start, source[-1].end)
    words = text[span.start : span.end].strip()
    if words.lower() in PRONOUNS or words.lower() in ("he himself", "she herself"):
        return SourcePhrase("pronoun", words.split()[0].lower())
    if relative := _RELATIVE.match(words):
        return SourcePhrase("pronoun", relative[1])
    whole = next((m for m in mentions if m.described and _covers(text, m.span, span)), None)
    core = _core(text, span)
    found = _named_at(text, span, core, [m for m in mentions if not m.described])
    if not found and (states := _STATES_OF.match(text, span.start, span.end)):
        found = tuple(dict.fromkeys(m.entity for m in mentions if m.span.start >= states.end()))
    if found:
        return SourcePhrase("name", words.split()[-1], found)
    if whole is not None:
        return SourcePhrase("description", words.split()[-1].lower(), (whole.entity,), definite=True)
    return _common(text, span, core, [m for m in mentions if not m.described])


# What only says of which kind the names are that follow ("the states of Ellis and Orsan").
_STATES_OF = re.compile(
    r"(?:the\s)?(?:states?|cit(?:y|ies)|count(?:y|ies)|countries|provinces?|territor(?:y|ies)|kingdoms?|republics?)"
    r"\sof\s(?:the\s)?(?=[A-Z])",
    re.I,
)


def _covers(text: str, mention: Span, span: Span) -> bool:
    """Whether a mention is the whole phrase, "the" and marks aside, or all before the first comma."""
    rest = text[mention.end : span.end]
    return mention.start - span.start <= 4 and (not rest.strip(" ,.’'s”\"") or rest.lstrip().startswith(","))


def _core(text: str, span: Span) -> Span:
    """The phrase up to its first comma, preposition or clause (names, which may hold such words, are asked first)."""
    words = text[span.start : span.end]
    ends = [cut.start() for cut in (_CUT.search(words, 1),) if cut] + [m.end("noun") for m in _DOING.finditer(words)]
    return Span(span.start, span.start + min(ends, default=len(words)))


def _named_at(text: str, span: Span, core: Span, mentions: Sequence[SourceMention]) -> tuple[str, ...]:
    """The entities that the phrase names as its speakers: at its head, in apposition, or joined by "and"."""
    heads = [m for m in mentions if _is_head(text, m, span, core)]
    if heads:
        return tuple(dict.fromkeys(m.entity for m in _joined_from(text, heads[0], mentions)))
    if core.end < span.end and text[core.end : core.end + 2].startswith(","):
        apposed = [m for m in mentions if m.span.start > core.end and _begins_apposition(text, core.end, m, span.end)]
        if apposed and not is_vague(text[core.start : core.end]):
            return (apposed[0].entity,)
        if apposed and (two := _counted(text, span, core, apposed[0], mentions)):
            return two
    if text[core.start : core.end].rsplit(maxsplit=1)[-1].lower() in _DOCUMENTS:
        return ()
    ends = (m for m in mentions if m.person and _may_end(text[m.span.end : span.end]))
    titled = next((m for m in ends if _is_titled(text, span, m.span, core)), None)
    return () if titled is None else (titled.entity,)


_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}


def _counted(
    text: str, span: Span, core: Span, first: SourceMention, mentions: Sequence[SourceMention]
) -> tuple[str, ...]:
    """All whom a phrase counts and then names ("Two papers, the Ellis Courier and the Dene Herald,"); else none."""
    listed = _joined_from(text, first, mentions)
    names = tuple(dict.fromkeys(m.entity for m in listed))
    count = _COUNTS.get(text[core.start : core.end].split(maxsplit=1)[0].lower())
    return names if count == len(names) and not text[listed[-1].span.end : span.end].strip(' ,”"’') else ()


# What may follow the name that a phrase ends in: nothing but marks, or who else that is (", Liberal of Ellis,").
_TAIL = re.compile(r"(?:\s?(?:Jr|Sr|Junior|Senior|II|III|IV)\b)?[\s.”\"’]*(?:,.*|\s[^,]+,?)?", re.S)


def _is_titled(text: str, span: Span, mention: Span, core: Span) -> bool:
    """Whether the phrase ends in the name of the one person whom the words before it give a title or describe."""
    head = text[core.start : min(core.end, mention.start)].rstrip()
    return is_titled(text[span.start : mention.start], head, full=" " in mention.of(text))


def _may_end(tail: str) -> bool:
    return _TAIL.fullmatch(tail) is not None


# What a publication is called behind its name ("Al-Erewhon television network").
_MEDIUM = (
    r"\s(?:(?:news|television|TV|radio|satellite|state|online)\s){0,2}"
    r"(?:agency|newspaper|network|channel|station|broadcaster|daily|website|magazine|portal|outlet|tabloid|weekly)"
)
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


# What may follow a name that is the head of its phrase: an end, a preposition, a clause; and a person's only.
_BEHIND = re.compile(
    rf"(?:\s?(?:[JS]r|III?|IV)\b)?[”\"’'.]?(?:\s(?:today|yesterday|{_DAYS}))?\s*"
    r"(?:$|,|\(|\s(?:[–—-]|of|at|in|who|which|and|or|from|for|on)(?:\s|$))"
)
_BEHIND_PERSON = re.compile(r"\s(?:with|outside|inside|an?|former)\s")


def _is_head(text: str, named: SourceMention, span: Span, core: Span) -> bool:
    """Whether a name ends the core, so that it is the head and no modifier ("Treasury officials") or owner."""
    mention = named.span
    if mention.start >= max(core.end, core.start + 1) and mention.start != span.start:
        return False
    after = text[mention.end : span.end]
    if re.match(rf"\s?\({_BRACKET_GOES_ON}|\)\s[a-z]", after) or (named.land and re.match(_MEDIUM, after)):
        return False
    if mention.end >= span.end or _BEHIND.match(after) or (named.person and _BEHIND_PERSON.match(after)):
        return not re.match(r"[’']s?\s", after) and not _is_owner_list(after)
    return bool(
        re.fullmatch(
            rf"(?:[’']s?)?\s*(?:himself|herself|itself|themselves)?[”\"’')\].,]*|{_MEDIUM}|[a-z]+",
            after,
        )
    )


# "Medicare | and Treasury officials"; not "Lee and four other judges", "Lee and his aides".
_OWNERS = re.compile(
    r"\s+(?:and|or)\s+(?!(?:an?|his|her|its|their|(?:the\s)?others?|some|several|many|two|three|four|five|six|company|"
    r"fellow)\b).*?([A-Za-z-]+)\W*$"
)


def _is_owner_list(after: str) -> bool:
    """Whether more names follow and the phrase ends in a plural ("Medicare and Treasury officials")."""
    match = _OWNERS.match(after)
    return bool(match) and match.group(1)[0].islower()  # type: ignore[union-attr]


def _joined_from(text: str, head: SourceMention, mentions: Sequence[SourceMention]) -> list[SourceMention]:
    """The head and all who speak together with it: by "and", or in a row that ends with "and"."""
    joined, row, skipped = [head], [head], None
    for number, mention in enumerate(mentions):
        if mention.span.start < row[-1].span.end:
            continue
        start = mention.span.start if skipped is None else skipped
        skipped = None
        if number + 1 < len(mentions) and _is_in_title(text, mention, mentions[number + 1]):
            skipped = start  # "Lee and Ellis Lines chief Pruitt": the body only says who he is
            continue
        if _joins(text[row[-1].span.end : start]):
            row.append(mention)
            joined = list(row)
        elif mention.person and row[-1].person and text[row[-1].span.end : start] == ", ":
            row.append(mention)
        elif len(row) > len(joined):
            break
    return joined


# What stands between two who speak together: "Lee and the Sel Mayor | Vell", "Lee, a judge, and his deputy, | Vell".
_JOINS = re.compile(
    r"(?:,\s(?:the|an?|his|her|its|their)\s[^,;]{2,80},|\sof\s(?:[A-Z][\w.]*\s?){1,3})?\s*,?\s*and\s+(?:the\s+)?"
    r"(?:(?:[A-Z][\w.]*\s+){0,2}|(?P<role>(?:[\w’'-]+\s+){0,4}[\w-]+),?\s+)"
)
_OWNED = re.compile(r"(?:his|her|its|their)(?:\s[a-z-]+){1,3}")


def _joins(between: str) -> bool:
    found = _JOINS.fullmatch(between)
    if found is None or found["role"] is None:
        return found is not None
    return _OWNED.fullmatch(found["role"]) is not None or role_of(found["role"]) is not None


def _is_in_title(text: str, body: SourceMention, person: SourceMention) -> bool:
    """Whether a name only says whose somebody is whose name follows ("Ellis Lines founder Dana Pruitt")."""
    gap = text[body.span.end : person.span.start]
    return person.person and not body.person and _OF_BODY.fullmatch(gap) is not None and role_of(gap) is not None


# What stands between a body and the one whom it says more of.
_OF_BODY = re.compile(r"\s(?:[\w’-]+\s){1,4}")


def _begins_apposition(text: str, comma: int, mention: SourceMention, end: int) -> bool:
    between = text[comma + 1 : mention.span.start]
    begins = re.fullmatch(rf"\s+(?:the\s)?{DESCRIBING}{{0,5}}", between) is not None
    return begins and (mention.person or _MODIFIES.match(text, mention.span.end, end) is None)


# "The plaintiffs, four Ellis | residents, …": a place or body that only says of whom.
_MODIFIES = re.compile(r"\s(?!(?:and|or|of|in|at|on|for|from|with|to|by)\s)[a-z]+(?:[,\s]|\Z)")


def _common(text: str, span: Span, core: Span, named_in: Sequence[SourceMention]) -> SourcePhrase:
    mentions = [m for m in named_in if not (m.span.of(text) in PLATFORMS and _POSTED.match(text, m.span.end, span.end))]
    words = text[core.start : core.end].split()
    head = re.sub(r"\W+$", "", words[-1]).lower() if words else ""
    definite = bool(_DEFINITE.match(text, span.start, span.end)) or _has_owner(text, core)
    named = tuple(m.entity for m in mentions)
    if head in _DOCUMENTS or (len(words) > 1 and words[0].lower() in ("records",)):
        return SourcePhrase("document", head, _authors(text, span, core, head, mentions), definite)
    if head in _BODIES and words[0].lower() not in QUANTIFIED:
        titled = any(word[0].isupper() for word in words[1:-1])
        his = words[0].lower() in ("his", "her", "their", "its")
        return SourcePhrase("body", head, named[:1], definite, _has_owner(text, core), his, titled)
    if head in _BODIES and words[0].lower() in ("a", "an"):
        return SourcePhrase("body", head, (), definite=False)
    role = role_of(" ".join(words))
    if role is not None and definite and not head.endswith("s"):
        return SourcePhrase("description", head, (), definite=True)
    return SourcePhrase("unnamed", head, (), definite)


def _has_owner(text: str, core: Span) -> bool:
    return re.match(r"\S+(?:\s+\S+){0,3}?[’'](?:s)?\s", text[core.start : core.end]) is not None


# By whom a document was got is not whose it is ("a memo seen by the Gazette"); what a paper prints is the paper's.
_BY = re.compile(
    r"(?<!\bseen )(?<!\bread )(?<!accessed )(?<!obtained )(?<!reviewed )(?<!viewed )(?<!leaked )"
    r"\b(?:by|from|(?P<of>of)|(?<=report )in|(?<=article )in|(?<=story )in|(?<=editorial )in|"
    r"on(?=[^,]{2,60}(?:website|site|page|blog|account)\b))\s+(?:the\s+)?(?=\S)"
)


# What is looked into by whoever does the review is not by whom it is "of" ("a review of State Department records").
_LOOKING = word_set("review analysis study survey examination investigation poll audit")
# Between a name and the document: what makes it another's ("British investigators | and media | reports").
_OTHERS = re.compile(r",|\band\b")
# Behind a name: a noun that it only describes ("by a GOP | analyst", "from German | authorities").
_ITS_NOUN = re.compile(r"\s(?!\w+ed\b)(?P<noun>[a-z-]{3,})")
_WHEN = word_set("last earlier later today yesterday tomorrow next late early")
# Behind a network's name: a place where others post ("the union's Facebook | page").
_POSTED = re.compile(r"\s(?:pages?|accounts?|posts?|feeds?|profiles?|videos?|walls?|messages?|status|threads?)\b")


def _authors(text: str, span: Span, core: Span, head: str, mentions: Sequence[SourceMention]) -> tuple[str, ...]:
    """Whose document it is: the owner before it ("Mr. Lee’s letter", "a Reuters report"), or whom it is "by"."""
    found = _BY.search(text[span.start : span.end])
    by = None if found is None or (found["of"] and head in _LOOKING) else found
    at = span.start + by.end() if by else core.end
    after = [m for m in mentions if m.span.start >= at - 4 and by is not None and not _is_describing(text, m, span)]
    before = [
        m for m in mentions if m.span.start < at and (m.person or _OTHERS.search(text, m.span.end, core.end) is None)
    ]
    return _last_of_run(text, after or before)


def _is_describing(text: str, mention: SourceMention, span: Span) -> bool:
    behind = _ITS_NOUN.match(text, mention.span.end, span.end)
    if mention.person or behind is None:
        return False
    if not mention.land and (behind["noun"] in _BODIES or re.match(_MEDIUM, text[mention.span.end : span.end])):
        return False
    return behind["noun"] not in FUNCTION_WORDS | _WHEN


# "From Senate Majority Leader Ada Quill": the body in somebody's title is not the author.
_TITLE_GAP = re.compile(r"\s(?:[A-Z][\w.’'-]*\s)*")
_DESCRIBED_AS = re.compile(r"\s(?:(?!(?:to|for|from|with|in|on|at|by|and|or|of|about|against|as)\s)[a-z]+\s){1,3}")


def _last_of_run(text: str, mentions: Sequence[SourceMention]) -> tuple[str, ...]:
    """The first of these mentions, or whoever it stands in the title of."""
    for first, second in pairwise(mentions[:4]):
        gap = text[first.span.end : second.span.start]
        titled = _TITLE_GAP.fullmatch(gap) is not None and (second.person or any(map(is_title, gap.split())))
        if not (titled or (second.person and _DESCRIBED_AS.fullmatch(gap))):
            return (first.entity,)
    return (mentions[:4][-1].entity,) if mentions else ()
