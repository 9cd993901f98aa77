"""Where and when an event is put: by its own clause before anything that went before."""

from dataclasses import replace
from datetime import date

import pytest
from event_reading import events, only, read

from geodata.extraction.events import find_events
from geodata.model import EventType as T
from geodata.model import Span


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("埃及外长5月3日在开罗与美国国务卿鲁比奥会面。", "Cairo"),
        ("法国总统5月3日在伦敦同英国首相会谈。", "London"),
        ("苏丹武装部队5月3日空袭首都喀土穆。", "Khartoum"),
        ("俄军5月3日以导弹攻击哈尔科夫。", "Kharkiv"),
        ("约旦5月3日向加沙空投了三十吨粮食。", "Gaza Strip"),
        ("2025年5月3日，所罗门群岛首都霍尼亚拉发生暴动。", "Honiara"),
        ("Veterans marched through Zagreb on May 3.", "Zagreb"),
    ],
)
def test_the_clause_says_where(text, place):
    event = only(text)
    assert event.place
    assert (event.place.place.names.en, event.place.inferred) == (place, False)


def test_a_name_without_a_place_is_not_put_elsewhere():
    text = "5月3日，法国总统马克龙在巴黎会见默茨。德国总理默茨在特隆贝克会见泽连斯基。"
    article = read(text)
    name = text.index("特隆贝克")
    told = find_events(replace(article, unplaced=(Span(name, name + 4),))).events
    assert told[0].place
    assert told[-1].place is None


@pytest.mark.parametrize(
    "text",
    [
        "5月3日，委内瑞拉驱逐智利外交官，理由是智利质疑4月28日的选举。马杜罗当天在加拉加斯指责智利。",
        "5月3日，委内瑞拉驱逐智利外交官。马杜罗同日指责智利。",
    ],
)
def test_the_same_day_is_that_of_the_event_before(text):
    assert [event.date.start for event in events(text) if event.date] == [date(2025, 5, 3)] * 2


def test_the_day_before_is_counted_from_the_day_named():
    told = events("5月3日，肯尼亚总统撤回加税法案，前一天警方打死两人。")
    assert [event.date.start.day for event in told if event.date] == [3, 2]


@pytest.mark.parametrize(
    "text",
    [
        "去年11月以来，胡塞组织在红海攻击商船。沙特呼吁伊朗停火。",
        "Last week Kenya accused Sudan of theft. Egypt urged Sudan to stop.",
    ],
)
def test_a_stretch_of_the_background_stays_in_its_sentence(text):
    later = [event for event in events(text) if event.type is T.REQUEST]
    assert [event.date.start for event in later if event.date] == [date(2025, 6, 15)]


def test_the_year_of_a_treaty_is_not_the_day_of_its_breach():
    event = only("Russia accused Norway of breaching the 1920 treaty.")
    assert event.date
    assert event.date.start == date(2025, 6, 15)
