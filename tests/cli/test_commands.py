"""What a user types, and what comes of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pyarrow.parquet as pq
import pytest
from tests.cli.conftest import Runner

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SHOWPIECE = str(EXAMPLES / "harbour-request")
TEXTS = sorted(str(path) for path in (EXAMPLES / "harbour-request").glob("*.txt"))


def test_a_report_in_the_terminal_names_articles_and_origins(headwater: Runner) -> None:
    ran = headwater("report", SHOWPIECE)
    assert ran.code == 0
    assert "Meridian News Agency" in ran.out
    assert "origin" in ran.out
    assert "\x1b[" not in ran.out


def test_json_follows_the_published_schema(headwater: Runner, tmp_path: Path) -> None:
    assert headwater("report", str(EXAMPLES), "--json", str(tmp_path)).code == 0
    schema = json.loads(headwater("schema", "dossier").out)
    dossiers = sorted(tmp_path.glob("*/dossier.json"))
    assert len(dossiers) >= 4
    for path in dossiers:
        dossier = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.validate(dossier, schema)
        assert path.parent.name == dossier["id"]
    assert isinstance(json.loads((tmp_path / "issues.json").read_text(encoding="utf-8")), list)


def test_every_span_of_a_dossier_lies_in_its_article(headwater: Runner, tmp_path: Path) -> None:
    headwater("report", str(EXAMPLES), "--json", str(tmp_path))
    for path in tmp_path.glob("*/dossier.json"):
        dossier = json.loads(path.read_text(encoding="utf-8"))
        lengths = {article["id"]: len(article["text"]) for article in dossier["articles"]}
        for name in ("hedges", "timeline"):
            assert all(0 <= row["start"] < row["end"] <= lengths[row["article"]] for row in dossier[name])
        for statement in dossier["statements"]:
            for m in statement["mentions"]:
                assert 0 <= m["start"] < m["end"] <= lengths[m["article"]]
        for quotation in dossier["quotations"]:
            for v in quotation["variants"]:
                assert 0 <= v["start"] < v["end"] <= lengths[v["article"]]


def test_pages_have_an_index_that_links_to_each_of_them(headwater: Runner, tmp_path: Path) -> None:
    assert headwater("report", str(EXAMPLES), "--html", str(tmp_path)).code == 0
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    pages = [path.name for path in tmp_path.glob("story-*.html")]
    assert len(pages) >= 4
    assert all(f'href="{page}"' in index for page in pages)


def test_one_story_means_no_grouping(headwater: Runner, tmp_path: Path) -> None:
    articles = [TEXTS[0], str(EXAMPLES / "mill-fire")]
    assert headwater("report", *articles, "--one-story", "--json", str(tmp_path)).code == 0
    assert len(list(tmp_path.glob("*/dossier.json"))) == 1


def test_standard_input_is_read_for_a_dash(headwater: Runner) -> None:
    ran = headwater("read", "-", "--json", "-", "--outlet", "Somewhere", stdin=Path(TEXTS[0]).read_bytes())
    assert ran.code == 0
    assert json.loads(ran.out)["outlet"] == "Somewhere"


def test_readings_follow_the_published_schema(headwater: Runner, tmp_path: Path) -> None:
    target = tmp_path / "readings.jsonl"
    assert headwater("read", str(EXAMPLES), "--json", str(target)).code == 0
    schema = json.loads(headwater("schema", "reading").out)
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 18
    for row in rows:
        jsonschema.validate(row, schema)
        assert all(row["text"][s["start"] : s["end"]].strip() for s in row["sentences"])


def test_a_diff_gives_spans_of_both(headwater: Runner) -> None:
    ran = headwater("diff", *TEXTS[:2], "--json")
    assert ran.code == 0
    diff = json.loads(ran.out)
    jsonschema.validate(diff, json.loads(headwater("schema", "diff").out))
    assert {"same", "left_out"} <= {stretch["kind"] for stretch in diff["stretches"]}
    assert headwater("diff", *TEXTS[:2]).out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("report", "no-such-folder"), "no-such-folder"),
        (("report",), "ARTICLES"),
        (("schema", "verdict"), "verdict"),
        (("report", SHOWPIECE, "--language", "klingon"), "klingon"),
        (("report", SHOWPIECE, "--published", "someday"), "someday"),
        (("report", SHOWPIECE, "--columns", "published"), "published"),
        (("diff", TEXTS[0], str(EXAMPLES)), "articles; a diff takes one"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_was_wrong(
    headwater: Runner, arguments: tuple[str, ...], says: str
) -> None:
    ran = headwater(*arguments)
    assert ran.code == 2
    assert says in ran.err
    assert "Traceback" not in ran.err


def test_one_broken_file_is_named_and_the_rest_goes_on(headwater: Runner, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_bytes(Path(TEXTS[0]).read_bytes())
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and nothing else")
    ran = headwater("report", str(tmp_path))
    assert ran.code == 1
    assert "broken.parquet" in ran.err
    assert headwater("report", str(tmp_path), "--quiet").err.count("broken.parquet") == 1


def test_nothing_but_broken_files_ends_with_2(headwater: Runner, tmp_path: Path) -> None:
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and nothing else")
    (tmp_path / "empty.txt").write_bytes(b"")
    ran = headwater("report", str(tmp_path))
    assert ran.code == 2
    assert "broken.parquet" in ran.err
    assert "empty.txt" in ran.err


@pytest.mark.parametrize("command", ["report", "read", "stories"])
def test_an_empty_folder_is_said_to_hold_no_article(headwater: Runner, tmp_path: Path, command: str) -> None:
    ran = headwater(command, str(tmp_path))
    assert ran.code == 2
    assert "no article could be read" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("report", "--html", "taken/pages"),
        ("report", "--json", "taken"),
        ("stories", "--json", "folder"),
        ("stories", "--parquet", "taken/stories.parquet"),
        ("stories", "--keep", "taken"),
        ("wording", "--entity", "Tarrin Liberation Army", "--svg", "folder"),
        ("read", "--json", "taken/readings.jsonl"),
    ],
)
def test_what_cannot_be_written_is_said_before_anything_is_read(
    headwater: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("taken").write_text("a file", encoding="utf-8")
    Path("folder").mkdir()
    command, *options = arguments
    ran = headwater(command, "no-such-article.txt", *options)  # which is found out only when it is read
    assert ran.code == 2
    assert options[-1].split("/")[0] in ran.err
    assert "no-such-article" not in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "taken"]


def test_an_input_without_any_article_names_file_and_place(headwater: Runner) -> None:
    ran = headwater("report", "-", "--format", "jsonl", stdin=b'{"text": "half\n[1]\n')
    assert ran.code == 2
    assert "standard input, line 1: not valid JSON" in ran.err
    assert "standard input, line 2: not a JSON object" in ran.err


@pytest.mark.parametrize("arguments", [("report",), ("read", "--json", "-"), ("report", "--json", "-")])
def test_a_reader_who_has_had_enough_is_no_error(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "headwater", *arguments, SHOWPIECE, "--quiet", "--language", "rules"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout is not None
    running.stdout.close()
    assert running.stderr is not None
    assert running.stderr.read() == b""
    assert running.wait() == 0


def test_dossiers_go_to_standard_output_a_line_each(headwater: Runner, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    ran = headwater("report", str(EXAMPLES / "mill-fire"), "--one-story", "--json", "-", "--html", str(pages))
    assert ran.code == 0
    (line,) = ran.out.splitlines()
    assert (pages / f"{json.loads(line)['id']}.html").exists()


def test_one_is_counted_in_the_singular(headwater: Runner, tmp_path: Path) -> None:
    assert headwater("reuse", TEXTS[0], "--out", str(tmp_path / "out")).out.startswith("1 article, 0 passages")
    assert "wrote 1 dossier in" in headwater("report", TEXTS[0], "--json", str(tmp_path / "json")).out


def test_json_without_an_article_is_ignored_with_its_reason(headwater: Runner, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(Path(TEXTS[0]).read_bytes())
    (tmp_path / "gold.json").write_text('{"statements": [{"id": "x", "mentions": []}]}')
    ran = headwater("report", str(tmp_path))
    assert ran.code == 0
    assert "gold.json" in ran.err


def test_quiet_says_nothing_but_what_was_asked_for(headwater: Runner, tmp_path: Path) -> None:
    ran = headwater("report", SHOWPIECE, "--quiet", "--json", str(tmp_path))
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_doctor_says_what_is_here(headwater: Runner) -> None:
    assert "rules" in headwater("doctor").out
    assert all(part["version"] for part in json.loads(headwater("doctor", "--json").out)["needed"])


def test_help_shows_examples(headwater: Runner) -> None:
    ran = headwater("report", "--help")
    assert ran.code == 0
    assert "headwater report articles/" in ran.out


def test_stories_are_listed_in_the_terminal_as_lines_and_as_a_table(headwater: Runner, tmp_path: Path) -> None:
    shown = headwater("stories", str(EXAMPLES), "--quiet")
    assert shown.code == 0
    assert "stories of several articles" in shown.out
    lines, table = tmp_path / "stories.jsonl", tmp_path / "stories.parquet"
    ran = headwater("stories", str(EXAMPLES), "--json", str(lines), "--parquet", str(table))
    assert ran.code == 0
    schema = json.loads(headwater("schema", "story").out)
    stories = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    for story in stories:
        jsonschema.validate(story, schema)
    assert pq.read_table(table).to_pylist() == stories
    assert headwater("stories", str(EXAMPLES), "--json", "-", "--quiet").out == lines.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "said"), [(("--engine", "steam"), "local, spark"), (("--engine", "spark"), "--json or --html")]
)
def test_an_engine_that_cannot_be_used_is_named(headwater: Runner, options: tuple[str, ...], said: str) -> None:
    ran = headwater("report", SHOWPIECE, *options)
    assert ran.code == 2
    assert said in ran.err
