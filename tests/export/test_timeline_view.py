"""What the page's timeline says first of a day."""

from __future__ import annotations

from dataclasses import replace

from tests.export.sample import dated, happening, sample_dossier
from tests.export.sample_articles import A

from headwater.export.html.context import Context
from headwater.export.html.timeline import timeline_views


def test_a_day_is_told_first_by_who_names_it() -> None:
    vague, exact = dated(A, "Tuesday", "2026-03-01", "2026-03-10"), dated(A, "January", "2026-03-03", "2026-03-03")
    merged = replace(happening(vague, exact), earliest=exact.earliest, latest=exact.latest)
    dossier = replace(sample_dossier(), timeline=(vague, exact), happenings=(merged,))
    (days,) = timeline_views(Context(dossier))
    (view,) = days.happenings
    assert (view.first.anchor, view.first.days) == (exact.id, days.words)
    assert [moment.days for moment in view.others] == ["1–10 March 2026"]
