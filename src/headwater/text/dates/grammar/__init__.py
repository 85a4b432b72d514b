"""The grammar of English time expressions: every rule, compiled once when first needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from headwater.text.dates.forms import Found, Reading
from headwater.text.dates.grammar.clock import CLOCK_RULES
from headwater.text.dates.grammar.context import CONTEXT_RULES
from headwater.text.dates.grammar.days import DAY_RULES
from headwater.text.dates.grammar.feasts import HOLIDAY_RULES
from headwater.text.dates.grammar.lengths import LENGTH_RULES
from headwater.text.dates.grammar.macros import MACROS
from headwater.text.dates.grammar.marks import MARK_RULES
from headwater.text.dates.grammar.months import MONTH_RULES
from headwater.text.dates.grammar.numeric import NUMERIC_RULES
from headwater.text.dates.grammar.relative import RELATIVE_RULES
from headwater.text.dates.grammar.repeats import REPEAT_RULES
from headwater.text.dates.grammar.spans_of_years import SPAN_RULES
from headwater.text.dates.grammar.years import YEAR_RULES
from headwater.text.dates.lexicon import word_classes
from headwater.text.dates.notation import Alphabet, Hit, Rule, literals_in, translate
from headwater.text.dates.starts import first_symbols
from headwater.text.dates.tokens import KIND_CLASSES, Tokens, split_tokens

# A pattern's match at a place in a text's symbols.
Matches = Callable[[str, int], re.Match[str] | None]
RULES: tuple[Rule, ...] = (
    *MONTH_RULES,
    *DAY_RULES,
    *NUMERIC_RULES,
    *YEAR_RULES,
    *SPAN_RULES,
    *HOLIDAY_RULES,
    *RELATIVE_RULES,
    *CONTEXT_RULES,
    *LENGTH_RULES,
    *REPEAT_RULES,
    *MARK_RULES,
    *CLOCK_RULES,
)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules as regular expressions over symbols.

    `starts` finds the symbols that any of them can begin with, which three words of four cannot; `rules` are those that
    can begin with a symbol, in the order of `RULES`.
    """

    symbols: Mapping[str, str]
    starts: re.Pattern[str]
    rules: Mapping[str, tuple[tuple[Rule, Matches], ...]]

    def parse(self, tokens: Tokens) -> list[Found]:
        """The expressions in the order of the text, the longest at each place, none over another."""
        found: list[Found] = []
        for start in self.starts.finditer(tokens.symbols):
            if not found or start.start() >= found[-1].last:
                found += self._longest(tokens, start.start())
        return found

    def _longest(self, tokens: Tokens, at: int) -> list[Found]:
        symbols = tokens.symbols
        hits = [
            (rule, Hit(tokens, match))
            for rule, matches in self.rules[symbols[at]]
            if (match := matches(symbols, at)) is not None
        ]
        for rule, hit in sorted(hits, key=lambda pair: -pair[1].end):
            reading = rule.read(hit)
            if reading is not None:
                return list(_placed(hit, reading))
        return []


def _placed(hit: Hit, reading: Reading) -> Iterator[Found]:
    if isinstance(reading, list):
        for name, form in reading:
            yield Found(*hit.extent(name), form)
    elif reading is not None:
        yield Found(hit.start, hit.end, reading)


@cache
def english() -> Grammar:
    """The grammar, compiled."""
    literals = {
        word for pattern in (*(rule.pattern for rule in RULES), *MACROS.values()) for word in literals_in(pattern)
    }
    alphabet = Alphabet.over({**word_classes(), **KIND_CLASSES}, literals)
    branches = [translate(rule.pattern, alphabet, MACROS, captures=False) for rule in RULES]
    compiled = [(rule, re.compile(translate(rule.pattern, alphabet, MACROS)).match) for rule in RULES]
    starts = [first_symbols(branch) for branch in branches]
    any_start = frozenset().union(*starts)
    return Grammar(
        symbols=alphabet.symbols,
        starts=re.compile(f"[{''.join(sorted(any_start))}]"),
        rules={
            symbol: tuple(pair for pair, start in zip(compiled, starts, strict=True) if symbol in start)
            for symbol in any_start
        },
    )


@lru_cache(maxsize=1)
def english_tokens(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`; the last text's are kept, for whoever asks for them again."""
    return split_tokens(text, start, end, english().symbols)
