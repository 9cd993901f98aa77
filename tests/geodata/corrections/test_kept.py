"""Corrections in the project file: whatever was done in whatever order, the file is as if done from scratch."""

from dataclasses import replace
from datetime import date

import pytest
from given_articles import articles
from given_corrections import corrections
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.corrections.applying import corrected
from geodata.corrections.edits import Correct, ReadAgain, Withdraw
from geodata.corrections.model import (
    ActorMerged,
    ArticleChanged,
    Confirmed,
    EventsReplaced,
    PlaceCorrection,
    Scope,
    Thing,
)
from geodata.corrections.rereading import read_again
from geodata.edits import AddArticle, DiscardArticle
from geodata.export.formats import format_named
from geodata.export.project import Order, export_project
from geodata.export.tables import Layer
from geodata.extraction import standard, version
from geodata.extraction.standard import extract
from geodata.knowledge.actors import actor_table
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Article, EventType, Language, PartialDate, Span
from geodata.store import Store

two = st.sampled_from(["a", "b"])
made = st.lists(corrections(two), min_size=1, max_size=2).map(lambda each: ("correct", tuple(each)))
steps = st.lists(
    made
    | articles(two).map(lambda article: ("add", article))
    | two.map(lambda id_: ("discard", id_))
    | st.integers(0, 3).map(lambda number: ("withdraw", number))
    | st.sampled_from([("undo", None), ("redo", None)]),
    max_size=7,
)
CAIRO = gazetteer().find("Cairo")[0]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("projects")


def contents(store):
    """All that tells of articles and corrections, in the file itself, but for when it was written."""
    tables = {
        "articles": "article_id, title, authors, outlet, published, language, origin, record",
        "events": "article_id, event_id, type, place_id, sources, targets, quotation, confidence",
        "mentions": "article_id, kind, thing_id, start_offset, end_offset, mention, role, confidence",
        "participants": "article_id, event_id, actor_id, side",
        "places": "place_id, name, mentions, events",
        "actors": "actor_id, name, seat_id, mentions, events",
        "corrections": "fid, made_at, record",
        "as_read": "article_id, record",
        "readings": "article_id, version",
    }
    rows = store._connection.execute
    return {
        name: sorted(rows(f"SELECT {columns} FROM {name}").fetchall(), key=str) for name, columns in tables.items()
    }


def edit_of(step, store):
    kind, told = step
    if kind == "add":
        return AddArticle(told)
    if kind == "discard":
        return DiscardArticle(told)
    if kind == "correct":
        return Correct(told)
    numbers = [number for number, _ in store.corrections]
    return Withdraw(tuple(numbers[told : told + 1]))


def play(store, steps):
    """The steps done, with what was done of them undone and redone; the inverses, the last first."""
    undo, redo = [], []
    for step in steps:
        if step[0] == "undo" and undo:
            redo.append(undo.pop().apply(store))
        elif step[0] == "redo" and redo:
            undo.append(redo.pop().apply(store))
        elif step[0] not in ("undo", "redo"):
            undo.append(edit_of(step, store).apply(store))
            redo.clear()
    return undo[::-1]


@given(steps)
@settings(max_examples=25)
def test_a_project_is_what_was_read_corrected_and_undoing_everything_leaves_no_trace(folder, steps):
    path = folder / "project.gpkg"
    path.unlink(missing_ok=True)
    with Store.create(path) as store, store.transaction():
        start = contents(store)
        inverses = play(store, steps)
        remaining = [each for _, each in store.corrections]
        for article in store.articles():
            read = store.corrections.as_read(article.id)
            assert article == corrected(read, remaining).article
            if read == article:
                assert not store._connection.execute(
                    "SELECT 1 FROM as_read WHERE article_id = ?", (read.id,)
                ).fetchall()
        done = contents(store)
        again = [inverse.apply(store) for inverse in inverses]
        assert contents(store) == start
        for edit in reversed(again):
            edit.apply(store)
        assert contents(store) == done


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "project.gpkg") as store:
        yield store


def read(article_id, text, **told):
    return extract(Article(article_id, text, language=Language.ENGLISH, **told), with_tagger=False)


def test_a_rule_of_the_project_finds_its_articles_and_holds_for_later_ones(store):
    for number in range(3):
        store.put(read(f"a{number}", f"Envoys met in {'Riyadh' if number else 'Oslo'} today."))
    rule = PlaceCorrection("RIYADH", CAIRO, Scope.PROJECT)
    assert store.corrections.affected(rule) == 2
    told = []
    store.corrections.on_progress = lambda *counts: told.append(counts)
    back = Correct((rule,)).apply(store)
    assert (back.touched, told) == (("a1", "a2"), [(1, 2), (2, 2)])
    store.put(read("later", "Riyadh was calm."))
    assert [mention.place for mention in store.get("later").places] == [CAIRO]
    back.apply(store)
    assert store.get("later").places[0].place.names.en == "Riyadh"
    log = [action for (action,) in store._connection.execute("SELECT action FROM edits")]
    assert "correct: Place of RIYADH → Cairo, in the whole project" in log
    assert "withdraw: Place of RIYADH → Cairo, in the whole project" in log


