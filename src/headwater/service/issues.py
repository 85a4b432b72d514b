"""What is wrong with an input, set aside while its articles pass, and told where no article is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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


def nothing_read(issues: Sequence[Issue]) -> InputError:
    """The error of an input without any article, with the first reasons, a line each."""
    reasons = [f"{issue.path}: {issue.reason}" for issue in issues[:_NAMED]]
    return InputError("\n  ".join(["no article could be read", *reasons]))
