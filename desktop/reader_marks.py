"""Marks what was found in an article on its text: boilerplate greyed, events tinted, actors bold, places linked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from PySide6.QtGui import QBrush, QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from desktop.cards import Dress
from desktop.reader_notes import Note
from desktop.shown_text import ShownText
from geodata.labels import ROLE_NAMES, TYPE_NAMES
from geodata.maps.style import QUADS
from geodata.model import Actor, Article, Event, Place, PlaceMention, Span

PLACE_LINK = "place:"
ACTOR_LINK = "actor:"
CORRECTED = "✎"
LINE_HEIGHT = 150.0  # per cent
TINT = 34  # of 255: an event's colour behind its words

Mark = tuple[Span, QTextCharFormat]


def mark_article(
    document: QTextDocument, article: Article, shown: ShownText, dress: Dress, notes: Sequence[Note] = ()
) -> None:
    """Formats `document`, which holds `shown.text`; later marks go on top of earlier ones, and `notes` on all."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    _space_lines(cursor)
    for span, look in _marks(article, dress):
        start, end = shown.span(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)
    for note in notes:
        _add_note(cursor, note, shown, dress)
    cursor.endEditBlock()


def _marks(article: Article, dress: Dress) -> Iterator[Mark]:
    for span in article.boilerplate:
        yield span, _boilerplate(dress)
    for event in article.events:
        for span in (event.evidence, *event.also):
            yield span, _event(event, dress)
        yield event.trigger, _trigger(event, dress)
    for found in article.actors:
        yield found.span, _actor(found.actor, dress)
    for mention in article.places:
        yield mention.span, _place(mention, dress)


def _add_note(cursor: QTextCursor, note: Note, shown: ShownText, dress: Dress) -> None:
    """A dotted line under the words, and the note under what their tooltip says."""
    start, end = shown.span(note.span)
    cursor.setPosition(end)
    before = cursor.charFormat().toolTip()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    look = QTextCharFormat()
    look.setToolTip("\n".join(filter(None, (before, f"{CORRECTED} {note.words}"))))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(QColor(dress.palette.faint if note.gone else dress.palette.accent))
    cursor.mergeCharFormat(look)


def _space_lines(cursor: QTextCursor) -> None:
    spacing = QTextBlockFormat()
    spacing.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(spacing)


def _boilerplate(dress: Dress) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(dress.palette.faint))
    return look


def _event(event: Event, dress: Dress) -> QTextCharFormat:
    colour = QColor(QUADS[event.quad].colour(dress.theme))
    colour.setAlpha(TINT)
    look = QTextCharFormat()
    look.setBackground(QBrush(colour))
    look.setToolTip(TYPE_NAMES[event.type].within(dress.language))
    return look


def _trigger(event: Event, dress: Dress) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(QColor(QUADS[event.quad].colour(dress.theme)))
    return look


def _actor(actor: Actor, dress: Dress) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(dress.palette.text))
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setAnchor(True)
    look.setAnchorHref(ACTOR_LINK + quote(actor.id, safe=":"))
    look.setToolTip(actor.names.within(dress.language))
    return look


def _place(mention: PlaceMention, dress: Dress) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(dress.palette.accent))
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setAnchor(True)
    look.setAnchorHref(PLACE_LINK + mention.place.id)
    look.setToolTip(_tool_tip(mention.place, mention, dress))
    return look


def _tool_tip(place: Place, mention: PlaceMention, dress: Dress) -> str:
    name, role = place.names.within(dress.language), ROLE_NAMES[mention.role].within(dress.language)
    return f"{name} · {role} · {mention.confidence:.0%}"
