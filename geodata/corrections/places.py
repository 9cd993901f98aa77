"""What place names mean after the user's corrections, and what became of each mention that was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from geodata.corrections.model import Correction, PlaceCorrection
from geodata.corrections.overlaps import without_overlapped
from geodata.corrections.surfaces import Fitting
from geodata.knowledge.gazetteer import fold
from geodata.model import Article, Candidate, Place, PlaceMention, Role, Span

AS_READ = "the reading before the correction"


@dataclass(frozen=True, slots=True)
class Placed:
    """The place mentions after the corrections; `outcomes` gives for each that was read what it became, if anything.

    `settled` are mentions of which the user said that something happens there, or that were put where none was read.
    """

    mentions: tuple[PlaceMention, ...]
    unplaced: tuple[Span, ...]
    outcomes: tuple[tuple[PlaceMention, PlaceMention | None], ...] = ()
    settled: tuple[PlaceMention, ...] = ()
    lost: tuple[Correction, ...] = ()


@dataclass(slots=True)
class _Decision:
    """What is said of one mention, taken up from the widest reach to the narrowest."""

    place: Place | None
    role: Role | None
    is_gone: bool
    decides_place: bool = False
    by: list[PlaceCorrection] = field(default_factory=list)

    def take(self, correction: PlaceCorrection) -> None:
        self.by.append(correction)
        self.is_gone = correction.is_no_place
        self.role = correction.role or self.role
        if correction.place is not None:
            self.place, self.decides_place = correction.place, True


def decided(article: Article, made: Sequence[Correction]) -> Placed:
    """The places of an article after the corrections of names in it."""
    fitting = Fitting(article, [each for each in made if isinstance(each, PlaceCorrection)])
    if not fitting:
        return Placed(article.places, article.unplaced, _unchanged(article), lost=tuple(fitting.mistaken))
    return _Decided(article, fitting).placed()


def _unchanged(article: Article) -> tuple[tuple[PlaceMention, PlaceMention | None], ...]:
    return tuple((mention, mention) for mention in article.places)


class _Decided:
    """Decides mention by mention; then mentions that the user placed drive out those that they overlap."""

    def __init__(self, article: Article, fitting: Fitting[PlaceCorrection]) -> None:
        self._article = article
        self._fitting = fitting

    def placed(self) -> Placed:
        read = [(mention, self._of_read(mention)) for mention in self._article.places]
        added = self._added()
        found = [mention for _, mention in read if mention is not None]
        kept = without_overlapped([*found, *added], self._rank)
        if added:
            kept = sorted(kept, key=lambda mention: mention.span)
        outcomes = tuple((before, self._standing(now, kept)) for before, now in read)
        return Placed(tuple(kept), self._unplaced(kept), outcomes, self._settled(kept, added), self._lost())

    def _of_read(self, mention: PlaceMention) -> PlaceMention | None:
        decision = self._decision(mention.span, mention)
        if decision.is_gone:
            return None
        place = decision.place or mention.place
        role = decision.role or mention.role
        if not decision.decides_place:
            return mention if role is mention.role else replace(mention, role=role)
        return replace(mention, place=place, role=role, confidence=1.0, candidates=_runners_up(mention, place))

    def _decision(self, span: Span, mention: PlaceMention | None) -> _Decision:
        decision = _Decision(None, None, is_gone=mention is None)
        for correction in self._fitting.at(span):
            decision.take(correction)
        return decision

    def _added(self) -> list[PlaceMention]:
        """Mentions at spans where none was read: those that the user placed there, or a rule did."""
        read = {mention.span for mention in self._article.places}
        own = [span for span in self._fitting.spans() if any(each.place for each in self._fitting.own(span))]
        wanted = dict.fromkeys((*own, *self._article.unplaced))
        return [mention for span in wanted if span not in read and (mention := self._new(span))]

    def _new(self, span: Span) -> PlaceMention | None:
        decision = self._decision(span, None)
        if decision.is_gone or decision.place is None:
            return None
        mention = PlaceMention(span, decision.place)
        return replace(mention, role=decision.role or self._role_in_text(mention))

    def _role_in_text(self, mention: PlaceMention) -> Role:
        from geodata.extraction.roles import role_of  # its rules are compiled only where a name is added

        return role_of(fold(self._article.text), mention)

    def _rank(self, mention: PlaceMention) -> int:
        """How strongly a mention stands: only where the user placed it by itself it drives out others."""
        places = any(each.place for each in self._fitting.own(mention.span))
        return self._fitting.rank(mention.span) if places else -1

    @staticmethod
    def _standing(now: PlaceMention | None, kept: Sequence[PlaceMention]) -> PlaceMention | None:
        """What stands where a mention was: itself, or what drove it out."""
        if now is None or any(each is now for each in kept):
            return now
        return next((each for each in kept if each.span.overlaps(now.span)), None)

    def _unplaced(self, kept: Sequence[PlaceMention]) -> tuple[Span, ...]:
        """The names still in no gazetteer, less those that the user placed or called no place."""
        fixed = [mention.span for mention in kept if self._rank(mention) >= 0]
        return tuple(
            span
            for span in self._article.unplaced
            if not self._fitting.at(span) and not any(span.overlaps(other) for other in fixed)
        )

    def _settled(self, kept: Sequence[PlaceMention], added: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
        return tuple(
            mention
            for mention in kept
            if mention.role is Role.SITE
            and (any(mention is each for each in added) or self._is_said_to_be_site(mention.span))
        )

    def _is_said_to_be_site(self, span: Span) -> bool:
        return any(each.role is Role.SITE for each in self._fitting.own(span))

    def _lost(self) -> tuple[Correction, ...]:
        """What stands on another text; and roles that were given to mentions which are not there any more."""
        read = {mention.span for mention in self._article.places}
        roles = [
            each
            for span in self._fitting.spans()
            if span not in read and not any(other.place for other in self._fitting.own(span))
            for each in self._fitting.own(span)
            if not each.is_no_place
        ]
        return (*self._fitting.mistaken, *roles)


def _runners_up(mention: PlaceMention, place: Place) -> tuple[Candidate, ...]:
    """What else the name may mean: what it was read as before, then the other candidates."""
    others = tuple(each for each in mention.candidates if each.place.id != place.id)
    if mention.place.id == place.id:
        return others
    before = Candidate(mention.place, mention.confidence, AS_READ)
    return (before, *(each for each in others if each.place.id != mention.place.id))
