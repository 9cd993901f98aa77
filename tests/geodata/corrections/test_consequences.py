"""What a correction brings with it: events follow the names that they were told with, and runners-up are kept."""

from dataclasses import replace
from datetime import date

import pytest

from geodata.corrections.applying import corrected
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
    new_event_id,
)
from geodata.extraction.standard import extract
from geodata.knowledge.actors import actor_table
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import (
    Actor,
    ActorKind,
    Article,
    Event,
    EventPlace,
    EventType,
    Language,
    Names,
    PartialDate,
    Role,
    Span,
)

TEXT = (
    "Marco Rubio met Sergey Lavrov in Riyadh on Tuesday. Washington imposed sanctions on Iran on Monday. "
    "Donald Trump spoke by phone with Sergey Lavrov. 拉夫罗夫在利雅得会见了沙特外交大臣。"
)
FRANCE, CAIRO = gazetteer().get("iso:FR"), gazetteer().find("Cairo")[0]
LAVROV, TRUMP = actor_table().get("person:sergey-lavrov"), actor_table().get("person:donald-trump")
AIDE = Actor("person:his-aide", Names("His Aide"), ActorKind.PERSON, "RU", FRANCE)


@pytest.fixture(scope="module")
def article():
    published = PartialDate.day(date(2025, 2, 20))
    return extract(Article("a", TEXT, language=Language.ENGLISH, published=published), with_tagger=False)


