"""`main.py figure`: articles in, a figure out, and honest refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata import cli
from geodata.release import ALL_DONE, SOME_FAILED, USAGE

VISIT = "Ankara, 4 May 2024\n\nOn 3 May 2024 the Turkish president Recep Tayyip Erdogan met Viktor Orban in Budapest."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "visit.txt"
    path.write_text(VISIT, encoding="utf-8")
    return path


def test_a_figure_is_drawn_of_articles(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = article.with_name("out.pdf")
    told = [
        "--title",
        "Visit",
        "--size",
        "160x100mm",
        "--theme",
        "print",
        "--without",
        "areas",
        "--date",
        "2025-01-02",
    ]
    assert cli.main(["figure", str(article), "-o", str(out), *told]) == ALL_DONE
    assert out.read_bytes().startswith(b"%PDF")
    assert str(out) in capsys.readouterr().out


@pytest.mark.parametrize(
    ("told", "code", "words"),
    [
        (["-o", "out.jpg"], SOME_FAILED, "give the file such an ending"),
        (["-o", "out.png", "--size", "a9"], SOME_FAILED, "“a9” is no size"),
        (["-o", "out.png", "--size", "2x2mm"], SOME_FAILED, "60 to 2000 mm"),
        (["-o", "out.png", "--words", "zeppelin"], SOME_FAILED, "nothing to draw"),
        (["-o", "out.png", "--theme", "pink"], USAGE, "pink"),
    ],
)
def test_what_cannot_be_drawn_is_said(
    article: Path, told: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = [str(article.with_name(each)) if each.startswith("out.") else each for each in told]
    assert cli.main(["figure", str(article), *told]) == code
    assert words in capsys.readouterr().err
    assert not list(article.parent.glob("out.*"))
