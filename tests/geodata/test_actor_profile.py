"""A profile counts what a walk over the events counts, and every number of it is a number of excerpts."""

from collections import Counter

import numpy as np
from given_articles import FourCorners, articles, few
from hypothesis import given
from hypothesis import strategies as st

from geodata.actor_list import actor_list
from geodata.actor_profile import profile
from geodata.blocks import EventRows, Pairs, dataset_block
from geodata.digest import Heading
from geodata.dyads import dyad
from geodata.filters import Filter
from geodata.index import Index
from geodata.model import Actor, ActorKind, EventType, Names, Place, PlaceKind
from geodata.passages import PassageKind, passages
from geodata.ties import Ties

CORNERS = FourCorners()
some_articles = st.lists(articles(), max_size=3, unique_by=lambda article: article.id)
filters = st.builds(Filter, types=st.frozensets(st.sampled_from(EventType), max_size=12))


def index_of(found):
    index = Index(areas=CORNERS)
    for article in found:
        index.add(article)
    return index


def events_of(found, chosen):
    told = (p for article in found for p in passages(article, CORNERS.regions_of) if chosen.admits(p))
    return [p.event for p in told if p.kind is PassageKind.EVENT]


def ids(actors):
    return {actor.id for actor in actors}


def direction(event, one, other):
    forth = one in ids(event.sources) and other in ids(event.targets)
    back = other in ids(event.sources) and one in ids(event.targets)
    return {(True, True): "mutual", (True, False): "forth", (False, True): "back"}.get((forth, back), "alongside")


def ties_of(events, one, other):
    return Ties(**Counter(direction(event, one, other) for event in events))


def together(events, *actor_ids):
    return [event for event in events if set(actor_ids) <= ids((*event.sources, *event.targets))]


@given(some_articles, filters)
@few
def test_the_list_holds_every_actor_of_the_events_the_busiest_first(found, chosen):
    counts = Counter(id_ for event in events_of(found, chosen) for id_ in ids((*event.sources, *event.targets)))
    listed = index_of(found).ask(actor_list, chosen)
    assert {each.actor.id: each.events for each in listed} == counts
    assert [each.events for each in listed] == sorted(counts.values(), reverse=True)


@given(some_articles, filters)
@few
def test_a_profile_is_what_a_walk_over_the_events_finds(found, chosen):
    index, events = index_of(found), events_of(found, chosen)
    for id_ in {each.actor.id for each in index.ask(actor_list, chosen)}:
        own = together(events, id_)
        told = index.ask(lambda table, mask, id_=id_: profile(table, mask, id_), chosen)
        assert told.events == len(own) == len(index.excerpts(chosen, actors=[id_]))
        assert told.as_source == sum(id_ in ids(event.sources) for event in own)
        assert told.as_target == sum(id_ in ids(event.targets) for event in own)
        assert told.quads == Counter(event.quad for event in own)
        places = Counter(event.place.place.id for event in own if event.place)
        assert {each.place.id: each.events for each in told.places} == places
        others = Counter(other for event in own for other in ids((*event.sources, *event.targets)) - {id_})
        assert {each.actor.id: each.events for each in told.partners} == others
        for partner in told.partners:
            both = together(events, id_, partner.actor.id)
            assert partner.ties == ties_of(both, id_, partner.actor.id)
            assert partner.quads == Counter(event.quad for event in both)
        assert told.timeline.dated + told.timeline.undated == told.events


@given(some_articles, filters)
@few
def test_the_seats_of_partners_count_each_event_once(found, chosen):
    index, events = index_of(found), events_of(found, chosen)
    for listed in index.ask(actor_list, chosen):
        me = listed.actor.id
        told = index.ask(lambda table, mask, me=me: profile(table, mask, me), chosen)
        expected = Counter()
        for event in together(events, me):
            expected.update({a.seat.id for a in (*event.sources, *event.targets) if a.id != me and a.seat})
        assert {seat.place.id: seat.ties.total for seat in told.seats} == expected
        assert all(sum(seat.quads.values()) == seat.ties.total for seat in told.seats)


@given(some_articles, filters)
@few
def test_a_dyad_holds_each_common_event_once_in_one_direction(found, chosen):
    index, events = index_of(found), events_of(found, chosen)
    known = [each.actor.id for each in index.ask(actor_list, chosen)]
    for one in known[:3]:
        for other in known[:3]:
            if one == other:
                continue
            both = together(events, one, other)
            told = index.ask(lambda t, m, pair=(one, other): dyad(t, m, *pair), chosen)
            assert told.ties == ties_of(both, one, other)
            assert told.ties.total == len(index.excerpts(chosen, actors=[one, other]))
            shown = index.excerpts(Filter(types=chosen.types).with_all_of({one, other})).of_events()
            assert told.ties.total == len(shown)
            assert {each.type: each.ties.total for each in told.types} == Counter(event.type for event in both)
            assert {q: ties.total for q, ties in told.quads.items()} == Counter(event.quad for event in both)


@given(some_articles)
@few
def test_nobody_unknown_has_a_profile_or_a_dyad(found):
    index = index_of(found)
    assert index.ask(lambda t, m: profile(t, m, "person:nobody"), Filter()) is None
    assert index.ask(lambda t, m: dyad(t, m, "actor:1", "person:nobody"), Filter()) is None
    assert index.ask(lambda t, m: dyad(t, m, "actor:1", "actor:1"), Filter()) is None
    assert len(index.excerpts(Filter(), actors=["actor:1", "person:nobody"])) == 0


@given(some_articles)
@few
def test_a_search_finds_every_name_in_any_script(found):
    listed = index_of(found).ask(actor_list, Filter())
    assert {each.actor.id for each in listed.matching("actor")} <= {each.actor.id for each in listed}
    for each in listed:
        assert each.actor.id in {match.actor.id for match in listed.matching(each.actor.names.en.upper())}
    assert len(listed.matching("no such name")) == 0
    assert listed.matching("  ") is listed


def test_the_actors_of_a_data_set_are_found_and_profiled_like_those_of_articles():
    town = Place("made:1", Names("Town", "镇"), PlaceKind.CITY, 10, 20)
    actors = [Actor(f"org:{n}", Names(f"Côte {n}", f"組織{n}"), ActorKind.ORGANISATION, seat=town) for n in range(3)]
    none = np.zeros(4, dtype=np.int8)
    days = np.full(4, 738_000)
    index = Index(areas=CORNERS)
    index.add_block(
        dataset_block(
            id="made",
            heading=Heading("made", "Made up"),
            places=[town],
            actors=actors,
            events=EventRows(none, np.zeros(4, dtype=np.int8), days, days, none, none),
            pairs=Pairs(np.array([0, 0, 1, 1, 2]), np.array([0, 1, 1, 0, 0]), np.array([1, 2, 1, 2, 3])),
        )
    )
    listed = index.ask(actor_list, Filter())
    assert [(each.actor.id, each.events) for each in listed] == [("org:0", 3), ("org:1", 2)]
    assert [each.actor.id for each in listed.matching("组织1")] == ["org:1"]
    told = index.ask(lambda table, mask: profile(table, mask, "org:0"), Filter())
    assert (told.events, told.as_source, told.as_target) == (3, 2, 2)
    assert told.partners[0].ties == Ties(forth=1, back=1)
    assert told.seats[0].actors == (actors[1],)