def at(article, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(words, start + 1)
    return Span(start, start + len(words))


def met(article):
    return next(event for event in article.events if article.quote(event.trigger) == "met")


def place_of(article, words, place, **told):
    return PlaceCorrection(words, place, Scope.MENTION, article.id, at(article, words), **told)


def test_the_event_moves_with_the_name_of_its_place_and_the_old_reading_becomes_the_first_runner_up(article):
    done = corrected(article, [place_of(article, "Riyadh", CAIRO)]).article
    assert met(article).place.place.names.en == "Riyadh"
    assert met(done).place.place == CAIRO
    mention = next(each for each in done.places if each.span == at(article, "Riyadh"))
    assert (mention.place, mention.confidence, mention.candidates[0].place.names.en) == (CAIRO, 1.0, "Riyadh")
    in_chinese = next(each for each in done.places if each.span == at(article, "利雅得"))
    assert in_chinese.place.names.en == "Riyadh"


def test_a_name_that_is_no_place_leaves_its_event_without_one(article):
    done = corrected(article, [PlaceCorrection("RIYADH", None, Scope.ARTICLE, "a")]).article
    assert met(done).place is None
    assert all(each.span != at(article, "Riyadh") for each in done.places)


def test_either_script_and_case_is_the_same_name(article):
    done = corrected(article, [PlaceCorrection("riyadh", CAIRO, Scope.PROJECT)]).article
    assert met(done).place.place == CAIRO
    other = replace(article, text=TEXT.replace("利雅得", "巴爾幹"))
    done = corrected(other, [PlaceCorrection("巴尔干", CAIRO, Scope.PROJECT)]).article
    assert next(each.place for each in done.places if each.span == at(other, "巴爾幹")) == CAIRO


def test_a_government_is_an_actor_by_its_seat_only_while_the_name_is_a_metonym(article):
    told = next(event for event in article.events if "Washington" in article.quote(event.evidence))
    assert [actor.id for actor in told.sources] == ["state:US"]
    paris = gazetteer().find("Paris")[0]
    moved = corrected(article, [place_of(article, "Washington", paris)]).article
    assert [a.id for e in moved.events if e.id == told.id for a in e.sources] == ["state:FR"]
    sited = corrected(article, [place_of(article, "Washington", None, role=Role.SITE)]).article
    now = next(event for event in sited.events if event.id == told.id)
    assert (now.sources, now.place.place.names.en, now.place.inferred) == ((), "Washington, D.C.", False)


def test_events_take_the_actor_that_a_name_means_and_a_name_that_means_none_takes_no_part(article):
    who = ActorCorrection("Sergey Lavrov", AIDE, Scope.MENTION, "a", at(article, "Sergey Lavrov"))
    done = corrected(article, [who]).article
    assert AIDE in (*met(done).sources, *met(done).targets)
    phoned = next(event for event in done.events if "phone" in done.quote(event.evidence))
    assert LAVROV in (*phoned.sources, *phoned.targets)
    nobody = corrected(article, [ActorCorrection("Sergey Lavrov", None, Scope.PROJECT)]).article
    assert all(LAVROV not in (*e.sources, *e.targets) for e in nobody.events if e.evidence.end < len(TEXT) - 20)


def test_merged_actors_are_one_everywhere_and_once_on_a_side(article):
    event = replace(met(article), sources=(TRUMP, LAVROV), targets=(LAVROV,))
    both = replace(article, events=(event,))
    done = corrected(both, [ActorMerged(LAVROV.id, TRUMP)]).article
    assert (done.events[0].sources, done.events[0].targets) == ((TRUMP,), (TRUMP,))
    assert all(each.actor != LAVROV for each in done.actors)
    chain = [ActorMerged(LAVROV.id, TRUMP), ActorMerged(TRUMP.id, AIDE), ActorMerged(AIDE.id, LAVROV)]
    assert {each.actor.id for each in corrected(both, chain).article.actors} >= {LAVROV.id}


def test_a_place_inferred_from_a_seat_follows_the_actor(article):
    seat = EventPlace(LAVROV.seat, True, f"the seat of {LAVROV.names.en}") if LAVROV.seat else None
    actor = replace(LAVROV, seat=CAIRO)
    where = EventPlace(FRANCE, True, "the seat of His Aide") if seat is None else seat
    event = replace(met(article), sources=(LAVROV if seat else AIDE,), place=where)
    changed = ActorChanged(actor if seat else replace(AIDE, seat=CAIRO))
    done = corrected(replace(article, events=(event,)), [changed]).article
    assert done.events[0].place.place == CAIRO


def test_an_event_changed_by_hand_keeps_following_in_what_was_left_alone(article):
    old = met(article)
    change = EventsReplaced.of("a", (old,), (replace(old, type=EventType.AGREE),))
    done = corrected(article, [change, place_of(article, "Riyadh", CAIRO)]).article
    assert (met(done).type, met(done).place.place) == (EventType.AGREE, CAIRO)
    here = EventsReplaced.of("a", (old,), (replace(old, place=EventPlace(FRANCE)),))
    done = corrected(article, [here, place_of(article, "Riyadh", CAIRO)]).article
    assert met(done).place.place == FRANCE


def test_events_are_added_taken_out_merged_and_split(article):
    first, second = article.events[:2]
    added = Event(new_event_id(article), EventType.AID, first.evidence, Span(0, 5))
    done = corrected(article, [EventsReplaced.of("a", (), (added,))]).article
    assert done.events == (*article.events, added)
    assert new_event_id(done) != added.id
    assert corrected(article, [EventsReplaced.of("a", (first,), ())]).article.events == article.events[1:]
    merged = replace(first, also=(second.evidence,))
    done = corrected(article, [EventsReplaced.of("a", (first, second), (merged,))])
    assert done.article.events == (merged, *article.events[2:])
    parts = (replace(first, targets=()), replace(added, targets=first.targets))
    assert corrected(article, [EventsReplaced.of("a", (first,), parts)]).article.events[:2] == parts


def test_what_finds_nothing_to_be_applied_to_is_told_and_applied_to_nothing(article):
    elsewhere = PlaceCorrection("Riyadh", CAIRO, Scope.MENTION, "a", Span(0, 5))
    gone = EventsReplaced.of("a", (replace(met(article), trigger=Span(3, 4)),), (met(article),))
    role = place_of(article, "phone", None, role=Role.SITE)
    confirmed = Confirmed("a", Thing.PLACE, at(article, "Riyadh"), "iso:FR")
    made = [elsewhere, gone, role, confirmed]
    done = corrected(replace(article, events=()), made)
    assert (done.article, done.lost) == (replace(article, events=()), tuple(made))


def test_a_name_can_be_placed_where_none_was_read_and_takes_the_place_of_what_it_overlaps(article):
    done = corrected(article, [place_of(article, "phone", FRANCE)]).article
    assert [each.place for each in done.places if each.span == at(article, "phone")] == [FRANCE]
    wider = place_of(article, "in Riyadh", CAIRO)
    done = corrected(article, [wider]).article
    assert [each.span for each in done.places if each.span.overlaps(at(article, "Riyadh"))] == [
        at(article, "in Riyadh")
    ]
    assert met(done).place.place == CAIRO


def test_a_rule_places_a_name_that_no_gazetteer_holds(article):
    unknown = replace(article, unplaced=(at(article, "phone"),))
    done = corrected(unknown, [PlaceCorrection("Phone", FRANCE, Scope.PROJECT)]).article
    assert (done.unplaced, [m.place for m in done.places if m.span == at(article, "phone")]) == ((), [FRANCE])


def test_with_another_date_of_publication_relative_dates_and_events_move(article):
    later = PartialDate.day(date(2024, 7, 5))
    done = corrected(article, [ArticleChanged("a", published=later, title="New", outlet="")]).article
    assert (str(met(article).date), str(met(done).date)) == ("2025-02-18", "2024-07-02")
    assert (done.published, done.title, done.outlet) == (later, "New", "")
    read_so = extract(replace(Article("a", TEXT, language=Language.ENGLISH), published=later), with_tagger=False)
    assert [(e.trigger, e.date) for e in done.events] == [(e.trigger, e.date) for e in read_so.events]
    undated = corrected(article, [ArticleChanged("a", undated=True)]).article
    assert undated.published is None


def test_what_is_confirmed_is_certain(article):
    event, mention = article.events[0], article.places[0]
    made = [
        Confirmed("a", Thing.EVENT, event.trigger, event.type.value),
        Confirmed("a", Thing.PLACE, mention.span, mention.place.id),
    ]
    done = corrected(article, made)
    assert (done.article.events[0].confidence, done.article.places[0].confidence, done.lost) == (1.0, 1.0, ())


def test_a_site_that_is_elsewhere_takes_no_government_out_of_an_event_that_names_it():
    text = "On 21 January the foreign ministers of the United States and Japan met in Washington."
    article = extract(Article("b", text, language=Language.ENGLISH), with_tagger=False)
    before = met(article)
    assert {actor.id for actor in (*before.sources, *before.targets)} == {"state:US", "state:JP"}
    done = corrected(article, [place_of(article, "Washington", CAIRO)]).article
    assert met(done).place.place == CAIRO
    assert (met(done).sources, met(done).targets) == (before.sources, before.targets)
