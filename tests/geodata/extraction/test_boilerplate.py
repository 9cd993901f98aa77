"""Boilerplate: what the page put around the article is marked; the article is not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.extraction.boilerplate import mark_boilerplate
from geodata.knowledge.tables import read_table
from geodata.model import Article, Span
from resources import BRIEFS, KNOWLEDGE

BODY = "两国外长在首都举行会谈,同意恢复使馆的正常工作,并为结束战争成立一个联合小组,会后没有举行记者会。"
STORY = (
    "The foreign ministers of the two countries met in the capital on Tuesday and signed an agreement on the "
    "embassies, which had been closed for years."
)


def marked(text: str) -> list[str]:
    article = mark_boilerplate(Article(id="x", text=text))
    return [article.quote(span) for span in article.boilerplate]


def test_every_row_of_the_table_is_a_pattern_of_a_known_kind() -> None:
    rows = read_table(KNOWLEDGE / "boilerplate.tsv")
    assert {row["kind"] for row in rows} == {"furniture", "notice", "listing", "credit", "tail"}
    for row in rows:
        assert not re.compile(row["pattern"]).fullmatch(""), row


@pytest.mark.parametrize(
    "line",
    [
        "01",
        "分享至",
        "首页 > 国际 > 正文",
        "来源:某某社",
        "(图片来源:某某社)",
        "特别声明:以上内容为用户上传并发布。",
        "責任編輯:張三",
        "未经授权不得转载。",
        "扫码关注我们",
        "Share this article on social media",
        "Advertisement",
        "Photo: A. Body / Agency",
        "(Getty Images)",
        "We use cookies to improve this site.",
        "Sign up for our newsletter",
        "Read more: Bear escapes from zoo",
        "© 2025 Example Media. All rights reserved.",
        "Reporting by Jane Doe; editing by John Roe",
    ],
)
def test_a_line_that_the_page_put_there(line: str) -> None:
    assert marked(f"{BODY}\n{line}\n{BODY}\n") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "2023年8月,总统视察边境",
        "第二节:会谈的背景",
        "来源国的政府表示反对。",
        "Related to this, the ministers agreed on visas.",
        "The source said that talks would go on.",
        "More than 2,000 people marched.",
        "关注的焦点是停火。",
    ],
)
def test_a_line_of_the_article(line: str) -> None:
    assert marked(f"{BODY}\n{line}\n{BODY}\n") == []


def test_the_credit_of_a_caption_is_marked_and_the_caption_is_not() -> None:
    assert marked(f"{BODY}\n2月12日,两人在首都会谈来源:某某社\n{BODY}") == ["来源:某某社"]


def test_the_byline_and_the_section_above_the_title() -> None:
    text = f"外交策略\n某国重返草原的矿产外交\n2026-01-13\n{BODY}\n"
    assert marked(text) == ["外交策略", "2026-01-13"]


def test_a_list_of_other_articles_runs_to_the_end() -> None:
    listing = (
        "相关推荐\n熊从动物园出逃!\n熊从动物园出逃!\n某某网\n2026-02-27 09:29:11\n“它只是饿了”\n头条要闻\n\n雨还在下"
    )
    assert marked(f"{BODY}\n{BODY}\n\n{listing}") == [listing]


def test_a_list_within_an_article_ends_where_the_article_goes_on() -> None:
    listing = "Related articles\nBear escapes from zoo\nRain goes on"
    assert marked(f"{STORY}\n\n{listing}\n\n{STORY}\n\n{STORY}") == [listing]


def test_full_width_punctuation_counts_as_its_twin() -> None:
    assert marked(f"{BODY}\n来源\uff1a某某社\n{BODY}") == ["来源\uff1a某某社"]


def test_the_source_that_a_brief_condenses_is_marked() -> None:
    for path in sorted(BRIEFS.iterdir()):
        text = path.read_text(encoding="utf-8").rstrip()
        assert marked(text)[-1] == text.split("\n")[-1], path.name


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=3))
def test_spans_are_in_order_apart_and_within_the_text(text: str, before: list[tuple[int, int]]) -> None:
    known = tuple(Span(start, start + length) for start, length in before if start + length <= len(text))
    spans = mark_boilerplate(Article(id="x", text=text, boilerplate=known)).boilerplate
    end = -1
    for span in spans:
        assert end < span.start
        end = span.end
    assert end <= len(text)
    assert all(any(span.covers(other) for span in spans) for other in known)
