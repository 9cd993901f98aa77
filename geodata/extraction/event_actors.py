"""Who did it to whom: sources and targets of one trigger, from its clause and from what went before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from geodata.extraction.event_parties import Party, Tie, demonyms, subject_of
from geodata.extraction.event_scan import Cue, Hit
from geodata.knowledge.lexicon_rows import TriggerKind
from geodata.model import Actor, ActorKind, EventType, Span

_DYAD = re.compile(
    r"双方|两国|双边|两位领导人|两人|\b(?:both sides|the two (?:sides|leaders|countries|men|nations))\b"
)
_PRONOUN = re.compile(r"(?:^|[^其吉])(?:他|她|其|本人)(?!们|他)|\b(?:he|she|his|her)\b")
_STATE_PRONOUN = re.compile(r"该国|后者|前者|\b(?:it|they)\b")
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|got)\s+(?:\w+\s+){0,2}$")
_PASSIVE_CHINESE = re.compile(r"(?:被|遭到|遭受|遭|(?<![接承忍享])受到?)[^,，。;；对]{0,16}$")
_ADVERBS = re.compile(r"\s+(?:\w+ly|also|again|now|still|then|both|jointly|never|not)?\s*$")
_VERBAL_LEAD = re.compile(
    r"\b(?:who|which|that|he|she|it|they|we|and|to|did|do|does|not|will|would|officials|leaders|forces|troops|ministers"
    r"|government|officials|authorities|soldiers|police|protesters|delegations|sides|diplomats|experts|spokes\w+)$"
)
# Who announces a deed does it.
_ANNOUNCES = re.compile(r"(?:宣布|公布|announc\w+|declar\w+)\s*$")
_LONGEST_ATTRIBUTION = 48
_SAID_AFTER = re.compile(r"[,”\"，][^,”\"，]*$")
_DEEDS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.RETREAT, EventType.MOBILIZE})
_MEETS = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
_REACH_AFTER = {"zh": 28, "en": 90}


class Memory(NamedTuple):
    """What earlier clauses left to be taken up: a subject, a person, two sides."""

    subject: tuple[Actor, ...] = ()
    person: tuple[Actor, ...] = ()
    dyad: tuple[Actor, ...] = ()
    speaker: tuple[Actor, ...] = ()
    before: tuple[Actor, ...] = ()

    def in_new_sentence(self) -> Memory:
        """What a new sentence may take up: the last subject only by a pronoun, the speaker no more."""
        if not self.subject and not self.speaker:
            return self
        return Memory((), self.person, self.dyad, (), self.subject or self.before)


class Cast(NamedTuple):
    """The sides of an event; `stated` tells that a source stands in the clause itself, `goes_on` that it is the
    subject of an earlier clause of the sentence."""

    sources: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    stated: bool = False
    speaker: tuple[Actor, ...] = ()
    is_passive: bool = False
    goes_on: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.sources and not self.targets


def cast_event(
    text: str, clause: Span, hit: Hit, parties: Sequence[Party], speech: Sequence[Cue], memory: Memory
) -> Cast:
    """The sources and targets of `hit`. `speech` are the verbs of speech in the clause."""
    starts, ends = segment_of(clause, hit, speech)
    before = [party for party in parties if starts <= party.span.start and party.span.end <= hit.span.start]
    after = [party for party in parties if hit.span.start < party.span.start and party.span.end <= ends]
    if ends < clause.end:
        after = [party for party in after if text[party.span.end : ends].strip()]
    speaker = _speaker(text, clause, starts, ends, parties, speech, memory)
    if "speech" in hit.trigger.needs:
        return _said(speaker, [*before, *after])
    if is_passive(text, clause, hit):
        return _passive(text, clause, hit, before, after)
    if hit.trigger.type in _DEEDS and ends < clause.end and starts == clause.start:
        # "Strikes killed twelve, the ministry said": who tells of a deed at the end is not who did it.
        speaker = ()
    return _active(text, starts, hit, before, after, speaker, memory)


def segment_of(clause: Span, hit: Hit, speech: Sequence[Cue]) -> tuple[int, int]:
    """The part of the clause between the verbs of speech around the trigger."""
    if not speech:
        return clause.start, clause.end
    starts = max((cue.span.end for cue in speech if cue.span.end <= hit.span.start), default=clause.start)
    ends = min((cue.span.start for cue in speech if cue.span.start >= hit.span.end), default=clause.end)
    return starts, ends


def _speaker(
    text: str,
    clause: Span,
    starts: int,
    ends: int,
    parties: Sequence[Party],
    speech: Sequence[Cue],
    memory: Memory,
) -> tuple[Actor, ...]:
    """Whose speech the trigger stands in: the subject of the verb of speech before it, or of one at the end."""
    if starts > clause.start:
        begins = max((cue.span.end for cue in speech if cue.span.end < starts), default=clause.start)
        said = [party for party in parties if begins <= party.span.start and party.span.end <= starts]
        agents = [party for party in said if party.tie is Tie.AGENT]
        if agents:
            return agents[-1].actors
        earlier = [party for party in parties if party.span.end <= begins]
        taken_up = _taken_up(text[clause.start : starts], memory)
        return subject_of(said) or subject_of(earlier) or taken_up or memory.subject
    if ends < clause.end and clause.end - ends <= _LONGEST_ATTRIBUTION and _SAID_AFTER.search(text[:ends][-60:]):
        near = [party for party in parties if party.tie is Tie.SUBJECT and ends - 60 <= party.span.end]
        return min(near, key=lambda party: abs(party.span.end - ends)).actors if near else memory.speaker
    return memory.speaker


def _said(speaker: tuple[Actor, ...], content: Sequence[Party]) -> Cast:
    """An attitude, an appeal or a rebuke in quoted words: the speaker is its source."""
    others = [party for party in content if not set(party.actors) & set(speaker) and party.tie is not Tie.PLACE]
    targets = others[0].actors if others else ()
    return Cast(speaker, targets, bool(speaker), speaker)


def _taken_up(words: str, memory: Memory) -> tuple[Actor, ...]:
    """Whom a pronoun or "both sides" means."""
    last = memory.subject or memory.before
    if _DYAD.search(words) and (memory.dyad or len(last) >= 2):
        return memory.dyad or last
    if _PRONOUN.search(words) and memory.person:
        return memory.person
    if _STATE_PRONOUN.search(words) and last:
        return last
    return ()


def is_modifier(text: str, hit: Hit, parties: Sequence[Party]) -> bool:
    """The trigger's word is no predicate here: it only qualifies or names something."""
    return _is_relative(text, hit, parties) or _is_english_noun(text, hit, parties)


