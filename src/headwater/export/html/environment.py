"""Templates into pages: the template environment, and styles and scripts with the hashes that alone may run."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from headwater.export.html.escape import words

if TYPE_CHECKING:
    from jinja2 import Environment

STYLES = ("palette.css", "page.css", "findings.css", "articles.css", "print.css")
SCRIPT = "report.js"


@dataclass(frozen=True, slots=True)
class Assets:
    """What a page carries besides its content. `policy` allows this style and this script and nothing else.

    The policy is a Content Security Policy (W3C, Level 3): no address is ever loaded, no form sent, and an inline
    script or style runs only if its SHA-256 hash is the one named.
    """

    style: Markup
    script: Markup
    policy: str


@cache
def assets(*, with_script: bool = True) -> Assets:
    """The styles joined, the script (or none), and the policy for them."""
    folder = files("headwater.export.html") / "assets"
    style = "\n".join((folder / name).read_text(encoding="utf-8") for name in STYLES)
    script = (folder / SCRIPT).read_text(encoding="utf-8") if with_script else ""
    allowed = f"script-src {_hash(script)}; " if with_script else ""
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; {allowed}img-src data:; base-uri 'none'; form-action 'none'"
    )
    return Assets(Markup(style), Markup(script), policy)  # noqa: S704 - our own files, no article's words


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def render(template: str, *, with_script: bool = True, **content: object) -> str:
    """The page of this template; whatever is not marked up already is escaped."""
    return _environment().get_template(template).render(assets=assets(with_script=with_script), **content)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("headwater.export.html"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["words"] = words
    return environment
