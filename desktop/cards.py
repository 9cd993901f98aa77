"""One excerpt as the rich text of its card. Article text is escaped: it is shown, never interpreted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from desktop.marking import QT_TRANSLATE_NOOP
from desktop.searching.marked_html import marked_html
from desktop.theme import PALETTES, Palette
from geodata.dates_in_words import date_in_words
from geodata.excerpts import Excerpt, Highlight, HighlightKind
from geodata.labels import TYPE_NAMES
from geodata.maps.style import QUADS
from geodata.model import Actor, Event, Language
from geodata.query.highlighting import NOTHING, Sought
from geodata.reasons import names_in, reason_in_words
from geodata.reports import Report

READ = "read:"
REPORTS = "reports:"
ACTOR = "actor:"  # and then its id
CORRECT = "correct:"
PENCIL = "✎"
SHAPES = {"circle": "●", "square": "■", "triangle": "▲", "diamond": "◆"}
MENTION_SHAPE = "○"


@dataclass(frozen=True, slots=True)
class Dress:
    """In which language and theme a card is shown, and what is looked for in it."""

    language: Language
    theme: str
    sought: Sought = NOTHING

    @property
    def palette(self) -> Palette:
        return PALETTES[self.theme]


MENTIONED = QT_TRANSLATE_NOOP("Cards", "Mentioned")
FOUND = QT_TRANSLATE_NOOP("Cards", "In the text")  # a sentence that only a search found
UNDATED = QT_TRANSLATE_NOOP("Cards", "undated")
INFERRED = QT_TRANSLATE_NOOP("Cards", "inferred")
READ_IT = QT_TRANSLATE_NOOP("Cards", "Read")
CORRECT_IT = QT_TRANSLATE_NOOP("Cards", "Correct")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Cards", text)


def card_html(
    excerpt: Excerpt, dress: Dress, reports: Sequence[Report] = (), note: str = "", beyond: str = ""
) -> str:
    """The whole card: what and when, the quotation, who, where, who else reports it, and the article it stands in.

    `note` is what the user corrected of it; `beyond` is HTML: what was found in the sentence, but is not quoted.
    """
    return "".join(
        (
            _headline(excerpt, dress),
            f'<p style="margin:7px 0 0 0; line-height:138%">{quotation_html(excerpt, dress)}</p>',
            _small(beyond),
            _small(_parties(excerpt.event, dress)) if excerpt.event else "",
            _small(_place_line(excerpt, dress)),
            _small(_reports_line(len(reports), dress)),
            _small(_note_line(note, dress)),
            _footer(excerpt, dress),
        )
    )


def quotation_html(excerpt: Excerpt, dress: Dress) -> str:
    """The quotation with its highlights."""
    quote = excerpt.quote
    matches = dress.sought.in_text(quote, ((each.start, each.end, each.id) for each in excerpt.highlights))
    parts, at = [], 0
    for highlight in sorted(excerpt.highlights, key=lambda h: h.start):
        parts.append(marked_html(quote, at, highlight.start, matches, dress.palette))
        text = marked_html(quote, highlight.start, highlight.end, matches, dress.palette)
        parts.append(f'<span style="{_highlight_style(highlight, excerpt, dress)}">{text}</span>')
        at = highlight.end
    parts.append(marked_html(quote, at, len(quote), matches, dress.palette))
    before, after = "… " if excerpt.is_cut_before else "", " …" if excerpt.is_cut_after else ""
    return f"{before}{''.join(parts)}{after}".replace("\n", "<br>")


def accent_of(excerpt: Excerpt, theme: str) -> str:
    """The colour of the card's edge: that of the event's quad, or a quiet one."""
    return QUADS[excerpt.event.quad].colour(theme) if excerpt.event else PALETTES[theme].muted


def _highlight_style(highlight: Highlight, excerpt: Excerpt, dress: Dress) -> str:
    palette = dress.palette
    if highlight.strong:
        return f"background-color:{palette.accent_soft}; color:{palette.accent}; font-weight:700"
    styles = {
        HighlightKind.PLACE: f"color:{palette.accent}; font-weight:600",
        HighlightKind.ACTOR: "font-weight:600",
        HighlightKind.TRIGGER: f"color:{accent_of(excerpt, dress.theme)}; text-decoration:underline",
        HighlightKind.DATE: f"color:{palette.muted}",
    }
    return styles[highlight.kind]


def _headline(excerpt: Excerpt, dress: Dress) -> str:
    colour, event = accent_of(excerpt, dress.theme), excerpt.event
    shape = SHAPES[QUADS[event.quad].shape] if event else MENTION_SHAPE
    what = TYPE_NAMES[event.type].within(dress.language) if event else _tr(MENTIONED if excerpt.place else FOUND)
    return (
        '<table width="100%" cellpadding="0" cellspacing="0"><tr>'
        f'<td style="color:{colour}; font-weight:600">{shape}&nbsp; {escape(what)}</td>'
        f'<td align="right" style="color:{dress.palette.muted}">{_date(excerpt, dress)}</td></tr></table>'
    )


def _date(excerpt: Excerpt, dress: Dress) -> str:
    if excerpt.date is None:
        return escape(_tr(UNDATED))
    words = escape(date_in_words(excerpt.date, dress.language))
    return f"<i>{words} · {escape(_tr(INFERRED))}</i>" if excerpt.date_inferred else words


def why_inferred(excerpt: Excerpt, language: Language) -> str:
    """Why the date of the card is inferred, in words; "" where it is not."""
    if excerpt.date is None or not excerpt.date_inferred or not excerpt.date.reason:
        return ""
    why = reason_in_words(excerpt.date.reason, language, names_in(excerpt.event))
    return f"{_tr(INFERRED)}: {why}"


def _parties(event: Event, dress: Dress) -> str:
    sources, targets = _names(event.sources, dress), _names(event.targets, dress)
    return f"{sources} → {targets}" if sources and targets else sources or (targets and f"→ {targets}")


def _names(actors: tuple[Actor, ...], dress: Dress) -> str:
    return escape(dress.language.comma).join(_actor_link(actor, dress) for actor in actors)


def _actor_link(actor: Actor, dress: Dress) -> str:
    quiet = f"color:{dress.palette.accent}; text-decoration:none"
    name = escape(actor.names.within(dress.language))
    return f'<a href="{escape(ACTOR + actor.id)}" style="{quiet}">{name}</a>'


def _place_line(excerpt: Excerpt, dress: Dress) -> str:
    if excerpt.place is None:
        return ""
    name = escape(excerpt.place.names.within(dress.language))
    line = f'<span style="color:{dress.palette.accent}">◎</span>&nbsp; {name}'
    if not excerpt.place_inferred:
        return line
    why = reason_in_words(excerpt.place_reason, dress.language, names_in(excerpt.event))
    reason = f": {why}" if why else ""
    return f'{line} <i style="color:{dress.palette.muted}">{escape(_tr(INFERRED) + reason)}</i>'


def _reports_line(reports: int, dress: Dress) -> str:
    if not reports:
        return ""
    told = QCoreApplication.translate("Cards", "Also reported in %n more article(s)", "", reports)
    quiet = f"color:{dress.palette.muted}; text-decoration:none"
    return f'<a href="{REPORTS}" style="{quiet}">≡&nbsp; {escape(told)} ›</a>'


def _note_line(note: str, dress: Dress) -> str:
    return f'<span style="color:{dress.palette.accent}">{PENCIL}&nbsp; {escape(note)}</span>' if note else ""


def _footer(excerpt: Excerpt, dress: Dress) -> str:
    called = excerpt.article_title or excerpt.article_id
    title = marked_html(called, 0, len(called), dress.sought.in_text(called), dress.palette)
    link = f"color:{dress.palette.accent}; text-decoration:none"
    read = f'<a href="{READ}" style="{link}">{escape(_tr(READ_IT))}&nbsp;→</a>'
    quiet = f"color:{dress.palette.muted}; text-decoration:none; font-weight:400"
    correct = f'<a href="{CORRECT}" style="{quiet}" title="{escape(_tr(CORRECT_IT))}">&nbsp;{PENCIL}&nbsp;</a>'
    published = date_in_words(excerpt.published, dress.language) if excerpt.published else ""
    source = escape(" · ".join(filter(None, (excerpt.outlet, published))))
    about = f"{title}<br>{source}" if source else title
    return (
        '<table width="100%" cellpadding="0" cellspacing="0" style="margin-top:9px"><tr>'
        f'<td style="color:{dress.palette.muted}; font-size:small">{about}</td>'
        '<td align="right" valign="bottom" style="font-size:small; font-weight:600">'
        f"{correct}&nbsp;{read}</td></tr></table>"
    )


def _small(line: str) -> str:
    return f'<p style="margin:7px 0 0 0; font-size:small">{line}</p>' if line else ""
