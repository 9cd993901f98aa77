"""What is typed finds what it begins, in either script, the weightiest first; events are found by what they name."""

import pytest
from given_articles import FourCorners
from hypothesis import given
from hypothesis import strategies as st
from made_articles import VIENNA, article

from geodata.filters import Filter
from geodata.finding import Finder, Thing, ThingKind, plain_name
from geodata.finding_things import events_question, project_names
from geodata.index import Index
from geodata.model import EventType, Names

PLACES = [
    Thing(ThingKind.PLACE, "r", Names("Riyadh", "利雅得", "利雅德"), 5),
    Thing(ThingKind.PLACE, "w", Names("White House", "白宫", "白宮"), 9),
    Thing(ThingKind.PLACE, "d", Names("Washington, D.C.", "华盛顿", "華盛頓"), 7),
    Thing(ThingKind.PLACE, "s", Names("Washington State", "华盛顿州", "華盛頓州"), 8),
    Thing(ThingKind.PLACE, "t", Names("Türkiye", "土耳其", "土耳其"), 3),
    Thing(ThingKind.PLACE, "p", Names("Port Washington"), 99),
]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("riy", ["r"]),
        ("利雅德", ["r"]),
        ("華盛頓", ["d", "s"]),
        ("华盛顿", ["d", "s"]),
        ("washington", ["s", "d", "p"]),
        ("Washington d c", ["d"]),
        ("house white", ["w"]),
        ("turk", ["t"]),
        ("ington", ["p", "s", "d"]),
        ("  ", []),
        ("…", []),
        ("nowhere", []),
    ],
)
def test_names_are_found_by_their_beginning_their_words_and_their_parts(words, ids):
    assert [thing.id for thing in Finder(PLACES).find(words)] == ids


names = st.text("ab利 é-", min_size=1, max_size=6).filter(plain_name).map(Names)
things = st.lists(names, max_size=12).map(
    lambda found: [Thing(ThingKind.ACTOR, str(n), each, n % 4) for n, each in enumerate(found)]
)


@given(things, st.text("ab利 é", min_size=1, max_size=3))
def test_whatever_begins_with_what_is_typed_is_found_once_and_before_the_rest(given_things, words):
    phrase = plain_name(words)
    found = Finder(given_things).find(words, limit=100)
    begins = [plain_name(thing.names.en).startswith(phrase) for thing in found]
    assert len({thing.id for thing in found}) == len(found)
    assert begins == sorted(begins, reverse=True)
    expected = {thing.id for thing in given_things if phrase and plain_name(thing.names.en).startswith(phrase)}
    assert expected == {thing.id for thing, first in zip(found, begins, strict=True) if first}


@given(things, st.text("ab利 é", min_size=1, max_size=3), st.integers(1, 5))
def test_a_shorter_list_is_the_head_of_the_longer_one(given_things, words, limit):
    finder = Finder(given_things)
    assert finder.find(words, limit) == finder.find(words, 100)[:limit]


@pytest.fixture
def index():
    index = Index(areas=FourCorners())
    index.add(article("a"))
    index.add(article("b", VIENNA, EventType.ACCUSE))
    return index


def found_events(index, words):
    finders = index.ask(project_names, Filter()).finders()
    return [(thing.within, thing.id) for thing in index.ask(events_question(words, finders, 5), Filter())]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("vienna", [("b", "b-1")]),
        ("united states", [("a", "a-1"), ("b", "b-1")]),
        ("美国 会谈", [("a", "a-1")]),
        ("accuse united riyadh", []),
        ("指責 維也納", [("b", "b-1")]),
    ],
)
def test_events_are_found_by_type_actor_and_place(index, words, found):
    assert found_events(index, words) == found


def test_an_event_is_named_by_what_is_known_of_it(index):
    finders = index.ask(project_names, Filter()).finders()
    (event,) = index.ask(events_question("vienna", finders, 5), Filter())
    assert event.names == Names(
        "Accuse · United States · Vienna", "指责批评 · 美国 · 维也纳", "指責批評 · 美國 · 維也納"
    )
    assert event.detail == "2025-02-17"


def test_things_are_counted(index):
    finders = index.ask(project_names, Filter()).finders()
    assert [(thing.id, thing.count) for thing in finders[ThingKind.PLACE].find("riyadh")] == [("geonames:108410", 1)]
    assert [thing.count for thing in finders[ThingKind.ACTOR].find("united")] == [2]
    titles = [thing.names.en for thing in finders[ThingKind.ARTICLE].find("talks")]
    assert titles == ["Talks in Riyadh", "Talks in Vienna"]
