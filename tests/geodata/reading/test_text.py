"""Decoding: every encoding that articles come in, and one clear sentence for what is no text."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import UnreadableArticle
from geodata.reading.text import Undecodable, decode, read_text, without_surrogates

SIMPLIFIED = "两国外长在首都会谈,同意恢复使馆的工作,并为结束战争成立小组。他们没有邀请第三方。"
TRADITIONAL = "兩國外長在首都會談,同意恢復使館的工作,並為結束戰爭成立小組。他們沒有邀請第三方。"
ENGLISH = "The ministers met in the capital and agreed – at last – to reopen the embassies. “A start,” they said."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"]
)
def test_simplified_text_survives_every_encoding(encoding: str) -> None:
    assert decode(SIMPLIFIED.encode(encoding)) == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "big5", "big5hkscs", "gb18030"])
def test_traditional_text_survives_every_encoding(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding)) == TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_english_keeps_its_typographic_quotes(encoding: str) -> None:
    assert decode((ENGLISH * 3).encode(encoding)) == ENGLISH * 3


@given(st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc")), min_size=1))
def test_whatever_can_be_written_in_unicode_is_read_back(text: str) -> None:
    for encoding, mark in (("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE)):
        assert decode(mark + text.encode(encoding)) == text


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_decoder(content: bytes) -> None:
    try:
        text = decode(content)
    except Undecodable:
        return
    assert "\0" not in text
    text.encode("utf-8")


def test_newlines_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\r\ntwo\rthree\n")
    assert read_text(path) == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"text\0with\0nothing\0in\0it" * 9, "binary"),
        ("战争与和平".encode() * 40 + b"\xff" + "战争".encode(), "damaged"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableArticle, match=reason) as caught:
        read_text(path)
    assert str(caught.value).startswith("bad.txt: ")
    assert str(caught.value).count("\n") == 0


def test_a_file_beyond_the_limit_is_refused_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"a" * 2_000_000)
    with pytest.raises(UnreadableArticle, match=r"2 MB; the limit is 1 MB"):
        read_text(path, limit=1_000_000)


def test_halves_of_code_points_are_replaced_one_for_one() -> None:
    assert without_surrogates("a\ud800b\0c") == "a\ufffdb\ufffdc"
