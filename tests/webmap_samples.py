"""Articles for the exported map: everyday ones, some that try to be more than text, and many places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from many_places import everywhere, many_places
from sample_articles import quarrel, visit

from geodata.index import Index
from geodata.model import Article, Event, EventPlace, EventType, Language, Span
from geodata.webmap.request import WebMapRequest
from geodata.webmap.writing import write_webmap

HOSTILE = (
    "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
    " {{ 7*7 }} {% raw %} \u2028 ]]> <!-- ' \" & \x00 \x0b 基輔"
)


def hostile() -> Article:
    """The visit, told by somebody who would rather be a program."""
    told = visit()
    text = f"{told.text}\n{HOSTILE} in Budapest."
    start = len(told.text) + 1
    line = Span(start, len(text))
    event = Event("h", EventType.ASSAULT, line, Span(start, start + 9), None, EventPlace(told.places[0].place))
    return replace(
        told,
        id="hostile",
        text=text,
        title=f"Title {HOSTILE}",
        outlet=f"Outlet {HOSTILE}",
        sentences=(*told.sentences, line),
        events=(*told.events, event),
    )


def small_index() -> Index:
    """Two everyday articles and the hostile one."""
    index = Index()
    for article in (visit(), quarrel(), hostile()):
        index.add(article)
    return index


def wide_index(places: int) -> Index:
    """The same, and one event at each of many places."""
    index = small_index()
    index.add(everywhere(many_places(places)))
    return index


def written(index: Index, path: Path, **how: object) -> str:
    """The page of an index as text."""
    request = WebMapRequest(**{"language": Language.ENGLISH, "title": "A map", **how})  # type: ignore[arg-type]
    write_webmap(index, request, path)
    return path.read_text(encoding="utf-8")
