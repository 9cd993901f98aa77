"""Files become articles, and a bad one never stops the batch."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geodata.errors import UnreadableArticle
from geodata.model import Language
from geodata.reading import SUFFIXES, PartlyUnreadable, find_files, paste, read, read_all

STORY = "The foreign ministers of the two countries met in the capital on Tuesday and signed an agreement. "


def test_a_text_file_is_the_article_whole(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("\ufeff" + STORY * 2 + "\n", encoding="utf-8")
    (article,) = read(path)
    assert (article.id, article.text, article.origin) == ("story", STORY * 2 + "\n", str(path))
    assert article.language is Language.ENGLISH


def test_the_first_heading_of_markdown_is_its_title(tmp_path: Path) -> None:
    path = tmp_path / "story.md"
    path.write_text(f"# Talks in *Astana* [again](http://example.org)\n\n{STORY}", encoding="utf-8")
    (article,) = read(path)
    assert article.title == "Talks in Astana again"
    assert article.text.startswith("# Talks")


def test_a_corpus_gives_an_article_a_line(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    records = [
        {"id": "one", "text": STORY, "title": "One", "published": "2025-03-03T10:00:00Z"},
        {"id": 2, "text": "\ud800" + STORY, "language": "en", "places": []},
    ]
    path.write_text("\n".join(map(json.dumps, records)) + "\n\n", encoding="utf-8")
    one, two = read(path)
    assert (one.id, one.title, str(one.published)) == ("one", "One", "2025-03-03")
    assert (two.id, two.text[0], two.language) == ("2", "\ufffd", Language.ENGLISH)


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    good = json.dumps({"id": "good", "text": STORY})
    deep = "[" * 100_000
    path.write_text("\n".join([good, "{", '{"id": "x"}', deep, "7", good.replace("good", "last")]), encoding="utf-8")
    with pytest.raises(PartlyUnreadable, match=r'line 2 is not JSON; line 3 has no "text"; .* 1 more') as caught:
        read(path)
    assert [article.id for article in caught.value.articles] == ["good", "last"]
    (outcome,) = read_all([path])
    assert len(outcome.articles) == 2
    assert "line 2" in outcome.error


def test_a_bad_file_never_stops_the_batch(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.odt").write_bytes(b"PK\x03\x04")
    (tmp_path / "d").mkdir()
    (tmp_path / "e.md").write_text(STORY, encoding="utf-8")
    outcomes = list(read_all([*sorted(tmp_path.iterdir()), tmp_path / "missing.txt"]))
    assert [bool(outcome.articles) for outcome in outcomes] == [True, False, False, False, True, False]
    errors = [outcome.error for outcome in outcomes if outcome.error]
    for error, said in zip(errors, ["empty", ".odt", "folder", "no such file"], strict=True):
        assert said in error
        assert "\n" not in error
    assert all(suffix in errors[1] for suffix in SUFFIXES)


def test_a_folder_stands_for_its_readable_files_in_order(tmp_path: Path) -> None:
    for name in ("z.txt", "a/b.md", "a/c.bin", ".git/x.txt", "M.HTML"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(STORY, encoding="utf-8")
    found = find_files([tmp_path, tmp_path / "z.txt"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["M.HTML", "a/b.md", "z.txt"]


def test_pasting_the_same_text_gives_the_same_article() -> None:
    assert paste(STORY, " Title ") == paste(STORY, "Title")
    assert paste(STORY).id != paste(STORY + "More.").id
    with pytest.raises(UnreadableArticle):
        paste(" \n")