def test_a_merge_holds_in_events_that_were_given_the_actor_by_hand(store):
    article = read("a", "Marco Rubio met Sergey Lavrov in Riyadh.")
    store.put(article)
    trump, lavrov = (actor_table().get(f"person:{name}") for name in ("donald-trump", "sergey-lavrov"))
    by_hand = EventsReplaced.of("a", article.events, (replace(article.events[0], targets=(trump,)),))
    Correct((by_hand,)).apply(store)
    merge = Correct((ActorMerged(trump.id, lavrov),)).apply(store)
    assert store.get("a").events[0].targets == (lavrov,)
    merge.apply(store)
    assert store.get("a").events[0].targets == (trump,)


def test_another_text_under_the_same_id_is_not_corrected_by_what_was_said_of_the_first(store):
    first = read("a", "Marco Rubio met Sergey Lavrov in Riyadh.")
    store.put(first)
    of_text = [PlaceCorrection("Riyadh", CAIRO, Scope.MENTION, "a", first.places[-1].span)]
    of_text += [EventsReplaced.of("a", first.events, ()), Confirmed("a", Thing.PLACE, Span(0, 3), "iso:FR")]
    Correct((*of_text, ArticleChanged("a", title="Mine"))).apply(store)
    other = read("a", "Rome met its guests. Marco Rubio met Sergey Lavrov in Riyadh.")
    store.put(other)
    assert store.get("a") == replace(other, title="Mine")
    assert [each for _, each in store.corrections.lost("a")] == of_text


def test_corrections_survive_a_reading_by_a_newer_version_and_what_is_lost_is_told(store, monkeypatch):
    text = "Marco Rubio met Sergey Lavrov in Riyadh on Monday. Marco Rubio condemned Hamas on Tuesday."
    old = read("a", text, published=PartialDate.day(date(2025, 2, 20)))
    store.put(old)
    where = next(mention.span for mention in old.places if old.quote(mention.span) == "Riyadh")
    met, condemned = old.events
    agreed = EventsReplaced.of("a", (met,), (replace(met, type=EventType.AGREE),))
    rejected = EventsReplaced.of("a", (condemned,), (replace(condemned, type=EventType.REJECT),))
    here = PlaceCorrection("Riyadh", CAIRO, Scope.MENTION, "a", where)
    Correct((agreed, here, rejected)).apply(store)
    assert (store.corrections.reading("a"), store.corrections.outdated()) == (version.VERSION, ())

    # A newer version that tells nothing of condemnations, numbers events otherwise, and knows more confidently.
    def fewer(article):
        kept = (event for event in article.events if event.type is not EventType.ACCUSE)
        events = (replace(event, id=f"{event.id}x", confidence=0.99) for event in kept)
        return replace(article, events=tuple(events))

    steps = standard.standard_steps(with_tagger=False)
    monkeypatch.setattr(standard, "standard_steps", lambda **_: (*steps, fewer))
    monkeypatch.setattr(version, "VERSION", version.VERSION + 1)
    assert store.corrections.outdated() == ("a",)
    back = ReadAgain("a").apply(store)
    (event,) = store.get("a").events
    assert (event.type, event.place.place, event.confidence) == (EventType.AGREE, CAIRO, 0.99)
    assert store.corrections.outdated() == ()
    assert [each for _, each in store.corrections.lost("a")] == [rejected]
    back.apply(store)
    assert (store.corrections.as_read("a"), store.corrections.outdated()) == (old, ("a",))
    assert [event.type for event in store.get("a").events] == [EventType.AGREE, EventType.REJECT]


def test_exports_hold_the_corrected_articles_and_say_which_events_were_corrected(store, tmp_path):
    store.put(read("a", "Donald Trump condemned Hamas. Marco Rubio met Sergey Lavrov in Riyadh."))
    Correct((PlaceCorrection("Riyadh", CAIRO, Scope.PROJECT),)).apply(store)
    export = export_project(store.path, Order(tmp_path / "events.csv", format_named("csv"), layers=(Layer.EVENTS,)))
    rows = list(export.tables[Layer.EVENTS].records())
    assert sorted((row["place"] == "Cairo", row["corrected"]) for row in rows) == [(False, False), (True, True)]


def test_an_article_is_read_again_in_the_language_that_the_user_gave_it(monkeypatch):
    seen = []
    monkeypatch.setattr(standard, "standard_steps", lambda **_: (lambda each: seen.append(each.language) or each,))
    article = Article("a", "Text.", language=Language.SIMPLIFIED)
    assert read_again(article, [ArticleChanged("a", language=Language.TRADITIONAL)]) == article
    assert seen == [Language.TRADITIONAL]


def test_a_project_from_before_there_were_corrections_finds_the_articles_of_a_rule_too(store):
    store.put(read("a", "Envoys met in Riyadh today."))
    store._connection.execute("DELETE FROM occurrences")
    store._connection.execute("DELETE FROM readings")
    store.compact()
    rule = PlaceCorrection("Riyadh", CAIRO, Scope.PROJECT)
    assert (store.corrections.affected(rule), store.corrections.outdated()) == (1, ("a",))
    Correct((rule,)).apply(store)
    assert store.get("a").places[0].place == CAIRO
