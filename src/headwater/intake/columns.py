"""What the columns of rows of news are called."""

from __future__ import annotations

# The names that data sets of news use, the likeliest first; what stands here is tried after a person's --columns.
USUAL_COLUMNS: dict[str, tuple[str, ...]] = {
    "id": ("id", "key", "article_id", "uuid", "guid", "_id"),
    "outlet": ("outlet", "publisher", "publication", "source", "source_name", "site_name", "newspaper", "domain"),
    "url": ("url", "link", "article_url", "source_url", "canonical_url"),
    "published": (
        "published", "date", "dct", "published_at", "publishedat", "date_published", "datepublished", "date_publish",
        "publish_date", "published_date", "publication_date", "publishing_date", "pub_date", "pubdate",
        "published_time", "timestamp",
    ),
    "title": ("title", "headline"),
    "authors": ("authors", "author", "byline", "creator"),
    "text": (
        "text", "body", "content", "article_text", "articlebody", "maintext", "full_text", "fulltext", "plain_text",
        "article",
    ),
}  # fmt: skip


def plain_column(column: str) -> str:
    """A column's name as it is compared."""
    return column.strip("\ufeff \t").casefold()


def is_header(line: str) -> bool:
    """Whether a line names the columns of a table of articles: two usual names or more, one of them the text's."""
    delimiter = max((",", "\t", ";", "|"), key=line.count)
    names = {plain_column(cell.strip().strip("\"'")) for cell in line.split(delimiter)}
    usual = sum(not names.isdisjoint(one) for one in USUAL_COLUMNS.values())
    return usual > 1 and not names.isdisjoint(USUAL_COLUMNS["text"])
