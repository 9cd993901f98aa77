"""The `evaluate` command: real files in, figures out, one sentence for a file that is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geodata import cli

TEXT = "On 3 May 2024 the Turkish president Recep Tayyip Erdogan met Viktor Orban in Budapest."
BUDAPEST = {"start": 77, "end": 85, "kind": "city", "lat": 47.5, "lon": 19.04, "role": "site"}
PERSONS = [{"start": 36, "end": 56, "kind": "person"}, {"start": 61, "end": 73, "kind": "person"}]
MEETING = {
    "start": 0,
    "end": 85,
    "types": ["CONSULT"],
    "date": "2024-05-03",
    "place": "Budapest",
    "lat": 47.5,
    "lon": 19.04,
    "sources": ["Recep Tayyip Erdogan"],
}
GOLD = {
    "id": "visit",
    "text": TEXT,
    "published": "2024-05-04",
    "places": [BUDAPEST],
    "actors": PERSONS,
    "events": [MEETING],
    "ignore": [{"start": 18, "end": 25}],
}


def write(path: Path, *lines: object) -> Path:
    path.write_text(
        "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8"
    )
    return path


def test_the_program_reads_the_texts_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["evaluate", str(write(tmp_path / "gold.jsonl", GOLD)), "--json"]) == cli.ALL_DONE
    measures = json.loads(capsys.readouterr().out)["measures"]
    assert measures["articles, persons"]["f1"] == 1
    assert measures["articles, places"]["f1"] == 1
    assert measures["events"]["recall"] == 1
    assert measures["events, places right"] == {"share": 1.0, "right": 1, "of": 1}


def test_given_predictions_are_judged_and_misses_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = write(tmp_path / "gold.jsonl", GOLD)
    wrong = {"id": "visit", "places": [{"start": 77, "end": 85, "lat": 0, "lon": 0}], "actors": PERSONS[:1]}
    predictions = write(tmp_path / "predictions.jsonl", wrong)
    assert cli.main(["evaluate", str(gold), "--predictions", str(predictions), "--misses"]) == cli.ALL_DONE
    printed = capsys.readouterr().out
    assert "visit: place put wrong: " in printed
    assert "visit: missed actor (person): " in printed
    assert f"visit: missed event CONSULT: {TEXT[:-1]}" in printed
    assert "places, exact" in printed


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 2 is not JSON"),
        ("[]", "line 2 is not a JSON object"),
        ({"text": "x"}, 'line 2 lacks the field "id"'),
        ({"id": "b"}, 'line 2 lacks the field "text"'),
        ({"id": "b", "text": "x", "places": 3}, 'line 2 has a "places" that is not a list'),
        ({"id": "b", "text": "x", "places": [{"start": 0}]}, 'line 2 lacks the field "end"'),
        ({"id": "b", "text": "x", "actors": [{"start": 0, "end": 1}]}, 'line 2 lacks the field "kind"'),
        ({"id": "b", "text": "x", "places": [{"start": 4, "end": 1}]}, "line 2 has a span that is none"),
        ({"id": "b", "text": "x", "places": [{"start": 0, "end": 1, "lat": "n", "lon": 1}]}, "a point that is none"),
        ({"id": "b", "text": "x", "events": [{"start": 0, "end": 1}]}, 'lacks the field "types"'),
        (GOLD, 'line 2 repeats the id "visit"'),
    ],
)
def test_a_bad_line_is_one_sentence(
    tmp_path: Path, line: object, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = write(tmp_path / "gold.jsonl", GOLD, line)
    assert cli.main(["evaluate", str(gold)]) == cli.SOME_FAILED
    printed = capsys.readouterr()
    assert printed.err.startswith("gold.jsonl: ")
    assert told in printed.err
    assert len(printed.err.splitlines()) == 1


def test_a_file_that_is_no_gold_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = write(tmp_path / "gold.jsonl", GOLD)
    empty, stranger = write(tmp_path / "empty.jsonl", ""), write(tmp_path / "other.jsonl", {"id": "other"})
    assert cli.main(["evaluate", str(tmp_path / "gone.jsonl")]) == cli.SOME_FAILED
    assert cli.main(["evaluate", str(empty)]) == cli.SOME_FAILED
    assert cli.main(["evaluate", str(gold), "--predictions", str(stranger)]) == cli.SOME_FAILED
    gone, nothing, unknown = capsys.readouterr().err.splitlines()
    assert "cannot be read" in gone
    assert "no record" in nothing
    assert 'not in the gold file, such as "other"' in unknown


def test_reliability_is_told_as_a_table_and_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = write(tmp_path / "gold.jsonl", GOLD)
    assert cli.main(["evaluate", str(gold), "--reliability"]) == 0
    assert "| calibration error |" in capsys.readouterr().out
    assert cli.main(["evaluate", str(gold), "--reliability", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["events"]["judged"] == 1
