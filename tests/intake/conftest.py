"""What the tests of reading share: files written to a folder, and what is read from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.intake.readers import Read, read_paths


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Read]:
    """Writes the files (name → text or bytes) to a folder and reads the folder."""

    def write_and_read(files: Mapping[str, str | bytes], **settings: object) -> Read:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return read_paths(str(tmp_path), **settings)

    return write_and_read
