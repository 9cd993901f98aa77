"""Events: who did what to whom, where and when, each with the clause that says so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Generic, TypeVar

from geodata.extraction.clauses import Clause, split_clauses
from geodata.extraction.event_actors import Cast, Memory, cast_event, is_modifier, remembered, segment_of, speaker_of
from geodata.extraction.event_dates import EventDates
from geodata.extraction.event_evidence import Anchors, choose, confidence_of, meets_needs, ranked, reported_by
from geodata.extraction.event_merging import merge_repeats, merge_sentence
from geodata.extraction.event_mood import Mood, is_conditional, mood_of
from geodata.extraction.event_parties import Party, Tie, find_parties, subject_of
from geodata.extraction.event_places import Setting, event_place, sides, stated_place
from geodata.extraction.event_scan import Cue, EventScan, Hit, event_words
from geodata.model import Actor, ActorKind, ActorMention, Article, Event, EventType, PlaceMention, Span

_THRESHOLD = 0.57
_FUTURE = ("预计", "将", "计划", "will ", "plan")
_ADDRESS = re.compile(r"声明|讲话|演讲|演说|谈话|致辞|宣誓|statement|speech|address|remarks|sworn")
_HEDGES_IN_SENTENCE, _HEDGES_AROUND = 2, 4
_Mention = TypeVar("_Mention", ActorMention, PlaceMention)


def find_events(article: Article) -> Article:
    """The article with the events that its clauses tell."""
    found = merge_repeats(article.text, list(_Story(article).events()))
    numbered = (replace(event, id=f"{article.id}:e{number}") for number, event in enumerate(found, start=1))
    return replace(article, events=tuple(numbered))


class _Story:
    """Reads the clauses of one article in order, remembering what later ones take up."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._scan = EventScan(article.text, event_words())
        self._dates = EventDates(article)
        self._actors: _Within[ActorMention] = _Within(article.actors)
        self._places: _Within[PlaceMention] = _Within(article.places)
        self._memory = Memory()
        self._setting: Setting | None = None
        self._sentence = -1
        self._spoken_from: int | None = None
        self._conditional = False
        self._earlier: PlaceMention | None = None

    def events(self) -> Iterator[Event]:
        for _, clauses in groupby(split_clauses(self._article), key=lambda clause: clause.sentence):
            yield from merge_sentence([event for clause in clauses for event in self._read(clause)])

    def _read(self, clause: Clause) -> list[Event]:
        self._enter(clause)
        return self._told(clause)

    def _enter(self, clause: Clause) -> None:
        if clause.sentence != self._sentence:
            self._sentence, self._conditional, self._earlier = clause.sentence, False, None
            self._memory = self._memory.in_new_sentence()
            self._spoken_from = None
        self._dates.notice(clause)

    def _told(self, clause: Clause) -> list[Event]:
        dates = [mention.span for mention in self._dates.within(clause.span)]
        places = self._places.inside(clause.span)
        named = [mention.span for mention in (*places, *self._actors.inside(clause.span))]
        parties = find_parties(self._scan.text, clause.span, self._actors.inside(clause.span), places)
        hits = [
            hit
            for hit in self._scan.hits(clause.span)
            if not _is_in_name(hit.span, named, dates) and not is_modifier(self._scan.text, hit, parties)
        ]
        dated = bool(dates)
        moods = {
            hit: mood_of(self._scan, clause.span, hit, conditional=self._conditional, dated=dated) for hit in hits
        }
        told_of = choose(self._scan, [hit for hit in hits if moods[hit] is not Mood.NOMINAL])
        found = [event for hit in told_of if (event := self._event(clause, hit, moods[hit], parties, places))]
        told = ranked(found, self._scan.text)
        self._remember(clause, parties, places, told)
        return told

    def _event(
        self, clause: Clause, hit: Hit, mood: Mood, parties: Sequence[Party], places: Sequence[PlaceMention]
    ) -> Event | None:
        if mood not in (Mood.FACT, Mood.PLANNED):
            return None
        speech = self._speech(clause, parties)
        cast = cast_event(self._scan.text, clause.span, hit, parties, speech, self._memory)
        segment = Span(*segment_of(clause.span, hit, speech))
        stated = stated_place(self._scan.text, segment, hit.span, places)
        if not meets_needs(self._scan, clause.span, hit, cast, stated, parties):
            return None
        if mood is Mood.PLANNED:
            return self._planned(clause, hit, cast, stated, parties)
        return self._event_of(clause, hit, cast, stated, parties, hit.trigger.type)

    def _planned(
        self, clause: Clause, hit: Hit, cast: Cast, stated: PlaceMention | None, parties: Sequence[Party]
    ) -> Event | None:
        """A meeting to come is an agreement to meet, with the place and date agreed; other plans are no events."""
        if hit.trigger.type is not EventType.CONSULT or not (stated or self._dates.within(clause.span)):
            return None
        return self._event_of(clause, hit, cast, stated, parties, EventType.AGREE)

    def _event_of(
        self,
        clause: Clause,
        hit: Hit,
        cast: Cast,
        stated: PlaceMention | None,
        parties: Sequence[Party],
        event_type: EventType,
    ) -> Event | None:
        planned = event_type is not hit.trigger.type or hit.form.startswith(_FUTURE)
        dated = self._dates.stated(clause, hit.span)
        anchors = Anchors(
            dated is not None, stated is not None, self._dates.tells_in(clause), self._in_analysis(clause)
        )
        confidence = confidence_of(self._scan, clause, hit, cast, anchors)
        if event_type is EventType.STATEMENT and not _is_public(hit, cast, anchors):
            return None
        if (cast.is_empty and not stated) or confidence < _THRESHOLD:
            return None
        actors = (*cast.sources, *cast.targets)
        words = clause.span.of(self._scan.text)
        date = self._dates.date_of(clause, hit.span, planned=planned)
        return Event(
            id=f"{self._article.id}:e",
            type=event_type,
            evidence=self._evidence(clause, hit),
            trigger=hit.span,
            date=date,
            place=event_place(
                stated, self._earlier, self._setting, clause, words, event_type, actors, date, _venue(parties)
            ),
            sources=cast.sources,
            targets=cast.targets,
            reported_by=reported_by(self._article.text, self._article.sentences[clause.sentence], cast),
            confidence=confidence,
        )

    def _evidence(self, clause: Clause, hit: Hit) -> Span:
        """The clause; for words quoted in a later clause, from where their speaker begins to speak."""
        speaks_here = any(cue.span.start < hit.span.start for cue in self._scan.cues(clause.span, "speech"))
        if "speech" not in hit.trigger.needs or speaks_here or self._spoken_from is None:
            return clause.span
        return Span(min(self._spoken_from, clause.span.start), clause.span.end)

    def _speech(self, clause: Clause, parties: Sequence[Party]) -> list[Cue]:
        """The verbs of speech that are not part of a name or title (Secretary of *State*)."""
        cues = self._scan.cues(clause.span, "speech")
        return [cue for cue in cues if not any(party.span.covers(cue.span) for party in parties)]

    def _in_analysis(self, clause: Clause) -> bool:
        """The sentence or its neighbours weigh what may be, rather than tell what was."""
        sentences = self._article.sentences
        first, last = max(0, clause.sentence - 1), min(len(sentences) - 1, clause.sentence + 1)
        own = self._scan.cues(sentences[clause.sentence], "hedge")
        around = self._scan.cues(Span(sentences[first].start, sentences[last].end), "hedge")
        return len(own) >= _HEDGES_IN_SENTENCE or len(around) >= _HEDGES_AROUND

    def _remember(
        self, clause: Clause, parties: Sequence[Party], places: Sequence[PlaceMention], told: Sequence[Event]
    ) -> None:
        self._conditional = self._conditional or is_conditional(self._scan.text, clause.span)
        if clause.caption:
            return
        cast = Cast(told[-1].sources, told[-1].targets) if told else Cast()
        speech = self._speech(clause, parties)
        if speech:
            self._spoken_from = clause.span.start
        self._memory = speaker_of(self._scan.text, clause.span, parties, speech, self._memory)
        self._memory = remembered(self._memory, cast, subject_of(parties))
        trigger = told[0].trigger if told else clause.span
        stated = stated_place(self._scan.text, clause.span, trigger, places)
        self._earlier = stated or self._earlier
        for event in told:
            if event.place and not event.place.inferred:
                actors = sides((*event.sources, *event.targets))
                self._setting = Setting(event.place, actors, event.date, clause.sentence, clause.paragraph)


