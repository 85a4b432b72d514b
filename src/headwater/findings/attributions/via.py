"""Through whom an attribution's content reached the outlet: agencies and outlets, the nearest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.attributions.carriers import Carrier
from headwater.findings.attributions.setting import Setting, anchor_of
from headwater.findings.entities.outlets import is_own, name_key, outlet_name
from headwater.model.finding import Attribution
from headwater.model.spans import Span

# A publication's verbs when it reports; with others ("chimed in") it speaks for itself.
_REPORTING = re.compile(
    r"\b(?:report|sa(?:id|ys?)|not(?:ed?|es|ing)|quot|cit(?:e|ing)|wr(?:ote|ites?|iting)|reveal|publish|describ|expos|"
    r"found|finds?|accord|show|learn|disclos|confirm|detail|excerpt|suggest|claim|add|indicat|observ)",
    re.I,
)
_OBJECTS = re.compile(
    r"\b(?:call|disput|dismiss|den(?:y|ied|ies)|reject|critici|blast|slam|condemn|attack|rebut|denounc)", re.I
)
_MEDIA = (
    r"(?:news )?(?:outlet|paper|newspaper|network|station|agency|magazine|website|site|channel|broadcaster|publication"
    r"|wire service|daily|program|programme|show)\b"
)
_THE_OUTLET = re.compile(
    rf"\b(?:told|telling|tells|interview with|speaking to) (?:the|that) (?:same )?{_MEDIA}"
    rf"|\b[Tt]he {_MEDIA}(?: \w+)? quot(?:ed|es)\b"
)
_NEW_OCCASION = re.compile(
    r"\b(?:in an? (?:\w+ )?(?:statement|e-?mail|tweet|speech|letter|filing|post|blog post|news conference|"
    r"press conference|debate|video|memo|ad)|on Twitter|on Facebook|at an? (?:\w+ )?(?:news|press) conference|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def find_via(
    setting: Setting, attribution: Attribution, done: Mapping[str, Attribution], before: Attribution | None
) -> tuple[str, ...]:
    """The carriers of an attribution whose speaker is resolved, and so are those before it (`done`, by id)."""
    speaker, parent = attribution.speaker, done.get(attribution.parent or "")
    names: list[str] = []
    own = setting.reading.article.outlet
    if speaker is not None and setting.is_publication(speaker):
        name = setting.entities[speaker].name
        if not is_own(own, name) and _REPORTING.search(_cue_of(setting, attribution)):
            names.append(name)
    used = list(_carriers_of(setting, attribution))
    names += [carrier.name for carrier in used if not carrier.own]
    if not names and not any(carrier.own for carrier in used):
        if parent is not None:
            names += parent.via
        elif before is not None and before.speaker == speaker and _goes_on(setting, before, attribution):
            names += before.via
        elif speaker is not None:
            names += _prepared(setting, attribution, speaker, done)
        names = names or list(_excerpted(setting, attribution))
    once = {_key(name): name for name in reversed(names)}  # "The Ellis Courier" beside "Ellis Courier"
    return tuple(name for name in dict.fromkeys(names) if once[_key(name)] == name)


def _key(name: str) -> str:
    return name_key(outlet_name(name) or name)


def _cue_of(setting: Setting, attribution: Attribution) -> str:
    return " ".join(cue.of(setting.text) for cue in attribution.cue)


def _sentences_of(setting: Setting, attribution: Attribution) -> list[Span]:
    """The sentences that hold the source and the cue."""
    numbers = {setting.sentence_at(span.start) for span in (*attribution.source, *attribution.cue)}
    return [setting.sentence(number) for number in sorted(numbers) if number >= 0]


def _carriers_of(setting: Setting, attribution: Attribution) -> Iterator[Carrier]:
    """The carriers in the attribution's own sentence, outside what it attributes and outside what it objects to."""
    objects = _OBJECTS.search(_cue_of(setting, attribution))
    found: list[Carrier] = []
    for sentence in _sentences_of(setting, attribution):
        for carrier in setting.carriers:
            place = Span(carrier.start, carrier.end)
            if not sentence.contains(place) or _is_said(attribution, carrier):
                continue
            if objects and carrier.role in ("staff", "published", "according"):
                continue
            if _belongs(setting, attribution, carrier):
                found.append(carrier)
    yield from sorted(found, key=lambda c: abs(c.start - anchor_of(attribution)))
    yield from _bare_outlet(setting, attribution, found)


