"""Bylines: who, for whom and when, from the lines above the article, and never from below it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.extraction.byline import find_byline
from geodata.model import Article, PartialDate
from resources import BRIEFS

BODY = "两国外长在首都举行会谈,同意恢复使馆的正常工作,并为结束战争成立一个联合小组,会后没有举行记者会。\n" * 2
STORY = (
    "The foreign ministers of the two countries met in the capital on Tuesday and signed an agreement on the "
    "embassies, which had been closed for years.\n"
) * 2


def read(text: str) -> tuple[str, tuple[str, ...], str, str]:
    article = find_byline(Article(id="x", text=text))
    return article.title, article.authors, article.outlet, str(article.published or "")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "作者:何某某 张某 发布时间:2025-03-03 来源:某大学项目 +收藏本文",
            ("", ("何某某", "张某"), "某大学项目", "2025-03-03"),
        ),
        (
            "某易首页 > 某易号 > 正文 申请入驻\n\n峰会推迟,原因何在?\n\n0\n分享至",
            ("峰会推迟,原因何在?", (), "某易", ""),
        ),
        (
            "外交策略\n\n重返草原:礦產與雙邊主義\n\n2026-01-13\n某·某某夫(Some Body)某大學研究院研究員",
            ("重返草原:礦產與雙邊主義", ("某·某某夫",), "", "2026-01-13"),
        ),
        ("两国恢复使馆\n2025年3月5日 10:15 某某新闻网", ("两国恢复使馆", (), "某某新闻网", "2025-03-05")),
        ("两国恢复使馆\n文/李四", ("两国恢复使馆", ("李四",), "", "")),
    ],
)
def test_chinese_heads(head: str, expected: tuple[str, tuple[str, ...], str, str]) -> None:
    assert read(f"{head}\n{BODY}") == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Talks reopen the embassies\nBy Jane Doe | Reuters | 12 March 2025",
            (("Jane Doe",), "Reuters", "2025-03-12"),
        ),
        ("# Talks reopen the embassies\n\nBy Jane Doe and John Roe", (("Jane Doe", "John Roe"), "", "")),
        ("Talks reopen the embassies\nBy Jane Doe, Associated Press", (("Jane Doe",), "Associated Press", "")),
        ("Talks reopen the embassies\nPublished March 12, 2025 10:30 am", ((), "", "2025-03-12")),
        ("Talks reopen the embassies\nReuters | March 12, 2025", ((), "Reuters", "2025-03-12")),
    ],
)
def test_english_heads(head: str, expected: tuple[tuple[str, ...], str, str]) -> None:
    assert read(f"{head}\n\n{STORY}") == ("Talks reopen the embassies", *expected)


def test_a_dateline_names_the_agency() -> None:
    assert read(f"WASHINGTON, March 3 (Reuters) - {STORY}")[2] == "Reuters"
    assert read(f"新华社华盛顿3月3日电 {BODY}")[2] == "新华社"


def test_a_date_below_the_article_is_not_its_own() -> None:
    assert read(f"两国恢复使馆\n{BODY}\n相关推荐\n熊从动物园出逃\n某某网\n2026-02-27 09:29:11")[3] == ""


def test_what_is_known_already_is_kept() -> None:
    known = Article(id="x", text=f"Other title\nBy A Body | Reuters | 1 May 2020\n{STORY}", title="T", authors=("B",))
    known = replace(known, outlet="O", published=PartialDate.day(date(2021, 1, 1)))
    assert find_byline(known) == known


def test_a_lone_sentence_has_no_title() -> None:
    assert read("两国外长在首都会谈") == ("", (), "", "")


def test_every_brief_has_a_head() -> None:
    for path in sorted(BRIEFS.iterdir()):
        title, authors, outlet, published = read(path.read_text(encoding="utf-8"))
        assert all((title, authors, outlet, published)), path.name


@given(st.text())
def test_no_text_crashes_the_step(text: str) -> None:
    assert find_byline(Article(id="x", text=text)).text == text
