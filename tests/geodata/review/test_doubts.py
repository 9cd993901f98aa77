"""What is doubted is asked about, the worst first; an answer settles it, and only it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from doubtful_article import CANADIAN, SEYCHELLES, TEXT, doubtful
from given_articles import articles
from hypothesis import given, settings
from sample_articles import BUDAPEST, quarrel, span_of, visit

from geodata.corrections.applying import corrected
from geodata.corrections.model import Correction
from geodata.model import Article, EventType, Language
from geodata.review.answers import accept, choose, reject, to_all
from geodata.review.doubts import Doubt, DoubtKind, doubts
from geodata.review.questions import Question, event_of, question
from geodata.review.wording import KIND_NAMES, knows, name_of, option_reason, why_in_words
from geodata.store import Store
from geodata.store_doubts import Asked


def asked(kind: DoubtKind, article: Article | None = None) -> Question:
    article = article or doubtful()
    found = question(next(each for each in doubts(article) if each.kind is kind), article)
    assert found is not None
    return found


def left(article: Article, corrections: tuple[Correction, ...]) -> list[Doubt]:
    done = corrected(article, corrections)
    assert done.lost == ()
    return list(doubts(done.article))


def test_every_kind_of_doubt_is_found_and_nothing_that_is_sure() -> None:
    found = doubts(doubtful())
    assert {each.kind for each in found} == set(DoubtKind)
    assert len(found) == 7
    assert doubts(visit()) == doubts(quarrel()) == ()
    place = next(each for each in found if each.kind is DoubtKind.PLACE)
    assert (place.events, place.rank) == (1, pytest.approx(0.8))


@settings(max_examples=25)
@given(articles())
def test_each_doubt_of_any_article_can_be_asked_about_in_each_language(article: Article) -> None:
    for doubt in doubts(article):
        found = question(doubt, article)
        assert found is not None
        assert found.passage.covers(found.mark) or found.event is not None
        assert all(name_of(option.meaning, language) for option in found.options for language in Language)
        assert all(why for language in Language for why in why_in_words(found, language))


@pytest.mark.parametrize("kind", DoubtKind)
def test_each_answer_settles_the_doubt(kind: DoubtKind) -> None:
    question_ = asked(kind)
    answers = [reject(question_), *(choose(question_, each.meaning) for each in question_.options)]
    if question_.can_be_accepted:
        answers.append(accept(question_))
    for answer in answers:
        assert question_.doubt not in left(doubtful(), (answer,)), answer


def test_the_answer_is_what_the_user_said() -> None:
    article = doubtful()
    chosen = corrected(article, [choose(asked(DoubtKind.PLACE), SEYCHELLES)]).article
    assert [each.place for each in chosen.places] == [SEYCHELLES, CANADIAN, BUDAPEST]
    gone = corrected(article, [reject(asked(DoubtKind.EVENT))]).article
    assert [event.type for event in gone.events] == [EventType.PROTEST]
    stated = corrected(article, [accept(asked(DoubtKind.EVENT_DATE))]).article.events[0].date
    assert stated is not None
    assert (stated.start, stated.inferred) == (date(2024, 5, 2), False)
    assert left(article, (accept(asked(DoubtKind.EVENT)),)).count(asked(DoubtKind.EVENT_PLACE).doubt) == 0


def test_alike_doubts_are_answered_together() -> None:
    article = doubtful()
    both = [each for each in doubts(article) if each.kind is DoubtKind.PLACE]
    answers = to_all([found for each in both if (found := question(each, article))], reject)
    assert len(answers) == 2
    assert DoubtKind.PLACE not in {each.kind for each in left(article, answers)}


def test_what_can_be_chosen_is_named_near_by() -> None:
    assert [each.meaning for each in asked(DoubtKind.EVENT_PLACE).options] == [CANADIAN, BUDAPEST]
    assert [str(each.meaning) for each in asked(DoubtKind.EVENT_DATE).options] == ["2024-05-04"]
    assert event_of(asked(DoubtKind.EVENT).doubt, doubtful()) == doubtful().events[0]


def test_reasons_are_told_in_three_languages() -> None:
    reason = "a city in France, 12,000 inhabitants; the article names France 3 times; a seat of power"
    assert knows(reason)
    assert option_reason(reason, Language.ENGLISH) == "the article names France 3 times; a seat of power"
    assert option_reason(reason, Language.SIMPLIFIED) == "文中提到法国 3 次；政权所在地"
    assert all(names.zh_hans and names.zh_hant for names in KIND_NAMES.values())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "project.gpkg") as store:
        for article in (doubtful("one"), doubtful("two"), visit()):
            store.put(article)
        yield store


def test_the_store_knows_the_worst_without_reading_an_article(store: Store) -> None:
    found = store.doubts.worst(Asked(), 100)
    assert set(found) == {*doubts(doubtful("one")), *doubts(doubtful("two"))}
    assert [each.rank for each in found] == sorted((each.rank for each in found), reverse=True)
    assert store.doubts.worst(Asked(DoubtKind.ACTOR, "two"), 9) == [
        each for each in doubts(doubtful("two")) if each.kind is DoubtKind.ACTOR
    ]
    victoria = next(each for each in found if each.kind is DoubtKind.PLACE)
    assert (store.doubts.count_alike(victoria), store.doubts.count_alike(victoria, in_article=True)) == (4, 2)
    assert store.doubts.articles(9) == [("one", "A visit", 7), ("two", "A visit", 7)]
    store.doubts.admit(["two", "visit"])
    assert store.doubts.progress(Asked(admitted_only=True)).open == 7


def test_progress_counts_what_corrections_settled_and_forgets_it_with_them(store: Store) -> None:
    answer = choose(asked(DoubtKind.PLACE, doubtful("one")), SEYCHELLES)
    numbers, _ = store.corrections.add([answer])
    assert (store.doubts.progress(Asked()).open, store.doubts.progress(Asked()).settled) == (13, 1)
    store.corrections.take_out(numbers)
    assert (store.doubts.progress(Asked()).open, store.doubts.progress(Asked()).settled) == (14, 0)
    store.discard("one")
    assert store.doubts.progress(Asked()).open == 7


def test_doubts_that_an_older_build_did_not_note_are_made(store: Store, tmp_path: Path) -> None:
    store._connection.execute("DELETE FROM doubts")
    store._connection.execute("DELETE FROM doubted")
    lacking = store.doubts.lacking(9)
    assert sorted(lacking) == ["one", "two", "visit"]
    store.doubts.make([(store.get(id_), store.get(id_)) for id_ in lacking])
    assert store.doubts.lacking(9) == []
    assert store.doubts.progress(Asked()).open == 14
    assert span_of(TEXT, "Victoria") in {each.span for each in store.doubts.worst(Asked(), 99)}
