"""What else is said of the marks of an article in the reader: of each stretch a sentence, and a sign or a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from geodata.model import Article, Span


@dataclass(frozen=True, slots=True)
class Note:
    """`words` go under the tooltip of the stretch; what is `gone` is no mark any more, only a faint trace."""

    span: Span
    words: str
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of an article's text, and one about the article itself."""

    marks: tuple[Note, ...] = ()
    about: str = ""


NotesOf = Callable[[Article], Notes]


def no_notes(_article: Article) -> Notes:
    return Notes()
