"""Five hundred broken files through the main job: no traceback, and every file is accounted for."""

from __future__ import annotations

import json
import random
from pathlib import Path

from tests.cli.conftest import Runner

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NUMBER = 500


def mutated(data: bytes, rng: random.Random) -> bytes:
    """The bytes cut off, with bits flipped, in mixed encodings, with a stretch doubled, or with strange bytes."""
    way = rng.randrange(5)
    at = rng.randrange(max(1, len(data)))
    if way == 0:
        return data[:at]
    if way == 1:
        flipped = bytearray(data)
        for _ in range(rng.choice((1, 8, 200))):
            flipped[rng.randrange(len(flipped))] ^= 1 << rng.randrange(8)
        return bytes(flipped)
    if way == 2:
        other = rng.choice(("utf-16", "cp1252", "shift_jis", "utf-8"))
        return data[:at] + data[at:].decode("utf-8", "replace").encode(other, "replace")
    if way == 3:
        end = min(len(data), at + rng.randrange(1, 4000))
        return data[:end] + data[at:end] * rng.randrange(1, 4) + data[end:]
    return (
        data[:at] + rng.choice((b"\x00" * 50, b"\xff\xfe\xfd", b"<" * 3000, b"&x;" * 99, b"\xe2\x80\xae")) + data[at:]
    )


def test_every_mutated_file_is_reported_on_or_named(headwater: Runner, tmp_path: Path) -> None:
    rng = random.Random(20)
    originals = sorted(
        path for path in EXAMPLES.rglob("*") if path.is_file() and path.name not in {"README.md", "meta.json"}
    )
    names = []
    for n in range(NUMBER):
        original = originals[n % len(originals)]
        name = f"{n:03}-{original.name}"
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_bytes(mutated(original.read_bytes(), rng))
        names.append(name)
    ran = headwater("report", str(tmp_path / "in"), "--json", str(tmp_path / "out"), "--verbose", "--workers", "2")
    assert ran.code in {0, 1}
    assert "Traceback" not in ran.err
    assert "fault of Headwater" not in ran.err
    told = {
        Path(issue["path"]).name.split("#")[0] for issue in json.loads((tmp_path / "out" / "issues.json").read_text())
    }
    for path in (tmp_path / "out").glob("*/dossier.json"):
        told |= {Path(a["path"]).name.split("#")[0] for a in json.loads(path.read_text())["articles"]}
    assert [name for name in names if name not in told] == []
