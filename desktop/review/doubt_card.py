"""A doubt as the rich text of its card. Article text is escaped: it is shown, never interpreted."""

from __future__ import annotations

from html import escape

from desktop.cards import Dress
from geodata.labels import TYPE_NAMES
from geodata.model import Event, Span
from geodata.review.questions import Question
from geodata.review.wording import KIND_NAMES, why_in_words


def card_html(asked: Question, dress: Dress, sure: str) -> str:
    """What kind of doubt it is and how sure the reading (`sure`, in words), the sentence, why, and the article."""
    muted = dress.palette.muted
    kind = escape(KIND_NAMES[asked.doubt.kind].within(dress.language))
    why = escape((" · ").join(why_in_words(asked, dress.language)))
    return (
        '<table width="100%" cellpadding="0" cellspacing="0"><tr>'
        f'<td style="color:{dress.palette.accent}; font-weight:600">{kind}</td>'
        f'<td align="right" style="color:{muted}">{escape(sure)}</td></tr></table>'
        f'<p style="margin:7px 0 0 0; line-height:138%">{_passage(asked, dress)}</p>'
        f"{_told(asked.event, dress) if asked.event else ''}"
        f'<p style="margin:8px 0 0 0; color:{muted}">{why}</p>'
        f'<p style="margin:8px 0 0 0; color:{muted}; font-size:small">{escape(asked.article.heading)}</p>'
    )


def _told(event: Event, dress: Dress) -> str:
    """Who did what to whom, as it was read."""
    sources, targets = (
        dress.language.comma.join(actor.names.within(dress.language) for actor in side)
        for side in (event.sources, event.targets)
    )
    what = TYPE_NAMES[event.type].within(dress.language)
    line = " → ".join(filter(None, (sources, what, targets)))
    return f'<p style="margin:7px 0 0 0; font-weight:600">{escape(line)}</p>'


def _passage(asked: Question, dress: Dress) -> str:
    text, passage, mark = asked.article.text, asked.passage, asked.mark
    style = f"background-color:{dress.palette.accent_soft}; color:{dress.palette.accent}; font-weight:700"
    before = escape(text[passage.start : mark.start])
    marked = f'<span style="{style}">{escape(mark.of(text))}</span>'
    after = escape(text[mark.end : passage.end])
    cut_before, cut_after = _is_cut(asked)
    shown = f"{'… ' if cut_before else ''}{before}{marked}{after}{' …' if cut_after else ''}"
    return shown.strip().replace("\n", "<br>")


def _is_cut(asked: Question) -> tuple[bool, bool]:
    """Whether a sentence goes on before and after what is shown."""
    sentences = asked.article.sentences
    edges = (asked.passage.start, asked.passage.end)
    before, after = (any(_goes_through(sentence, edge) for sentence in sentences) for edge in edges)
    return before, after


def _goes_through(sentence: Span, at: int) -> bool:
    return sentence.start < at < sentence.end
