"""Laws of every article's events, and how they are merged and kept apart from boilerplate and captions."""

from dataclasses import replace
from datetime import date

import pytest
from event_reading import STEPS, countries, events, read
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.extraction.pipeline import run
from geodata.model import EventType, PartialDate, Span
from geodata.reading import paste

ACTORS = ("法国总统马克龙", "俄罗斯", "美国", "US President Donald Trump", "Japan", "北约", "他", "双方")
CHINESE = ("指责", "与日本举行会谈", "访问柏林", "制裁", "被批评", "拒绝接受", "可能袭击", "如果", "将在布达佩斯会晤")
ENGLISH = ("accused", "met with", "bombed", "signed a deal with", "said that", "will meet in Paris")
LINKS = (
    "表示，“我们支持",
    "对",
    "不",
    "的",
    "5月3日",
    "on May 3",
    "，",
    "。",
    ". ",
    "“",
    "”",
    "\n",
    " ",
    "来源：",
    "𠮷🙂",
)
PIECES = st.sampled_from(ACTORS + CHINESE + ENGLISH + LINKS)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=40).map("".join))
def test_any_text_gives_events_with_their_evidence_inside_it(text):
    article = read(text)
    assert len({event.id for event in article.events}) == len(article.events)
    for event in article.events:
        assert event.evidence.covers(event.trigger)
        assert all(0 <= span.start < span.end <= len(text) for span in (event.evidence, *event.also))
        assert event.id.startswith(f"{article.id}:e")
        assert event.place is None or event.place.inferred == bool(event.place.reason)


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(ACTORS[:5]), st.sampled_from(["如果", "一旦", "假如"]), st.sampled_from(["指责", "袭击", "制裁"])
)
def test_a_condition_never_gives_an_event(actor, condition, deed):
    assert events(f"{condition}{actor}{deed}伊朗，局势就会恶化。") == ()


@pytest.mark.parametrize("text", ["", " ", "。", "\n\n", "一", "a" * 5000, "指责" * 500, "said " * 500])
def test_odd_texts_do_not_break_it(text):
    article = run(replace(paste("x"), text=text, sentences=()), STEPS) if text else None
    assert article is None or all(event.evidence.end <= len(text) for event in article.events)


def test_boilerplate_gives_no_events():
    text = "5月3日，法国指责俄罗斯。\n\n相关推荐\n5月3日，日本指责韩国。"
    start = text.index("相关推荐")
    published = PartialDate.day(date(2025, 6, 15))
    article = replace(paste(text), published=published, boilerplate=(Span(start, len(text)),))
    assert [countries(event.sources) for event in run(article, STEPS).events] == [["FR"]]


def test_a_caption_keeps_its_date_to_itself():
    text = "2025年5月3日，法国总统马克龙会见德国总理默茨。\n2019年4月，马克龙访问东京\n来源：北方社\n默茨批评俄罗斯。"
    accusation = next(event for event in events(text) if event.type is EventType.ACCUSE)
    assert accusation.date
    assert str(accusation.date) == "2025-05-03"


def test_without_any_date_the_articles_own_is_taken_and_said_to_be():
    event = next(iter(events("法国总统马克龙指责俄罗斯。")))
    assert event.date == PartialDate.day(date(2025, 6, 15), inferred=True, reason="the article's date")
    assert read("法国总统马克龙批评了俄罗斯。", None).events[0].date is None


def test_a_speaker_at_home_is_placed_at_his_seat_and_says_why():
    event = next(iter(events("5月3日，法国总统马克龙指责俄罗斯。")))
    assert event.place
    assert (event.place.place.names.en, event.place.inferred) == ("Paris", True)
    assert event.place.reason == "the seat of Emmanuel Macron"


def test_words_of_one_sentence_by_one_speaker_are_one_event():
    found = events("5月3日，王毅批评美国加征关税，指责美国破坏规则。")
    assert [event.type for event in found] == [EventType.ACCUSE]
    assert len(found[0].also) == 1


def test_different_rebukes_of_one_day_stay_apart():
    found = events("5月3日，法国总统马克龙批评美国。\n5月3日，德国总理默茨指责美国。")
    assert [countries(event.sources) for event in found] == [["FR"], ["DE"]]


def test_another_telling_of_the_meeting_gives_its_place():
    first, second = "2025年5月3日，马克龙在华沙会见默茨。", "2025年5月3日，默茨与马克龙会晤后批评俄罗斯。"
    text = f"{first}\n在柏林，议员们讨论预算。\n\n\n{second}"
    meetings = [event for event in events(text) if event.type is EventType.CONSULT]
    assert {event.place.place.names.en for event in meetings if event.place} == {"Warsaw"}
