"""Pages read back: their elements, and what a piece of text on them says."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "path", "rect", "hr", "img"}


@dataclass
class Element:
    """An element with its attributes, the elements around it (outermost first) and its text."""

    tag: str
    attributes: dict[str, str]
    around: tuple[Element, ...]
    text: str = ""

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()


@dataclass
class Page(HTMLParser):
    """Every element of a page in order; raises `AssertionError` where tags do not nest."""

    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in <{tag}>"
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self.open))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that closes itself."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}, tuple(self.open)))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element."""
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        """Add text to all that is open."""
        for element in self.open:
            element.text += data

    def of(self, tag: str) -> list[Element]:
        """The elements of this tag."""
        return [element for element in self.elements if element.tag == tag]

    def with_class(self, name: str) -> list[Element]:
        """The elements of this class."""
        return [element for element in self.elements if name in element.classes]


def read_page(html: str) -> Page:
    """The page's elements."""
    page = Page()
    page.feed(html)
    page.close()
    assert not page.open, f"<{page.open[-1].tag}> stays open"
    return page
