"""Dates: absolute, partial and relative, in both languages, each as exact as the text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.extraction.dates import find_dates, parse_date
from geodata.model import Article, PartialDate, Span

# A Monday.
PUBLISHED = date(2025, 3, 3)


def dates(text: str, published: date | None = PUBLISHED) -> dict[str, str]:
    when = PartialDate.day(published) if published else None
    article = find_dates(Article(id="x", text=text, published=when))
    return {article.quote(mention.span): str(mention.date) for mention in article.dates}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2025年2月28日,总统来访。", {"2025年2月28日": "2025-02-28"}),
        ("二〇二五年三月五日签署", {"二〇二五年三月五日": "2025-03-05"}),
        ("民國114年2月簽署", {"民國114年2月": "2025-02"}),
        ("\uff12\uff10\uff12\uff15年\uff12月\uff13日", {"\uff12\uff10\uff12\uff15年\uff12月\uff13日": "2025-02-03"}),
        ("自2014年以来", {"2014年": "2014"}),
        ("2026年中期选举", {"2026年": "2026"}),
        ("调查(2月7日-2月9日)显示", {"2月7日-2月9日": "2025-02-07 – 2025-02-09"}),
        ("2月7日至9日", {"2月7日至9日": "2025-02-07 – 2025-02-09"}),
        ("当地时间2月24日会晤。三天前,大使拒绝。", {"2月24日": "2025-02-24", "三天前": "2025-02-21"}),
        ("12月28日", {"12月28日": "2024-12-28"}),
        ("双方将于3月20日会谈", {"3月20日": "2025-03-20"}),
        ("本月初,双方同意", {"本月初": "2025-03-01 – 2025-03-10"}),
        ("外长20日通话", {"20日": "2025-02-20"}),
        ("上週五,兩人會晤", {"上週五": "2025-02-28"}),
        ("去年底签署", {"去年底": "2024-11-01 – 2024-12-31"}),
        ("去年12月签署", {"去年12月": "2024-12"}),
        ("2月18日会谈,次日返回", {"2月18日": "2025-02-18", "次日": "2025-02-19"}),
        ("上世纪90年代", {"上世纪90年代": "1990-01-01 – 1999-12-31"}),
        ("2025年第一季度", {"2025年第一季度": "2025-01-01 – 2025-03-31"}),
        ("20日元,近20日,10日游,2月30日,今日俄罗斯,前日本首相", {}),
    ],
)
def test_chinese_dates(text: str, found: dict[str, str]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Feb. 28, 2025, he left.", {"Feb. 28, 2025": "2025-02-28"}),
        ("on Friday, Feb. 28", {"Friday, Feb. 28": "2025-02-28"}),
        ("They met last Friday and spoke on Sunday.", {"last Friday": "2025-02-28", "Sunday": "2025-03-02"}),
        ("two weeks ago", {"two weeks ago": "2025-02-17 – 2025-02-23"}),
        ("in late February", {"late February": "2025-02-21 – 2025-02-28"}),
        ("They met on the 20th.", {"the 20th": "2025-02-20"}),
        ("yesterday", {"yesterday": "2025-03-02"}),
        ("7–9 February 2025", {"7–9 February 2025": "2025-02-07 – 2025-02-09"}),
        ("Feb. 27-March 2, 2025", {"Feb. 27-March 2, 2025": "2025-02-27 – 2025-03-02"}),
        ("since the 2014 annexation", {"2014": "2014"}),
        ("On 5 June 2024 and the next day", {"5 June 2024": "2024-06-05", "the next day": "2024-06-06"}),
        ("It will meet on April 2.", {"April 2": "2025-04-02"}),
        ("in the 1990s", {"1990s": "1990-01-01 – 1999-12-31"}),
        ("March 21 and March 23", {"March 21": "2025-03-21", "March 23": "2025-03-23"}),
        ("2025-03-01T10:00", {"2025-03-01": "2025-03-01"}),
        ("He may march with 2000 soldiers on February 30, 2025, the 20th century", {}),
    ],
)
def test_english_dates(text: str, found: dict[str, str]) -> None:
    assert dates(text) == found


def test_an_incomplete_date_says_what_it_was_counted_from() -> None:
    article = find_dates(Article(id="x", text="2月24日会晤。三天前", published=PartialDate.day(PUBLISHED)))
    first, second = (mention.date for mention in article.dates)
    assert first.inferred
    assert "publication date 2025-03-03" in first.reason
    assert "2025-02-24" in second.reason


def test_the_story_s_own_past_does_not_swallow_the_present() -> None:
    text = "On 14 November 2018 they met in Singapore. On 20 February they met again."
    assert dates(text)["20 February"] == "2025-02-20"
    assert dates("2018年11月14日,首次会谈。11月16日,再次会谈。")["11月16日"] == "2018-11-16"


def test_without_any_anchor_a_relative_date_is_left_out() -> None:
    assert dates("一周前两人通话,20日再谈,本月初同意。Yesterday, on Friday, in May.", None) == {}
    assert dates("2024年5月6日会谈,三天后返回。", None) == {"2024年5月6日": "2024-05-06", "三天后": "2024-05-09"}


def test_boilerplate_holds_no_dates() -> None:
    text = "2026-02-27\n2025年2月28日"
    article = find_dates(Article(id="x", text=text, boilerplate=(Span(0, 10),)))
    assert [article.quote(mention.span) for mention in article.dates] == ["2025年2月28日"]


@given(st.dates(date(1900, 1, 1), date(2150, 12, 31)))
def test_every_full_date_is_read_back(when: date) -> None:
    for written in (
        f"{when.year}年{when.month}月{when.day}日",
        when.isoformat(),
        f"{when:%B} {when.day}, {when.year}",
    ):
        assert parse_date(written) == PartialDate.day(when)


WRITTEN = st.text(
    st.sampled_from("0123456789年月日前后上周一二三十初至-/ .去今昨天 lastFridayMarchMay20thago"), max_size=60
)


@given(WRITTEN | st.text(), st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_no_text_crashes_and_mentions_stay_apart(text: str, published: date | None) -> None:
    when = PartialDate.day(published) if published else None
    mentions = find_dates(Article(id="x", text=text, published=when)).dates
    end = 0
    for mention in mentions:
        assert end <= mention.span.start
        end = mention.span.end
    assert end <= len(text)
