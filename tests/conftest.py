"""What the tests share: where the gold stories and corpora are, and a reason where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPOSITORY = Path(__file__).resolve().parent.parent
SHARED = REPOSITORY.parent / "shared"

settings.register_profile(
    "house", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.load_profile("house")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold stories and corpora; skips where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("the gold stories and corpora (../shared) are not on this machine")
    return SHARED


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder of the repository itself."""
    return REPOSITORY
