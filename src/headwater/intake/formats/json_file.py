"""A JSON file: one article, a list of articles, or {"articles": [...]}."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from headwater.intake.decode import decode_text
from headwater.intake.formats.rows import RowReader, hold_back
from headwater.intake.raw import RawArticle, issue
from headwater.intake.source import Source
from headwater.intake.streams import read_bounded
from headwater.model.article import Issue
from headwater.model.errors import ArticleError


def read_json_file(source: Source) -> Iterator[RawArticle | Issue]:
    """The articles of a JSON file; other JSON is one `ignored` issue with the reason."""
    parsed = parse_json(read_bounded(source.stream, source.settings.max_bytes))
    rows = RowReader(source)
    if isinstance(parsed, Mapping) and rows.has_text(parsed):
        yield from hold_back(_alone(rows.read(parsed, 1, "object"), source), source, rows, "objects")
        return
    listed = _listed(parsed)
    if isinstance(listed, str):
        yield issue(source.name, "ignored", f"JSON, but no article: {listed}")
        return
    yield from hold_back(_each(rows, listed, source), source, rows, "objects")


def parse_json(data: bytes | str) -> Any:  # noqa: ANN401 - JSON is anything until it is looked at
    """The parsed value; raises `ArticleError` with the place where it is no JSON or nested too deeply."""
    text = decode_text(data).text if isinstance(data, bytes) else data
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        what = error.msg.removesuffix(" starting at")
        raise ArticleError(f"not valid JSON: {what}", f"line {error.lineno}, column {error.colno}") from error
    except RecursionError as error:
        raise ArticleError("JSON that is nested too deeply") from error
    except ValueError as error:  # a number of more than 4,300 digits
        raise ArticleError(f"not usable JSON: {error}") from error


def _listed(parsed: object) -> list[object] | str:
    """The objects that may be articles, or why there are none."""
    if isinstance(parsed, Mapping):
        if {"statements", "lineage"} <= parsed.keys():
            return "it is a dossier"
        parsed = parsed.get("articles", "an object without a text")
    if isinstance(parsed, str):
        return parsed
    if not isinstance(parsed, list) or not any(isinstance(one, Mapping) for one in parsed):
        return "neither an object with a text nor a list of such objects"
    return parsed


def _each(rows: RowReader, listed: list[object], source: Source) -> Iterator[RawArticle | Issue]:
    for number, row in enumerate(listed, start=1):
        if isinstance(row, Mapping):
            yield from rows.read(row, number, "object")
        else:
            yield issue(source.name, "left_out", "not a JSON object", f"object {number}")


def _alone(found: Iterator[RawArticle | Issue], source: Source) -> Iterator[RawArticle | Issue]:
    """The only article of a file goes by the file's path."""
    for one in found:
        if isinstance(one, RawArticle):
            yield RawArticle(source.name, one.form, one.content, one.given, one.digest)
        else:
            yield one