def _is_english_noun(text: str, hit: Hit, parties: Sequence[Party]) -> bool:
    """`the poisoning probe`, `Turkish-backed`: a form that is a verb only right after its subject."""
    start, end = hit.span.start, hit.span.end
    if not hit.is_english or hit.trigger.kind is TriggerKind.NOUN:
        return False
    if text[start - 1 : start] == "-" or text[end : end + 1] == "-":
        return True
    if not _is_present(hit):
        return False
    lead = _ADVERBS.sub("", text[max(0, start - 60) : start])
    if _VERBAL_LEAD.search(lead):
        return False
    reached = start - 60 + len(lead) if start >= 60 else len(lead)
    beside = [party for party in parties if reached - 2 <= party.span.end <= reached]
    return not any(party.span.of(text) not in demonyms() for party in beside)


def _is_present(hit: Hit) -> bool:
    """The form is the verb's lemma or its third person, which most often are nouns too."""
    lemma, word = hit.trigger.text.split(" ")[0].lower(), hit.form.split(" ")[0].lower()
    return word in (lemma, f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies")


def _is_relative(text: str, hit: Hit, parties: Sequence[Party]) -> bool:
    """`前来谈判的使节…`: the trigger only says which actor is meant; the clause tells something else."""
    if hit.is_english or any(party.span.end <= hit.span.start and party.tie is Tie.SUBJECT for party in parties):
        return False
    after = [party for party in parties if party.span.start >= hit.span.end]
    return any(text[hit.span.end : party.span.start].endswith("的") for party in after)


def is_passive(text: str, clause: Span, hit: Hit) -> bool:
    """`被…指控`, "was accused": the subject suffers the event."""
    lead = text[max(clause.start, hit.span.start - 40) : hit.span.start]
    if not hit.is_english:
        return _PASSIVE_CHINESE.search(lead) is not None
    if text[hit.span.end : hit.span.end + 4] == " by ":
        return True
    first = hit.form.split(" ")[0].lower()
    return (
        first.endswith(("ed", "en", "n", "t", "ck", "de", "ng")) and _is_participle(first) and bool(_BE.search(lead))
    )


def _is_participle(word: str) -> bool:
    return not word.endswith("ing")


def _passive(text: str, clause: Span, hit: Hit, before: list[Party], after: list[Party]) -> Cast:
    agents = [party for party in (after if hit.is_english else before) if party.tie is Tie.AGENT]
    sufferers = [party for party in before if party.tie in (Tie.SUBJECT, Tie.OWNER)]
    if not hit.is_english and not agents:
        lead = text.rfind("被", clause.start, hit.span.start)
        agents = [party for party in sufferers if 0 <= lead < party.span.start]
    sufferers = [party for party in sufferers if party not in agents]
    sources = agents[0].actors if agents else ()
    targets = sufferers[0].actors if sufferers else ()
    return Cast(sources, tuple(actor for actor in targets if actor not in sources), bool(agents), is_passive=True)


def _active(
    text: str,
    starts: int,
    hit: Hit,
    before: list[Party],
    after: list[Party],
    speaker: tuple[Actor, ...],
    memory: Memory,
) -> Cast:
    lead = text[starts : hit.span.start]
    stated = subject_of(before) or _taken_up(lead, memory)
    announced = speaker if _ANNOUNCES.search(text[max(0, starts - 12) : starts]) else ()
    sources = stated or speaker or memory.subject
    targets = _targets(hit, before, after)
    if hit.trigger.type in _MEETS and not targets and _DYAD.search(lead):
        sources = _sides_in(before) or (memory.dyad if len(sources) == 1 else ()) or sources
    rest = tuple(actor for actor in targets if actor not in sources)
    goes_on = not stated and not speaker and bool(memory.subject)
    return Cast(sources, rest, bool(stated or announced), speaker, goes_on=goes_on)


def _targets(hit: Hit, before: list[Party], after: list[Party]) -> tuple[Actor, ...]:
    """Prepositional parties before the trigger (对, 向, 与 …; with), else the first party after it."""
    ties = (Tie.TARGET, Tie.PARTNER)
    bound = [party for party in before if party.tie in ties]
    reach = hit.span.end + _REACH_AFTER[hit.trigger.language]
    near = [party for party in after if party.span.start <= reach and party.tie not in (Tie.PLACE, Tie.TOPIC)]
    chosen = bound[-1:] or near[:1]
    return chosen[0].actors if chosen else ()


def _pair_in(parties: Sequence[Party]) -> tuple[Actor, ...]:
    """The two sides of a clause that tells no event: its only two parties, one each, if they are alike."""
    actors = _sides_in([party for party in parties if len(party.actors) == 1])
    return actors if len(actors) == 2 and actors[0].kind is actors[1].kind else ()


def _sides_in(parties: Sequence[Party]) -> tuple[Actor, ...]:
    """All who act or are acted on, if there are several."""
    sides = [party for party in parties if party.tie in (Tie.SUBJECT, Tie.PARTNER, Tie.TARGET)]
    actors = tuple(dict.fromkeys(actor for party in sides for actor in party.actors))
    return actors[:4] if len(actors) > 1 else ()


def speaker_of(text: str, clause: Span, parties: Sequence[Party], speech: Sequence[Cue], memory: Memory) -> Memory:
    """The memory with the speaker whose words the rest of the sentence may go on telling."""
    if not speech:
        return memory
    speaker = _speaker(text, clause, speech[-1].span.end, clause.end, parties, speech, memory)
    return memory._replace(speaker=speaker)


def remembered(memory: Memory, cast: Cast, parties: Sequence[Party]) -> Memory:
    """The memory after a clause with these parties and, if it told an event, this cast."""
    subject = subject_of(parties) or cast.sources or memory.subject
    persons = tuple(actor for actor in subject if actor.kind is ActorKind.PERSON)
    sides = (*cast.sources, *cast.targets)
    dyad = sides[:4] if len(sides) >= 2 else _pair_in(parties) or memory.dyad
    return Memory(subject, persons[:1] or memory.person, dyad, memory.speaker, memory.before)
