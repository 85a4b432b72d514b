"""What is wrong with an input, set aside while its articles pass, and told where no article is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from headwater.intake.paths import STDIN
from headwater.intake.raw import RawArticle
from headwater.model.article import Issue
from headwater.model.errors import InputError

# Reasons that an error names.
_NAMED = 20


def only_raws(found: Iterable[RawArticle | Issue], issues: list[Issue]) -> Iterator[RawArticle]:
    """The raw articles among what was found; every issue is added to `issues` as it comes."""
    for one in found:
        if isinstance(one, Issue):
            issues.append(one)
        else:
            yield one


class IssuesByPath:
    """The issues of an input, to be asked for by the paths of articles."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self._issues = tuple(issues)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, issue in enumerate(issues):
            self._places[issue.path].append(place)

    def about(self, paths: Iterable[str]) -> tuple[Issue, ...]:
        """The issues about these paths, in the order of the input."""
        places = sorted(place for path in set(paths) for place in self._places.get(path, ()))
        return tuple(self._issues[place] for place in places)


def nothing_read(issues: Sequence[Issue]) -> InputError:
    """The error of an input without any article, with the first reasons, a line each."""
    reasons = [f"{where(issue)}: {issue.reason}" for issue in issues[:_NAMED]]
    more = [f"… and {len(issues) - _NAMED} more"] if len(issues) > _NAMED else []
    return InputError("\n  ".join(["no article could be read", *reasons, *more]))


def where(issue: Issue) -> str:
    """The file of an issue and the place in it, as a person reads it: "rows.jsonl, line 3"."""
    name = "standard input" if issue.path == STDIN else issue.path
    return name if issue.place is None or issue.place in issue.path else f"{name}, {issue.place}"
