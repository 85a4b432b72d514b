"""Quotations edited in known ways: how often the edit is seen, and told for what it is.

    python bench/quotation_edits.py [--seed 7] [--cases 150] [--shared FOLDER] [--show KIND]

Takes quotations of two sentences or more from real articles (`corpora/stories/basil-dev.jsonl.gz`), prints each in an
invented article, and again, edited, in a second one with other words around it; then makes a dossier of both as a user
would. Seen: a quotation of the dossier has both places. Right: the second place's change is the one that was made, and
what the edit drops, turns or gives to somebody else is told too. Rules were tuned on seeds 1 to 5.
Exits with 1 where an edit other than the indirect one is seen or right in fewer than 95 of 100 cases.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import headwater as hw
from headwater.model.dossier import Dossier
from headwater.model.story import Quotation, Variant
from headwater.text.function_words import is_content_word
from headwater.text.quotes import find_quotes
from headwater.text.sentences import split_sentences

REPOSITORY = Path(__file__).resolve().parent.parent
LEAST = 0.95
SPEAKERS = (("Marta Ellwood", "the harbour commissioner"), ("Tomas Reyk", "the union's chairman"))
OTHER_WORDS = ("lantern", "gravel", "orchard", "copper", "harvest", "thunder", "velvet", "anchor", "meadow", "pepper")
WORD = re.compile(r"[\w’'-]+")
NEGATION = re.compile(r" (?:not|never)\b|(?<=do|es|id|as|ve|ad|re)n['’]t\b")
NUMBER = re.compile(r"\b\d[\d,.]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen)\b")


@dataclass(frozen=True)
class Edited:
    """What the second article prints: the words between its marks, the change they are, and what else must be told.

    `missing`: the words that `Variant.missing` must hold; `turned`: part of what must be told to turn the sense;
    `other`: whether another speaker is named; `indirect`: the words are reported without marks.
    """

    words: str
    change: str
    missing: str = ""
    turned: str = ""
    other: bool = False
    marked: bool = False
    indirect: bool = False


Edit = Callable[[str, random.Random], Edited | None]
EDITS: dict[str, Edit] = {}


def edit(make: Edit) -> Edit:
    """Register an edit under its name; it gives `None` where a quotation has nothing to edit in that way."""
    EDITS[make.__name__] = make
    return make


def sentences(words: str) -> list[str]:
    return [span.of(words) for span in split_sentences(words)]


def bare(words: str) -> str:
    return " ".join(WORD.findall(words)).lower()


@edit
def verbatim(words: str, _: random.Random) -> Edited | None:
    return Edited(words, "same")


@edit
def cut_at_the_start(words: str, random: random.Random) -> Edited | None:
    places = [m.end() for m in re.finditer(r"[,;] ", words) if 3 <= len(words[: m.end()].split()) <= 12]
    if not places:
        return None
    at = random.choice(places)
    return Edited(words[at:], "cut", missing=words[:at])


@edit
def cut_at_the_end(words: str, random: random.Random) -> Edited | None:
    places = [m.start() for m in re.finditer(r"[,;] ", words) if 3 <= len(words[m.start() :].split()) <= 12]
    if not places:
        return None
    at = random.choice(places)
    return Edited(words[:at], "cut", missing=words[at:])


@edit
def cut_in_the_middle(words: str, random: random.Random) -> Edited | None:
    first = sentences(words)[0]
    tokens = list(re.finditer(r"\S+", first))
    if len(tokens) < 12:
        return None
    at = random.randrange(3, len(tokens) - 7)
    start, end = tokens[at].start(), tokens[at + random.randrange(2, 5)].start()
    return Edited(words[:start] + words[end:], "cut", missing=words[start:end])


@edit
def word_replaced(words: str, random: random.Random) -> Edited | None:
    found = [m for m in WORD.finditer(words) if is_content_word(m.group().lower()) and len(m.group()) > 3]
    if not found:
        return None
    m = random.choice(found)
    return Edited(words[: m.start()] + random.choice(OTHER_WORDS) + words[m.end() :], "altered")


@edit
def words_swapped(words: str, random: random.Random) -> Edited | None:
    found = [m for m in re.finditer(r"\b([a-z]+) ([a-z]+)\b", words) if m.group(1) != m.group(2)]
    if not found:
        return None
    m = random.choice(found)
    return Edited(f"{words[: m.start()]}{m.group(2)} {m.group(1)}{words[m.end() :]}", "altered")


@edit
def sentences_spliced(words: str, _: random.Random) -> Edited | None:
    said = sentences(words)
    if len(said) < 3 or len(said[1].split()) < 3:
        return None
    return Edited(" ".join([said[0], *said[2:]]), "spliced", missing=said[1])


@edit
def negation_dropped(words: str, random: random.Random) -> Edited | None:
    found = list(NEGATION.finditer(words))
    if not found:
        return None
    m = random.choice(found)
    left = words[: m.start()] + words[m.end() :]
    contracted = not m.group().startswith(" ")
    return Edited(left, "altered" if contracted else "cut", turned="n't" if contracted else m.group().strip())


@edit
def number_changed(words: str, random: random.Random) -> Edited | None:
    found = list(NUMBER.finditer(words))
    if not found:
        return None
    m = random.choice(found)
    other = "eleven" if m.group()[0].isalpha() else str(random.randrange(11, 99)) + m.group()[1:].replace(",", "")
    return Edited(words[: m.start()] + other + words[m.end() :], "altered")


@edit
def another_speaker(words: str, _: random.Random) -> Edited | None:
    return Edited(words, "same", other=True)


@edit
def bracketed(words: str, random: random.Random) -> Edited | None:
    found = list(re.finditer(r"\b(?:he|she|they|it|them|him)\b(?![’'])", words))
    if not found:
        return None
    m = random.choice(found)
    return Edited(f"{words[: m.start()]}[the ministry]{words[m.end() :]}", "altered", marked=True)


@edit
def dotted(words: str, random: random.Random) -> Edited | None:
    made = cut_in_the_middle(words, random)
    if made is None:
        return None
    at = next(n for n, (a, b) in enumerate(zip(words, made.words + " ", strict=False)) if a != b)
    start = made.words.rfind(" ", 0, at) + 1
    dots = random.choice(("… ", "... "))
    return Edited(f"{made.words[:start]}{dots}{made.words[start:]}", "cut", marked=True)


@edit
def made_indirect(words: str, _: random.Random) -> Edited | None:
    first = sentences(words)[0].rstrip(".!?”\"'")
    turned = re.sub(r"\bI(?:'m|’m)?\b", "she", first)
    for old, new in ((r"\bwe\b", "they"), (r"\bmy\b", "her"), (r"\bour\b", "their"), (r"\bwill\b", "would")):
        turned = re.sub(old, new, turned, flags=re.I)
    return Edited(turned[:1].lower() + turned[1:], "paraphrased", indirect=True)


def quotations(shared: Path) -> Iterator[str]:
    """The words of real quotations of two sentences or more and 20 to 70 words, each once, without inner marks."""
    seen = set()
    with gzip.open(shared / "corpora" / "stories" / "basil-dev.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            for quote in find_quotes(row["text"]):
                words = " ".join(quote.inner.of(row["text"]).split()).rstrip(",")
                plain = not re.search(r"[\"“”\[\]…]|\.\.\.", words) and words[:1].isupper()
                if plain and 20 <= len(words.split()) <= 70 and len(sentences(words)) > 1 and words not in seen:
                    seen.add(words)
                    yield words


def articles(words: str, made: Edited) -> tuple[str, str]:
    """The article with the quotation in full, and the one with the edited quotation."""
    (name, role), (other, other_role) = SPEAKERS
    first = (
        f"Commissioner answers critics\n\n{name}, {role}, spoke to reporters at the town hall on Tuesday.\n\n"
        f"“{words}” {name} said.\n\nThe council meets again next week.\n"
    )
    who, what = (other, other_role) if made.other else (name, role)
    said = f"{who} said that {made.words}." if made.indirect else f"“{made.words.rstrip('.')},” said {who}, {what}."
    second = (
        "Town hall dispute goes on\n\nA long evening of questions ended late in the port.\n\n"
        f"{said}\n\nResidents who had come to listen left without a vote.\n"
    )
    return first, second


def outcome(dossier: Dossier, made: Edited) -> tuple[bool, bool]:
    """Whether the edit is seen, and whether it is told for what it is."""
    ids = {Path(article.path).stem: article.id for article in dossier.articles}
    for quotation in dossier.quotations:
        places = {v.article for v in quotation.variants}
        if places >= {ids["first"], ids["second"]}:
            second = [v for v in quotation.variants if v.article == ids["second"]]
            return True, is_right(quotation, second, made)
    return False, False


def is_right(quotation: Quotation, second: Sequence[Variant], made: Edited) -> bool:
    """Whether the change, the missing words, the turned sense and the speakers are told as they were made."""
    # Of two as full ones either may be the fullest, and the other is then what was changed.
    others = [v for v in quotation.variants if v.change != "fullest"]
    changes = {v.change for v in (second if made.change == "cut" else others)}
    # Where words repeat, a gap may be shown a word earlier or later: the words lost are the same.
    missing = sorted(bare(" ".join(v.missing for v in second)).split())
    return (
        changes == {made.change}
        and (not made.missing or missing == sorted(bare(made.missing).split()))
        and (not made.turned or any(v.turned for v in others))
        and (not made.marked or all(v.marked for v in second if v.change != "fullest"))
        and bool(quotation.speakers) == made.other
    )


def measure(kind: str, found: Sequence[str], seed: int, cases: int, show: bool) -> tuple[int, int, int]:
    """How many cases an edit has, in how many it is seen, and in how many told for what it is."""
    chooser = random.Random(f"{seed} {kind}")
    order = chooser.sample(found, len(found))
    made = [(words, m) for words in order if (m := EDITS[kind](words, chooser))][:cases]
    seen = right = 0
    with TemporaryDirectory() as folder:
        for words, edited in made:
            for name, text in zip(("first", "second"), articles(words, edited), strict=True):
                (Path(folder) / f"{name}.txt").write_text(text, encoding="utf-8")
            (dossier,) = hw.report(folder, one_story=True, workers=1)
            was_seen, was_right = outcome(dossier, edited)
            seen, right = seen + was_seen, right + was_right
            if show and not was_right:
                print(f"  {'' if was_seen else 'NOT SEEN '}{words}\n    -> {edited}")
                print(
                    "   ", [(v.change, v.missing, v.turned, v.marked) for q in dossier.quotations for v in q.variants]
                )
    return len(made), seen, right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--cases", type=int, default=150)
    parser.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    parser.add_argument("--show", choices=sorted(EDITS), help="print the cases of this edit that were not right")
    given = parser.parse_args()
    if not given.shared.exists():
        sys.exit(f"nothing to measure: {given.shared} is missing")
    found = list(quotations(given.shared))
    low = []
    print(f"{'edit':20}{'cases':>6}{'seen':>7}{'right':>7}")
    for kind in [given.show] if given.show else EDITS:
        cases, seen, right = measure(kind, found, given.seed, given.cases, bool(given.show))
        print(f"{kind:20}{cases:6}{seen / max(1, cases):7.3f}{right / max(1, cases):7.3f}", flush=True)
        if kind != "made_indirect" and min(seen, right) < LEAST * cases:
            low.append(kind)
    if low:
        sys.exit(f"under {LEAST}: {', '.join(low)}")


if __name__ == "__main__":
    main()
