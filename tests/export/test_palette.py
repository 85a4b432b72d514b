"""Every pair of colours in use has the contrast that WCAG 2.2 (AA) asks for, in light and in dark."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

TEXT, SHAPE = 4.5, 3.0
# What stands on what. Text needs 4.5 to 1 (1.4.3), shapes that carry meaning 3 to 1 (1.4.11).
PAIRS = (
    *((ink, ground, TEXT) for ink in ("ink", "muted", "accent", "warn", "struck") for ground in ("paper", "pane")),
    *((ink, "accent-soft", TEXT) for ink in ("ink", "muted", "accent", "warn", "struck")),
    *((ink, "box", TEXT) for ink in ("ink", "muted")),
    ("ink", "raised", TEXT),
    ("paper", "ink", TEXT),
    ("lit-ink", "lit", TEXT),
    ("put-in-ink", "put-in", TEXT),
    ("moved-ink", "moved", TEXT),
    *(
        (flow, ground, SHAPE)
        for flow in ("flow-copies", "flow-rewrites", "flow-cites", "warn")
        for ground in ("paper", "pane")
    ),
    ("flow-cites", "raised", SHAPE),
)


def assets() -> str:
    folder = files("headwater.export.html") / "assets"
    names = ("palette.css", "page.css", "findings.css", "articles.css", "print.css")
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in names)


def palettes() -> dict[str, dict[str, str]]:
    text = (files("headwater.export.html") / "assets" / "palette.css").read_text(encoding="utf-8")
    light, dark = text.split("@media")
    read = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part)) for part in (light, dark)]
    return {"light": read[0], "dark": read[1]}


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_defines_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_every_pair_in_use_can_be_read(scheme: str, ink: str, ground: str, least: float) -> None:
    colours = palettes()[scheme]
    assert contrast(colours[ink], colours[ground]) >= least


def test_light_and_dark_have_the_same_colours_and_no_style_names_another() -> None:
    light, dark = palettes().values()
    assert set(light) == set(dark)
    assert set(re.findall(r"var\(--([\w-]+)\)", assets())) <= set(light) | {"serif", "sans", "gap"}
    rest = assets().split("palette.css")[0].replace("\n".join(light.values()), "")
    colours = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", rest))
    assert colours <= set(light.values()) | set(dark.values()) | {"#0005"}
