"""What a doubt may be, as rows to choose from: the reading by Enter, the others by their numbers."""

from __future__ import annotations

from desktop.correcting.choices import Choice
from desktop.correcting.places_in_words import place_in_words
from geodata.model import Language, Place
from geodata.review.questions import Meaning, Question
from geodata.review.wording import about, name_of, option_reason


def answer_rows(asked: Question, language: Language, read_as: str, instead: str) -> list[Choice]:
    """A row for the reading, if there is one, and one for each option; `read_as` and `instead` head them."""
    rows = []
    if asked.meaning is not None:
        share = f"{asked.doubt.chance:.0%}"
        rows.append(
            Choice(None, f"↵  {name_of(asked.meaning, language)}", _lines(asked.meaning, language), share, read_as)
        )
    for number, option in enumerate(asked.options):
        share = "" if option.score is None else f"{option.score:.0%}"
        title = f"{number + 1}  {name_of(option.meaning, language)}"
        lines = (*_lines(option.meaning, language), *filter(None, (option_reason(option.reason, language),)))
        rows.append(Choice(number, title, lines, share, "" if number else instead))
    return rows


def names_of(asked: Question, language: Language) -> list[str]:
    """What the points of the small map are called, in the order of the question's places."""
    meanings = (asked.meaning, *(option.meaning for option in asked.options))
    return [" · ".join(filter(None, (name_of(each, language), *_lines(each, language)))) for each in meanings]


def _lines(meaning: Meaning | None, language: Language) -> tuple[str, ...]:
    told = place_in_words(meaning, language) if isinstance(meaning, Place) else about(meaning, language)
    return (told,) if told else ()
