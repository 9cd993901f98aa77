"""Events: who did what to whom, where and when, each with the clause that says so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from geodata.extraction.calibration import event_confidence
from geodata.extraction.clauses import Clause, split_clauses
from geodata.extraction.cover import BY_SPAN, Neighbourhood, Spanned
from geodata.extraction.event_actors import Cast, Memory, cast_event, is_modifier, remembered, segment_of, speaker_of
from geodata.extraction.event_dates import EventDates
from geodata.extraction.event_evidence import (
    Anchors,
    choose,
    confidence_of,
    has_objects,
    is_public,
    is_suffered,
    meets_needs,
    ranked,
    reported_by,
)
from geodata.extraction.event_merging import merge_repeats, merge_sentence
from geodata.extraction.event_mood import Mood, is_conditional, mood_of
from geodata.extraction.event_parties import Party, find_parties
from geodata.extraction.event_places import (
    Setting,
    Site,
    Telling,
    event_place,
    is_at,
    nearest_site,
    sides,
    sites_in,
    venue_of,
)
from geodata.extraction.event_scan import Cue, EventScan, Hit, event_words
from geodata.model import ActorMention, Article, Event, EventPlace, EventType, PlaceMention, Span

_THRESHOLD = 0.57
_FUTURE = ("预计", "将", "计划", "will ", "plan")
_WHEN_PLANNED = {
    EventType.CONSULT: EventType.AGREE,
    EventType.AID: EventType.AGREE,
    EventType.COOPERATE: EventType.AGREE,
    EventType.MOBILIZE: EventType.MOBILIZE,
}
_HEDGES_IN_SENTENCE, _HEDGES_AROUND = 2, 4
_Mention = TypeVar("_Mention", ActorMention, PlaceMention)


def find_events(article: Article) -> Article:
    """The article with the events that its clauses tell."""
    story = _Story(article)
    told = list(story.events())
    found = merge_repeats(article.text, told, frozenset(story.elsewhere))
    return replace(article, events=tuple(_numbered(article.id, n, event) for n, event in enumerate(found, start=1)))


def _numbered(article_id: str, number: int, event: Event) -> Event:
    return replace(event, id=f"{article_id}:e{number}", confidence=event_confidence(event.confidence))


class _Scene(NamedTuple):
    """A clause with the parties, places, verbs of speech, names and dates in it."""

    clause: Clause
    parties: Sequence[Party]
    places: Sequence[PlaceMention]
    speech: Sequence[Cue]
    names: Sequence[Spanned]
    dates: Sequence[Span]


class _Story:
    """Reads the clauses of one article in order, remembering what later ones take up."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._scan = EventScan(article.text, event_words(), _names_in(article))
        self._dates = EventDates(article)
        self._actors: _Within[ActorMention] = _Within(article.actors)
        self._places: _Within[PlaceMention] = _Within(article.places)
        self._unplaced: Neighbourhood[_Unplaced] = Neighbourhood(_Unplaced(span) for span in article.unplaced)
        self._memory = Memory()
        self.elsewhere: list[Span] = []
        self._setting: Setting | None = None
        self._sentence = -1
        self._spoken_from: int | None = None
        self._conditional = False
        self._earlier: PlaceMention | None = None
        self._seen: Span | None = None
        self._seen_sites: Sequence[PlaceMention] = ()
        self._analytical: dict[int, bool] = {}

    def events(self) -> Iterator[Event]:
        for _, clauses in groupby(split_clauses(self._article), key=attrgetter("sentence")):
            told = [event for clause in clauses for event in self._read(clause)]
            yield from merge_sentence(told) if len(told) > 1 else told

    def _read(self, clause: Clause) -> list[Event]:
        self._enter(clause)
        return self._told(clause)

    def _enter(self, clause: Clause) -> None:
        if clause.sentence != self._sentence:
            self._sentence, self._conditional, self._earlier = clause.sentence, False, None
            self._memory = self._memory.in_new_sentence()
            self._spoken_from = None

    def _told(self, clause: Clause) -> list[Event]:
        scene = self._scene(clause)
        hits = self._triggers(scene)
        told = self._told_by(scene, hits) if hits else []
        self._remember(scene, told)
        self._dates.notice(clause)
        return told

    def _told_by(self, scene: _Scene, hits: Sequence[Hit]) -> list[Event]:
        moods = [(hit, self._mood(scene, hit)) for hit in hits]
        told_of = choose(self._scan, [hit for hit, mood in moods if mood is not Mood.NOMINAL])
        found = [event for hit in told_of if (event := self._first_event(scene, hit, moods))]
        return ranked(found, self._scan.text) if len(found) > 1 else found

    def _first_event(self, scene: _Scene, hit: Hit, moods: Sequence[tuple[Hit, Mood]]) -> Event | None:
        """What the words of `hit` tell: if its own row asks for more, then as another row reads the same words."""
        own = next(mood for other, mood in moods if other is hit)
        others = ((other, mood) for other, mood in moods if other is not hit and other.span == hit.span)
        for reading, mood in ((hit, own), *others):
            if mood is not Mood.FACT and mood is not Mood.PLANNED:
                continue
            if event := self._event(scene, reading, mood):
                return event
        return None

    def _scene(self, clause: Clause) -> _Scene:
        places, actors = self._places.inside(clause.span), self._actors.inside(clause.span)
        parties = find_parties(self._scan.text, clause.span, actors, places)
        # A word of a name or title is no verb of speech (Secretary of *State*).
        cues = self._scan.cues(clause.span, "speech")
        speech = [cue for cue in cues if not _is_within(cue.span, parties)]
        dates = [date.span for date in self._dates.within(clause.span)]
        return _Scene(clause, parties, places, speech, [*places, *actors], dates)

    def _triggers(self, scene: _Scene) -> list[Hit]:
        """The triggers of the clause: "March" in a date and "States" in "United States" are none."""
        hits = self._scan.hits(scene.clause.span)
        return [hit for hit in hits if self._may_tell(scene, hit)] if hits else hits

    def _may_tell(self, scene: _Scene, hit: Hit) -> bool:
        return not (
            _is_within(hit.span, scene.names)
            or (scene.dates and any(date.overlaps(hit.span) for date in scene.dates))
            or not has_objects(self._scan, scene.clause.span, hit)
            or is_modifier(self._scan.text, hit, scene.parties)
        )

    def _mood(self, scene: _Scene, hit: Hit) -> Mood:
        dated = bool(scene.dates)
        return mood_of(self._scan, scene.clause.span, hit, conditional=self._conditional, dated=dated)

    def _event(self, scene: _Scene, hit: Hit, mood: Mood) -> Event | None:
        span = scene.clause.span
        cast = cast_event(self._scan.text, span, hit, scene.parties, scene.speech, self._memory)
        segment = Span(*segment_of(span, hit, scene.speech))
        site = Site(nearest_site(self._sites(scene, segment), hit.span), self._unknown_site(segment))
        if not meets_needs(self._scan, span, hit, cast, site.span, scene.parties):
            return None
        event_type = _type_of(hit, mood, bool(site.span or scene.dates))
        return self._event_of(scene, hit, cast, site, event_type) if event_type else None

    def _unknown_site(self, segment: Span) -> Span | None:
        """The name in this part of the clause that says where, though no gazetteer knows it."""
        names = (name.span for name in self._unplaced.overlapping(segment))
        return next((name for name in names if is_at(self._scan.text, segment, name)), None)

    def _sites(self, scene: _Scene, segment: Span) -> Sequence[PlaceMention]:
        """The sites of a part of the clause, found once for all of its triggers."""
        if self._seen != segment:
            self._seen, self._seen_sites = segment, sites_in(self._scan.text, segment, scene.places)
        return self._seen_sites

    def _event_of(self, scene: _Scene, hit: Hit, cast: Cast, site: Site, event_type: EventType) -> Event | None:
        clause = scene.clause
        stated = self._dates.stated(clause, hit.span)
        dated = stated is not None
        anchors = Anchors(dated, site.span is not None, self._dates.tells_in(clause), self._in_analysis(clause))
        confidence = confidence_of(self._scan, clause, hit, cast, anchors)
        if event_type is EventType.STATEMENT and not is_public(hit, cast, anchors):
            return None
        if (cast.is_empty and not site.span and not is_suffered(hit, cast, anchors)) or confidence < _THRESHOLD:
            return None
        planned = event_type is not hit.trigger.type or hit.form.startswith(_FUTURE)
        date = self._dates.date_of(clause, stated, planned=planned)
        return Event(
            id=f"{self._article.id}:e",
            type=event_type,
            evidence=self._evidence(clause, hit),
            trigger=hit.span,
            date=date,
            place=self._place_of(Telling(hit.span, event_type, cast.sources, cast.targets, date), scene, site),
            sources=cast.sources,
            targets=cast.targets,
            reported_by=self._reporter(scene, cast),
            confidence=confidence,
        )

    def _reporter(self, scene: _Scene, cast: Cast) -> str:
        """The medium that the sentence names, else the speaker that the clause names."""
        sentence = self._article.sentences[scene.clause.sentence]
        return reported_by(self._article.text, sentence, cast if scene.speech else Cast())

    def _place_of(self, told: Telling, scene: _Scene, site: Site) -> EventPlace | None:
        if site.is_unknown:
            self._setting = None
            self.elsewhere.append(told.trigger)
            return None
        words, venue = scene.clause.span.of(self._scan.text), venue_of(scene.parties)
        return event_place(told, site.stated, self._earlier, self._setting, scene.clause, words, venue)

    def _evidence(self, clause: Clause, hit: Hit) -> Span:
        """The clause; for words quoted in a later clause, from where their speaker begins to speak."""
        speaks_here = any(cue.span.start < hit.span.start for cue in self._scan.cues(clause.span, "speech"))
        if "speech" not in hit.trigger.needs or speaks_here or self._spoken_from is None:
            return clause.span
        return Span(min(self._spoken_from, clause.span.start), clause.span.end)

    def _in_analysis(self, clause: Clause) -> bool:
        """The sentence or its neighbours weigh what may be, rather than tell what was."""
        if clause.sentence not in self._analytical:
            sentences = self._article.sentences
            first, last = max(0, clause.sentence - 1), min(len(sentences) - 1, clause.sentence + 1)
            own = self._scan.cues(sentences[clause.sentence], "hedge")
            around = self._scan.cues(Span(sentences[first].start, sentences[last].end), "hedge")
            is_one = len(own) >= _HEDGES_IN_SENTENCE or len(around) >= _HEDGES_AROUND
            self._analytical = {clause.sentence: is_one}
        return self._analytical[clause.sentence]

    def _remember(self, scene: _Scene, told: Sequence[Event]) -> None:
        clause = scene.clause
        self._conditional = self._conditional or is_conditional(self._scan.text, clause.span)
        if clause.caption:
            return
        if scene.speech:
            self._spoken_from = clause.span.start
        cast = Cast(told[-1].sources, told[-1].targets) if told else Cast()
        memory = speaker_of(self._scan.text, clause.span, scene.parties, scene.speech, self._memory)
        self._memory = remembered(memory, cast, scene.parties)
        trigger = told[0].trigger if told else clause.span
        self._earlier = nearest_site(self._sites(scene, clause.span), trigger) or self._earlier
        for event in told:
            if event.place and not event.place.inferred:
                actors = sides((*event.sources, *event.targets))
                self._setting = Setting(event.place, actors, event.date, clause.sentence, clause.paragraph)


