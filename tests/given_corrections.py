"""Corrections for laws: of the articles of given_articles, most of them about something that is there."""

from __future__ import annotations

from dataclasses import replace

from given_articles import ACTORS, TEXT, ids, partial_dates, places, shares, some_actors, spans, words
from hypothesis import strategies as st

from geodata.corrections.model import (
    ActorChanged,
    ActorCorrection,
    ActorMerged,
    ArticleChanged,
    Confirmed,
    EventsReplaced,
    PlaceCorrection,
    Scope,
    Thing,
)
from geodata.model import Event, EventPlace, EventType, Language, Names, Role

actors = st.sampled_from(ACTORS)
named_spans = spans.filter(lambda span: span.of(TEXT) != "")
_scopes = st.sampled_from(Scope)


def _of_name(kind, about, article_ids):
    def made(scope, span, article_id, told):
        where = {} if scope is Scope.PROJECT else {"article_id": article_id}
        where |= {"span": span} if scope is Scope.MENTION else {}
        return kind(span.of(TEXT), scope=scope, **where, **told)

    return st.builds(made, _scopes, named_spans, article_ids, about)


def events(prefix="e"):
    """Events that a user might make, some with the id of one that is there."""
    return st.builds(
        Event,
        id=st.sampled_from([f"{prefix}{number}" for number in range(3)] + ["u1", "u2"]),
        type=st.sampled_from(EventType),
        evidence=spans,
        trigger=spans,
        date=st.none() | partial_dates,
        place=st.none() | st.builds(EventPlace, places),
        sources=some_actors,
        targets=some_actors,
        confidence=shares,
    )


def _replaced(article_id, was, new):
    return EventsReplaced.of(article_id, tuple(was), tuple({event.id: event for event in new}.values()))


def corrections(article_ids=ids):
    told_place = st.fixed_dictionaries({"place": st.none() | places, "role": st.none() | st.sampled_from(Role)})
    told_actor = st.fixed_dictionaries({"actor": st.none() | actors})
    some = st.lists(events(), max_size=2, unique_by=lambda event: event.id)
    return st.one_of(
        _of_name(PlaceCorrection, told_place, article_ids),
        _of_name(ActorCorrection, told_actor, article_ids),
        st.builds(lambda one, other: (one, other), actors, actors)
        .filter(lambda pair: pair[0].id != pair[1].id)
        .map(lambda pair: ActorMerged(pair[0].id, pair[1])),
        st.builds(lambda actor, name: ActorChanged(replace(actor, names=Names(name))), actors, st.just("Renamed")),
        st.tuples(article_ids, some, some).filter(lambda told: told[1] or told[2]).map(lambda told: _replaced(*told)),
        st.builds(ArticleChanged, article_ids, title=st.none() | words, outlet=st.none() | words),
        st.builds(ArticleChanged, article_ids, language=st.sampled_from(Language)),
        st.builds(
            Confirmed, article_ids, st.sampled_from(Thing), spans, st.sampled_from(["actor:1", "place:3", "AID"])
        ),
    )
