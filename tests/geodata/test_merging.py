"""One happening told in several articles and scripts is proposed as one; what differs in what matters is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from given_articles import TEXT, FourCorners
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.extraction.standard import extract
from geodata.index import Index
from geodata.likeness import likeness, telling
from geodata.merging import propose
from geodata.model import (
    Actor,
    ActorKind,
    Article,
    Event,
    EventPlace,
    EventType,
    Names,
    PartialDate,
    Place,
    PlaceKind,
    Precision,
    Span,
)
from geodata.reading import paste

REGIONS = FourCorners()
DAY = date(2025, 5, 14)
OSLO = Place("place:oslo", Names("Oslo"), PlaceKind.CITY, 59.91, 10.75, "NO")
DRAMMEN = Place("place:drammen", Names("Drammen"), PlaceKind.CITY, 59.74, 10.2, "NO")
LIMA = Place("place:lima", Names("Lima"), PlaceKind.CITY, -12.05, -77.04, "PE")
NORWAY = Place("iso:NO", Names("Norway"), PlaceKind.COUNTRY, 61, 9, "NO")
PLACES = (OSLO, DRAMMEN, LIMA, NORWAY)
PERU, CHAD = (Actor(f"state:{iso}", Names(iso), ActorKind.STATE, iso) for iso in ("PE", "TD"))
INCA = Actor("person:inca", Names("Inca"), ActorKind.PERSON, "PE")
RIVAL = Actor("person:rival", Names("Rival"), ActorKind.PERSON, "PE")
GUILD = Actor("org:guild", Names("Guild"), ActorKind.ORGANISATION, "PE")


def event(type_=EventType.CONSULT, day=DAY, place=OSLO, sources=(PERU,), targets=(CHAD,), **others):
    when = others.pop("when", None) or PartialDate.day(day, inferred=others.pop("inferred", False))
    where = EventPlace(place) if place else None
    return Event("e1", type_, Span(0, 7), Span(0, 2), when, where, sources, targets, **others)


def article(name, *told):
    return Article(name, TEXT, events=tuple(replace(each, id=f"{name}:{n}") for n, each in enumerate(told)))


def merged(*told):
    """The merges of events told by an article each."""
    return propose([article(f"a{n}", each) for n, each in enumerate(told)], REGIONS.regions_of)


MAY = PartialDate(date(2025, 5, 1), date(2025, 5, 31), Precision.MONTH)


@pytest.mark.parametrize(
    "other",
    [
        event(),
        event(sources=(CHAD,), targets=(PERU,)),
        event(sources=(CHAD, PERU), targets=()),
        event(sources=(INCA,)),
        event(targets=()),
        event(place=None),
        event(place=DRAMMEN),
        event(place=NORWAY),
        event(day=DAY + timedelta(1), inferred=True),
        event(when=MAY),
    ],
)
def test_tellings_that_agree_are_proposed_as_one(other: Event) -> None:
    (merge,) = merged(event(), other)
    assert merge.events == (("a0", "a0:0"), ("a1", "a1:0"))
    assert 0 < merge.score <= 1
    assert merge.reason


@pytest.mark.parametrize(
    "other",
    [
        event(type_=EventType.AGREE),
        event(day=DAY + timedelta(1)),
        event(day=DAY + timedelta(2), inferred=True),
        event(when=replace(MAY, start=date(2025, 1, 1), precision=Precision.RANGE)),
        event(targets=(GUILD,)),
        event(sources=(), targets=()),
        event(place=LIMA),
    ],
)
def test_what_differs_in_day_type_side_or_place_is_not(other: Event) -> None:
    assert merged(event(), other) == ()


def test_an_undated_event_is_like_nothing() -> None:
    undated = replace(event(), date=None)
    assert merged(undated, undated) == ()


def test_two_persons_of_one_state_are_two() -> None:
    assert merged(event(sources=(INCA,)), event(sources=(RIVAL,))) == ()


def test_an_attack_is_told_by_its_place_and_by_who_attacks() -> None:
    attack = event(EventType.ASSAULT)
    assert merged(attack, attack)
    assert merged(attack, event(EventType.ASSAULT, place=None)) == ()
    assert merged(attack, event(EventType.ASSAULT, sources=(CHAD,), targets=(PERU,))) == ()


def test_statements_of_one_day_may_be_of_anything() -> None:
    assert merged(event(EventType.STATEMENT), event(EventType.STATEMENT)) == ()


MEETING = {
    "english": "LONDON, March 12, 2025 - On March 11, 2025 the foreign ministers of Japan and Brazil, Takeshi Iwaya "
    "and Mauro Vieira, met in London. Iwaya met Vieira in London on March 11, 2025.",
    "simplified": "2025年3月11日，日本外相岩屋毅在伦敦会见了巴西外长维埃拉。",
    "traditional": "2025年3月11日，日本外相岩屋毅在倫敦會見了巴西外長維埃拉。",
}


def test_a_meeting_told_in_three_scripts_is_one_with_three_evidences() -> None:
    found = [extract(replace(paste(text), id=name)) for name, text in MEETING.items()]
    index = Index()
    for each in found:
        index.add(each)
    (merge,) = index.merges()
    assert {article_id for article_id, _ in merge.events} == set(MEETING)
    one = found[0].events[[each.id for each in found[0].events].index(dict(merge.events)["english"])]
    assert one.type is EventType.CONSULT
    assert [report.heading.id for report in index.reports("english", one.id)] == ["simplified", "traditional"]
    index.remove("simplified")
    (left,) = index.reports("english", one.id)
    assert left.heading.id == "traditional"
    card = index.excerpt("traditional", left.event_id)
    assert card is not None
    assert card.key == left.key
    assert card.quote == MEETING["traditional"]


days = st.sampled_from([DAY, DAY, DAY + timedelta(1), DAY + timedelta(40)])
actors = st.lists(st.sampled_from([PERU, CHAD, INCA, RIVAL, GUILD]), max_size=2, unique=True).map(tuple)
dates = st.builds(PartialDate.day, days, inferred=st.booleans()) | st.just(MAY)
events = st.builds(
    lambda type_, when, place, sources, targets: event(
        type_, place=place, sources=sources, targets=targets, when=when
    ),
    st.sampled_from([EventType.CONSULT, EventType.ASSAULT, EventType.ACCUSE]),
    dates,
    st.none() | st.sampled_from(PLACES),
    actors,
    actors,
)
news = st.lists(st.lists(events, max_size=4), max_size=6).map(
    lambda told: [article(f"a{n}", *each) for n, each in enumerate(told)]
)


@given(events, events)
def test_likeness_goes_both_ways(one: Event, other: Event) -> None:
    ours, theirs = (telling(each, frozenset()) for each in (one, other))
    assert ours
    assert theirs
    assert likeness(ours, theirs) == likeness(theirs, ours)


@given(news, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_each_event_is_in_one_merge_at_most_whatever_the_order(found: list[Article], chance) -> None:
    merges = propose(found, REGIONS.regions_of)
    keys = [key for merge in merges for key in merge.events]
    assert len(keys) == len(set(keys))
    known = {(each.id, told.id): told for each in found for told in each.events}
    for merge in merges:
        assert len({known[key].type for key in merge.events}) == 1
    shuffled = chance.sample(found, len(found))
    assert propose(shuffled, REGIONS.regions_of) == merges


@given(news)
@settings(max_examples=60)
def test_the_index_follows_the_articles_as_they_come_and_go(found: list[Article]) -> None:
    index = Index(REGIONS)
    for each in found:
        index.add(each)
    assert index.merges() == propose(found, REGIONS.regions_of)
    for merge in index.merges():
        for key in merge.events:
            told = {(report.heading.id, report.event_id) for report in index.reports(*key)}
            assert told == set(merge.events) - {key}
    if found:
        index.remove(found[0].id)
        assert index.merges() == propose(found[1:], REGIONS.regions_of)
        assert not any(key[0] == found[0].id for merge in index.merges() for key in merge.events)


def test_a_wire_report_printed_a_thousand_times_is_one() -> None:
    (merge,) = merged(*[event()] * 1000)
    assert len(merge.events) == 1000