def _is_within(span: Span, things: Iterable[Spanned]) -> bool:
    start, end = span.start, span.end
    for thing in things:
        around = thing.span
        if around.start <= start and end <= around.end:
            return True
    return False


class _Unplaced(NamedTuple):
    """A name that is a place's, but of none that is known."""

    span: Span


def _names_in(article: Article) -> Iterator[Span]:
    yield from (mention.span for mention in article.places)
    yield from (mention.span for mention in article.actors)
    yield from article.unplaced


def _type_of(hit: Hit, mood: Mood, is_settled: bool) -> EventType | None:
    """What is to come, if its day or place is settled: a meeting or help is an agreement to it, a sending of troops
    is announced as one; other plans are no events."""
    if mood is Mood.FACT:
        return hit.trigger.type
    return _WHEN_PLANNED.get(hit.trigger.type) if is_settled else None


class _Within(Generic[_Mention]):
    """Mentions in order, to be asked for those inside a span."""

    def __init__(self, mentions: Sequence[_Mention]) -> None:
        self._mentions: list[_Mention] = sorted(mentions, key=BY_SPAN)
        self._starts = [mention.span.start for mention in self._mentions]

    def inside(self, span: Span) -> list[_Mention]:
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end, first)
        return [mention for mention in self._mentions[first:last] if mention.span.end <= span.end]