def _is_in_name(trigger: Span, names: Sequence[Span], dates: Sequence[Span]) -> bool:
    """ "States" in "United States", "March" in a date: no triggers."""
    return any(name.covers(trigger) for name in names) or any(date.overlaps(trigger) for date in dates)


def _venue(parties: Sequence[Party]) -> Actor | None:
    """The body at which something happens: 在慕尼黑安全会议上, "at the Munich Security Conference"."""
    at = (party.actors[0] for party in parties if party.tie is Tie.PLACE)
    return next((actor for actor in at if actor.kind is ActorKind.ORGANISATION), None)


def _is_public(hit: Hit, cast: Cast, anchors: Anchors) -> bool:
    """A speech or declaration with its day or place; mere verbs of speech only frame what was said."""
    return _ADDRESS.search(hit.form) is not None and cast.stated and (anchors.dated or anchors.placed)


class _Within(Generic[_Mention]):
    """Mentions in order, to be asked for those inside a span."""

    def __init__(self, mentions: Sequence[_Mention]) -> None:
        self._mentions: list[_Mention] = sorted(mentions, key=lambda mention: mention.span)
        self._starts = [mention.span.start for mention in self._mentions]

    def inside(self, span: Span) -> list[_Mention]:
        first, last = (bisect_left(self._starts, edge) for edge in (span.start, span.end))
        return [mention for mention in self._mentions[first:last] if mention.span.end <= span.end]
