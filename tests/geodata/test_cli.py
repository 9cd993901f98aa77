"""The `extract` command: real files in, records out, and honest exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from geodata import cli
from geodata.release import USAGE
from resources import SCHEMA

VISIT = "Ankara, 4 May 2024\n\nOn 3 May 2024 the Turkish president Recep Tayyip Erdogan met Viktor Orban in Budapest."
VISIT_ZH = "作者:林间 发布时间:2024-05-04 来源:测试\n2024年5月3日,土耳其总统埃尔多安在布达佩斯会见匈牙利总理欧尔班。"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "visit.txt"
    path.write_text(VISIT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    text = (SCHEMA / "article.schema.json").read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text), format_checker=jsonschema.FormatChecker())


def records(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("text", [VISIT, VISIT_ZH])
def test_every_record_obeys_the_schema(
    tmp_path: Path, text: str, schema: jsonschema.Draft202012Validator, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert cli.main(["extract", str(path)]) == cli.ALL_DONE
    (record,) = records(capsys.readouterr().out)
    schema.validate(record)
    assert {place["name"] for place in record["places"]} >= {"Budapest"}
    assert [event["type"] for event in record["events"]] == ["CONSULT"]
    for found in (*record["places"], *record["actors"]):
        assert record["text"][found["start"] : found["end"]] == found["text"]


def test_the_schema_refuses_what_it_should(article: Path, schema: jsonschema.Draft202012Validator) -> None:
    out = article.with_name("out.jsonl")
    cli.main(["extract", str(article), "-o", str(out)])
    (record,) = records(out.read_text(encoding="utf-8"))
    record["places"][0]["kind"] = "planet"
    assert not schema.is_valid(record)


def test_a_broken_file_is_named_and_the_others_are_written(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    binary = article.with_name("noise.txt")
    binary.write_bytes(bytes(range(256)) * 8)
    gone = article.with_name("gone.txt")
    assert cli.main(["extract", str(binary), str(gone), str(article)]) == cli.SOME_FAILED
    printed = capsys.readouterr()
    assert [record["id"] for record in records(printed.out)] == ["visit"]
    assert len(printed.err.splitlines()) == 2
    assert "noise.txt" in printed.err
    assert "gone.txt" in printed.err


def test_wrong_usage_is_exit_code_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract"]) == USAGE
    assert cli.main(["extract", "a.txt", "--format", "shapefile"]) == USAGE
    assert "usage" in capsys.readouterr().err


def test_a_corpus_keeps_its_ids_and_dates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = tmp_path / "corpus.jsonl"
    rows = [{"id": "one", "text": VISIT, "published": "2024-05-04"}, {"id": "two", "text": "Nothing here."}]
    corpus.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert cli.main(["extract", str(corpus)]) == cli.ALL_DONE
    first, second = records(capsys.readouterr().out)
    assert (first["id"], first["published"], second["id"]) == ("one", "2024-05-04", "two")
    assert second["events"] == []


def test_geojson_gives_points_only_where_a_point_is_known(article: Path, tmp_path: Path) -> None:
    area = tmp_path / "area.txt"
    area.write_text("On 3 May 2024 France criticised Hungary.", encoding="utf-8")
    out = tmp_path / "out.geojson"
    assert cli.main(["extract", str(article), str(area), "--format", "geojson", "-o", str(out)]) == cli.ALL_DONE
    collection = json.loads(out.read_text(encoding="utf-8"))
    geometries = {f["properties"].get("name"): f["geometry"] for f in collection["features"]}
    assert geometries["Budapest"]["type"] == "Point"
    assert geometries["France"] is None
    assert all(feature["properties"]["quote"] for feature in collection["features"])


def test_an_output_that_cannot_be_written_is_one_sentence(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", str(article), "-o", str(article / "out.jsonl")]) == cli.SOME_FAILED
    assert "cannot be written" in capsys.readouterr().err


def test_a_reader_that_has_had_enough_is_no_traceback(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("\n".join(json.dumps({"id": str(n), "text": VISIT * 40}) for n in range(12)), encoding="utf-8")
    command = [sys.executable, "main.py", "extract", str(corpus), "--jobs", "1"]
    root = Path(cli.__file__).parents[1]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reading:
        assert reading.stdout
        assert reading.stderr
        reading.stdout.read(10)
        reading.stdout.close()
        assert b"Traceback" not in reading.stderr.read()


@pytest.mark.parametrize(
    ("option", "left"), [([], 3), (["--duplicates", "skip-same"], 2), (["--duplicates", "skip-near"], 1)]
)
def test_articles_that_come_again_are_skipped_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: list[str], left: int
) -> None:
    text = " ".join(f"Envoy {number} met the minister in Vienna on 3 May 2024." for number in range(12))
    for name, told in {"a": text, "b": f"{text}\n", "c": f"{text} More is to follow."}.items():
        (tmp_path / f"{name}.txt").write_text(told, encoding="utf-8")
    assert cli.main(["extract", str(tmp_path), *option]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == left
    assert err.count("skipped") == 3 - left