def _is_said(attribution: Attribution, carrier: Carrier) -> bool:
    """Whether a carrier lies in what is attributed, and is not who was told it ("they told the agency on Monday")."""
    told = carrier.role == "told" and any(cue.start <= carrier.cue.start <= cue.end for cue in attribution.cue)
    return not told and any(content.contains(carrier) for content in attribution.content)


def _belongs(setting: Setting, attribution: Attribution, carrier: Carrier) -> bool:
    """Whether the carrier is this attribution's: what another one's content holds, or was told to another, is not."""
    place = Span(carrier.start, carrier.end)
    for other in setting.reading.attributions:
        if any(content.contains(place) and not _lies_in(attribution, content) for content in other.content):
            return False
    if _is_matter(setting.text, carrier):
        return False
    if any(source.overlaps(carrier) for source in attribution.source):
        return carrier.role not in ("staff", "described")
    if carrier.role == "told":
        gap = [carrier.cue.start - cue.start for cue in attribution.cue]
        others = [a for a in setting.reading.attributions if a.id != attribution.id]
        owner = any(abs(carrier.cue.start - cue.start) <= 12 for a in others for cue in a.cue)
        return any(abs(g) <= 12 for g in gap) or not owner
    if carrier.role == "described":
        return False
    inner = [c for c in attribution.content if c.start <= carrier.start <= c.end]
    return not inner


def _is_matter(text: str, carrier: Carrier) -> bool:
    """Whether what a carrier has printed or was told is only spoken of, or spoken against."""
    contrary = _CONTRARY.search(text, max(0, carrier.cue.start - 50), carrier.cue.start)
    if contrary or re.search(r"\b(?:his|her|their|my|our|its)\b", carrier.cue.of(text)):
        return True
    return carrier.role == "staff" and _SPOKEN_OF.search(text, max(0, carrier.start - 40), carrier.start) is not None


def _is_content(setting: Setting, carrier: Carrier) -> bool:
    """Whether it is only said that somebody spoke to the carrier ("… his remarks to the Gazette were private")."""
    place = Span(carrier.start, carrier.end)
    return any(span.contains(place) for a in setting.reading.attributions for span in a.content)


# What stands against what the carrier was told ("contradicting her statement to the Gazette").
_CONTRARY = re.compile(
    r"\b(?:contradict|contrary|reject|disput|deny|denie|dismiss|despite|unlike|rebut|refut)\w*\s(?:\w+\s){0,4}$"
)


# What makes a report the matter that is spoken of ("said of the Courier report", "asked about a Courier story"), or the
# occasion of something new ("Following the Courier story, she said").
_SPOKEN_OF = re.compile(
    r"\b(?:Following|After|Since|Amid|In the wake of|(?:sa(?:id|ys)|asked|spoke|thinks?|thought) (?:of|on|about)|"
    r"(?:respon|react)\w+ to|regarding)\s"
    r"(?:(?:the|a|an|this|that)\s)?$"
)


def _lies_in(attribution: Attribution, content: Span) -> bool:
    return all(content.contains(span) for span in (*attribution.source, *attribution.cue))


def _bare_outlet(setting: Setting, attribution: Attribution, found: Sequence[Carrier]) -> Iterator[Carrier]:
    """What "told the outlet" means: the last carrier that the article named."""
    if found:
        return
    for sentence in _sentences_of(setting, attribution):
        match = _THE_OUTLET.search(setting.text, sentence.start, sentence.end)
        if match is None or any(content.start <= match.start() < content.end for content in attribution.content):
            continue
        before = [carrier for carrier in setting.carriers if carrier.end <= match.start()]
        yield from before[-1:]


