"""A sheet as one HTML file: the map in it as a picture, no script, every word of an article escaped."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from html import escape

import resources
from geodata.dates_in_words import day_in_words
from geodata.labels import QUAD_NAMES
from geodata.maps.policy import inline_hashes
from geodata.maps.style import QUADS
from geodata.model import Language, Quad
from geodata.sheets.content import Content, Entry, Group
from geodata.sheets.pdf import notes
from geodata.sheets.phrases import counted, word
from geodata.sheets.request import SheetRequest
from geodata.webmap.page import font

STYLE = resources.ROOT / "sheets" / "sheet.css"
_TAGS = {"trigger": "mark", "here": "strong", "place": "u", "actor": "em"}
_SHAPES = {
    "circle": '<circle cx="6" cy="6" r="5"/>',
    "square": '<rect x="1" y="1" width="10" height="10"/>',
    "triangle": '<path d="M6 1l5.5 10H.5z"/>',
    "diamond": '<path d="M6 .5L11.5 6 6 11.5.5 6z"/>',
}


def page_of(content: Content, request: SheetRequest, picture: bytes | None) -> str:
    """The whole file; the same sheet gives the same text."""
    return _Page(content, request, picture).html()


class _Page:
    """One page in one language."""

    def __init__(self, content: Content, request: SheetRequest, picture: bytes | None) -> None:
        self._content = content
        self._request = request
        self._language = request.language
        self._picture = picture

    def html(self) -> str:
        style = f"<style>{_colours(self._language)}{STYLE.read_text(encoding='utf-8')}</style>"
        _, styles = inline_hashes(style)
        policy = (
            f"default-src 'none'; style-src {' '.join(styles)}; img-src data:; base-uri 'none'; form-action 'none'"
        )
        head = (
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            '<meta name="generator" content="Dateline Atlas">',
            f"<title>{escape(self._content.title)}</title>",
            style,
        )
        lines = ("<!DOCTYPE html>", f'<html lang="{self._language}">', "<head>", *head, "</head>", "<body>")
        return "\n".join((*lines, *self._body(), "</body>", "</html>", ""))

    def _body(self) -> Iterator[str]:
        content, made = self._content, self._request.made
        told = f"{self._said('sheet')} · {escape(content.subtitle)}"
        day = f" · {day_in_words(made, self._language)}" if made else ""
        yield f"<header><h1>{escape(content.title)}</h1><p>{told}{day}</p></header>"
        yield "<main>"
        if self._picture is not None:
            source = base64.b64encode(self._picture).decode()
            yield f'<figure><img alt="{self._said("map_alt")}" src="data:image/svg+xml;base64,{source}"></figure>'
        yield from self._legend()
        yield from self._places()
        yield from self._contents()
        yield from self._quotations()
        yield "</main>"
        yield from self._notes()

    def _said(self, key: str) -> str:
        return escape(word(key, self._language))

    def _legend(self) -> Iterator[str]:
        """How to read it: a term and its meaning a line."""
        terms = [
            (_badge(1), "legend_number"),
            (f"<mark>{self._said('sample_trigger')}</mark>", "legend_trigger"),
            (f"<strong>{self._said('sample_here')}</strong> <u>{self._said('sample_place')}</u>", "legend_here"),
            (f"<em>{self._said('sample_actor')}</em>", "legend_actor"),
            (f"<span class=tag>{self._said('inferred')}</span>", "legend_inferred"),
            (f"<span class=tag>{self._said('corrected')}</span>", "legend_corrected"),
        ]
        rows = [(sample, self._said(key)) for sample, key in terms]
        rows += [(_sign(quad), escape(QUAD_NAMES[quad].within(self._language))) for quad in QUADS]
        yield f'<section class=legend aria-labelledby="legend"><h2 id="legend">{self._said("legend")}</h2><dl>'
        yield from (f"<div><dt>{sample}</dt><dd>{meaning}</dd></div>" for sample, meaning in rows)
        yield f"</dl><p>{self._said('legend_offset')} {self._said('legend_cut')}</p></section>"

    def _places(self) -> Iterator[str]:
        """What stands behind the numbers of the map."""
        places = self._content.places
        if not places:
            return
        yield f'<nav class=list aria-labelledby="places"><h2 id="places">{self._said("places")}</h2><ul>'
        for place in places:
            is_group = self._content.grouping == "place"
            target = f"place-{place.number}" if is_group else f"q{place.ref}"
            told = f"{_badge(place.number)} {escape(place.name)} <small>{place.count:,}</small>"
            yield f'<li id="n{place.number}"><a href="#{target}">{told}</a></li>'
        yield "</ul></nav>"

    def _contents(self) -> Iterator[str]:
        """The headings, unless the list of places has them all."""
        if self._content.grouping == "place":
            return
        yield f'<nav class=list aria-labelledby="contents"><h2 id="contents">{self._said("contents")}</h2><ul>'
        for group in self._content.groups:
            count = f" <small>{len(group.entries):,}</small>" if group.entries else ""
            yield f'<li><a href="#{group.id}">{escape(group.title)}{count}</a></li>'
        if self._content.nowhere:
            yield f'<li><a href="#nowhere">{self._said("nowhere")}</a></li>'
        yield "</ul></nav>"

    def _quotations(self) -> Iterator[str]:
        content = self._content
        if content.groups:
            yield f"<h2>{self._said(f'by_{content.grouping}')}</h2>"
        for group in content.groups:
            yield from self._group(group)
        if content.nowhere:
            yield f'<section aria-labelledby="nowhere"><h2 id="nowhere">{self._said("nowhere")}</h2>'
            yield f"<p>{self._said('nowhere_note')}</p>"
            yield from map(self._entry, content.nowhere)
            yield "</section>"

    def _group(self, group: Group) -> Iterator[str]:
        badge = f"{_badge(group.number)} " if group.number else ""
        count = f" <small>{escape(counted(len(group.entries), self._language))}</small>" if group.entries else ""
        yield f'<section aria-labelledby="{group.id}"><div class=bar><h3 id="{group.id}">{badge}'
        yield f"{escape(group.title)}{count}</h3>{self._back(group.number) if group.number else ''}</div>"
        yield from map(self._entry, group.entries)
        if group.also:
            refs = " ".join(f'<a href="#q{ref}">{ref}</a>' for ref in group.also)
            yield f"<p class=also>{self._said('see_also')} {refs}</p>"
        yield "</section>"

    def _back(self, number: int) -> str:
        return f'<a class=back href="#n{number}" aria-label="{self._said("to_places")}">{self._said("back")}</a>'

    def _entry(self, entry: Entry) -> str:
        parties = " → ".join(_joined(side, self._language) for side in (entry.sources, entry.targets) if side)
        who = f"<p class=who>{parties}</p>" if parties else ""
        quote = f"<blockquote{_tongue(entry.chinese, self._language)}>{_runs(entry)}</blockquote>"
        about = " · ".join(map(escape, (*entry.about, entry.where)))
        cite = f"<p class=about><cite>{escape(entry.title)}</cite> · {about}</p>"
        return f'<article id="q{entry.ref}"><p class=facts>{self._facts(entry)}</p>{who}{quote}{cite}</article>'

    def _facts(self, entry: Entry) -> str:
        """Number, type, date, place, and what is not as the text has it."""
        kind = f"{_sign(Quad(entry.quad)) if entry.quad else ''}<b>{escape(entry.type)}</b>"
        told = [f"<span class=ref>{entry.ref}</span>", kind, escape(entry.date)]
        if entry.date_why:
            told.append(_tag(entry.date_why))
        if entry.place and self._content.grouping != "place":
            told.append(f'<a href="#n{entry.number}">{_badge(entry.number)} {escape(entry.place)}</a>')
        if entry.place_why:
            told.append(_tag(entry.place_why))
        if entry.corrected:
            told.append(_tag(word("corrected", self._language)))
        return " ".join(f"<span>{each}</span>" for each in told)

    def _notes(self) -> Iterator[str]:
        yield f"<footer><h2>{self._said('sources')}</h2>"
        yield from (f"<p>{escape(note)}</p>" for note in notes(self._content, self._request))
        yield "</footer>"


def _badge(number: int) -> str:
    return f"<span class=n>{number}</span>"


def _tag(told: str) -> str:
    return f"<span class=tag>{escape(told)}</span>"


def _sign(quad: Quad) -> str:
    """The shape and colour of a quad; what it means stands beside it in words."""
    shape = _SHAPES[QUADS[quad].shape]
    return f'<svg class="{quad.value}" viewBox="0 0 12 12" aria-hidden="true">{shape}</svg>'


def _runs(entry: Entry) -> str:
    told = ((escape(run.text), _TAGS.get(run.kind)) for run in entry.runs)
    return "".join(f"<{tag}>{text}</{tag}>" if tag else text for text, tag in told)


def _joined(names: Iterable[str], language: Language) -> str:
    return escape(language.comma.join(names))


def _tongue(is_chinese: bool | None, language: Language) -> str:
    if is_chinese is None or is_chinese == language.is_chinese:
        return ""
    return ' lang="zh"' if is_chinese else ' lang="en"'


def _colours(language: Language) -> str:
    """The typeface, and the colours of the quads on light and dark ground."""
    light = "".join(f"--{quad.value}: {style.light}; " for quad, style in QUADS.items())
    dark = "".join(f"--{quad.value}: {style.dark}; " for quad, style in QUADS.items())
    rules = "".join(f"svg.{quad.value} {{ fill: var(--{quad.value}); }}\n" for quad in QUADS)
    night = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark}}} }}\n"
    return f":root {{ --font: {font(language)}; {light}}}\n{night}{rules}"
