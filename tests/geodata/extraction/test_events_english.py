"""Own English sentences, one rule each."""

import pytest
from event_reading import countries, events, only

from geodata.model import EventType as T


@pytest.mark.parametrize(
    ("text", "kind", "sources", "targets"),
    [
        ("French President Emmanuel Macron accused Russia of stalling on May 3.", T.ACCUSE, ["FR"], ["RU"]),
        ("Russia was accused by Ukraine of breaking the truce on May 3.", T.ACCUSE, ["UA"], ["RU"]),
        ("Japan urged South Korea on May 3 to resume dialogue.", T.REQUEST, ["JP"], ["KR"]),
        ("Britain imposed sanctions on Russia on May 3.", T.SANCTION, ["GB"], ["RU"]),
        ("Iran rejected an American offer on May 3.", T.REJECT, ["IR"], ["US"]),
        ("Germany condemned the coup in Niger on May 3.", T.ACCUSE, ["DE"], None),
        ("Israel bombed Damascus on May 3.", T.ASSAULT, ["IL"], None),
    ],
)
def test_who_does_what_to_whom(text, kind, sources, targets):
    event = only(text)
    assert event.type is kind
    assert countries(event.sources) == sources
    assert targets is None or countries(event.targets)[:1] == targets


def test_both_sides_that_met_are_sources():
    event = only("Donald Trump and Vladimir Putin met in Helsinki on July 16, 2018.")
    assert (event.type, sorted(countries(event.sources))) == (T.CONSULT, ["RU", "US"])
    assert event.place
    assert event.place.place.names.en == "Helsinki"
    assert event.date
    assert str(event.date) == "2018-07-16"


def test_a_partner_after_with_is_the_target():
    event = only("Emmanuel Macron held talks with Viktor Orban in Paris on May 3.")
    assert (event.type, countries(event.sources), countries(event.targets)) == (T.CONSULT, ["FR"], ["HU"])


def test_a_planned_meeting_is_an_agreement_at_the_planned_place():
    event = only("Donald Trump and Vladimir Putin will meet in Budapest in two weeks.")
    assert event.type is T.AGREE
    assert event.place
    assert event.place.place.names.en == "Budapest"


@pytest.mark.parametrize(
    "text",
    [
        "If Russia attacks Poland, NATO will respond.",
        "The United States may impose sanctions on Iran.",
        "Turkey could attack Syria.",
        "France did not accuse Germany.",
        "The visit to France was short.",
        "Would Israel bomb Iran?",
    ],
)
def test_what_did_not_happen_is_no_event(text):
    assert events(text) == ()


def test_a_pronoun_takes_up_the_person():
    text = "Emmanuel Macron arrived in Berlin on May 3. He criticised the United States."
    accusation = next(event for event in events(text) if event.type is T.ACCUSE)
    assert countries(accusation.sources) == ["FR"]


def test_an_agency_reports_and_does_not_act():
    event = only("Israel attacked Beirut on May 3, Reuters reported.")
    assert (event.type, countries(event.sources), event.reported_by) == (T.ASSAULT, ["IL"], "Reuters")


def test_what_is_struck_is_where_it_happens():
    event = only("Russia launched air strikes on Kharkiv on May 3.")
    assert event.type is T.ASSAULT
    assert event.place
    assert (event.place.place.names.en, event.place.inferred) == ("Kharkiv", False)


@pytest.mark.parametrize("text", ["The Russian request was long.", "A talk show hosted a march in May."])
def test_a_noun_that_looks_like_a_verb_is_no_event(text):
    assert events(text) == ()


def test_an_adjective_acts_for_its_state():
    event = only("American and Ukrainian officials met in Jeddah on March 11.")
    assert (event.type, sorted(countries(event.sources))) == (T.CONSULT, ["UA", "US"])


def test_a_place_in_front_is_no_party():
    event = only("In Warsaw, President Emmanuel Macron accused Russia of sabotage on May 3.")
    assert countries(event.sources) == ["FR"]
    assert event.place
    assert event.place.place.names.en == "Warsaw"
