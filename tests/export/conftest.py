"""The sample dossier and its page, made once."""

from __future__ import annotations

import pytest
from tests.export.sample import sample_dossier

from headwater.export.html import dossier_html
from headwater.model.dossier import Dossier


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """The hand-made dossier."""
    return sample_dossier()


@pytest.fixture(scope="session")
def page(dossier: Dossier) -> str:
    """Its page."""
    return dossier_html(dossier)