def _goes_on(setting: Setting, before: Attribution, attribution: Attribution) -> bool:
    """Whether an attribution goes on quoting from the occasion of the one before it."""
    if not before.via:
        return False
    if before.source == attribution.source and before.cue == attribution.cue:
        return True
    gap = setting.paragraph_at(anchor_of(attribution)) - setting.paragraph_at(anchor_of(before))
    same_sentence = setting.sentence_at(anchor_of(attribution)) == setting.sentence_at(anchor_of(before))
    return same_sentence or (gap <= 1 and attribution.form != "indirect" and not _opens(setting, attribution))


def _opens(setting: Setting, attribution: Attribution) -> bool:
    """Whether the words around the content name a new occasion ("in a statement", "on Tuesday")."""
    return any(
        not any(content.start <= match.start() < content.end for content in attribution.content)
        for sentence in _sentences_of(setting, attribution)
        for match in _NEW_OCCASION.finditer(setting.text, sentence.start, sentence.end)
    )


def _prepared(
    setting: Setting, attribution: Attribution, speaker: str, done: Mapping[str, Attribution]
) -> Iterator[str]:
    """Carriers of an interview that the sentence before announces, where it names or takes up the speaker."""
    if attribution.form == "indirect" or _opens(setting, attribution):
        return
    starts = [span.start for span in (*attribution.source, *attribution.cue, *attribution.content)]
    first = setting.sentence_at(min(starts)) if starts else -1
    if first < 1:
        return
    span = setting.sentence(first - 1)
    takes_up = any(named.entity == speaker for named in setting.named_in(span)) or re.search(
        r"\b(?:he|she)\b", setting.text[span.start : span.end], re.I
    )
    inside = [a for a in done.values() if any(span.start <= c.start < span.end for c in a.cue)]
    for carrier in setting.carriers:
        heard = carrier.role in ("interview", "told") and not carrier.own and not _is_content(setting, carrier)
        theirs = takes_up and not any(a.speaker not in (None, speaker) for a in inside)
        if heard and theirs and span.contains(carrier):
            yield carrier.name


# Words of a paragraph that announces what another outlet wrote ("Here is an excerpt from the …:").
_ANNOUNCED = re.compile(
    r"\b(?:excerpts?|passages?|report|story|article|piece|account|wrote|writes|reports|reported|reads|said|says)\b"
)
_MARKS = '"“‘'


def _excerpted(setting: Setting, attribution: Attribution) -> Iterator[str]:
    """The publication from which a block of quoted paragraphs is taken, where one stands within such a block.

    The block begins behind a paragraph that ends in a colon and names the publication; each of its paragraphs begins
    with a quotation mark, or closes one that an earlier paragraph opened.
    """
    segments = setting.reading.article.segments
    number = setting.paragraph_at(anchor_of(attribution))
    while number > 0:
        paragraph = setting.text[segments[number].start : segments[number].end].strip()
        if paragraph.endswith(":"):
            break
        if paragraph[:1] not in _MARKS and not _closes_only(paragraph):
            return
        number -= 1
    intro = segments[number].span if number >= 0 else Span(0, 0)
    announced = intro.of(setting.text).rstrip().endswith(":") and _ANNOUNCED.search(intro.of(setting.text))
    if setting.paragraph_at(anchor_of(attribution)) == number or not announced:
        return
    named = [c.name for c in setting.carriers if intro.contains(c) and not c.own]
    named += [setting.entities[n.entity].name for n in setting.named_in(intro) if setting.is_publication(n.entity)]
    own = setting.reading.article.outlet
    yield from [name for name in named if not is_own(own, name)][:1]


def _closes_only(paragraph: str) -> bool:
    """Whether a paragraph ends with a closing mark that it did not open."""
    if paragraph.endswith('"'):
        return paragraph.count('"') % 2 == 1
    return paragraph.endswith("”") and paragraph.count("”") > paragraph.count("“")
