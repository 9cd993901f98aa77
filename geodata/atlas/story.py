"""An atlas as one HTML page: the maps under each other with what is said between them. It needs no script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from io import BytesIO
from pathlib import Path

import resources
from geodata.atlas.drawn import Wide, alt_of, picture
from geodata.atlas.pdf import badge_of
from geodata.atlas.sheets import Atlas, AtlasSheet
from geodata.atlas.words import word
from geodata.dates_in_words import day_in_words
from geodata.export.files import placed
from geodata.figures.drawing import PAPER
from geodata.maps.policy import inline_hashes
from geodata.maps.style import theme

SHEET = Path(resources.__file__).parent / "atlas" / "story.css"
_ROOM = Wide(240.0, 135.0)


def write_story(atlas: Atlas, sheets: Iterable[AtlasSheet], path: Path) -> None:
    """Write the page."""
    told = [(sheet.number, sheet.title, sheet.changed, _section(atlas, sheet)) for sheet in sheets]
    html = _page(atlas, told)
    with placed(path) as temporary:
        temporary.write_text(html, encoding="utf-8", newline="\n")


def _page(atlas: Atlas, told: list[tuple[int, str, str, str]]) -> str:
    order = atlas.order
    style = _style(order.theme or "light")
    policy = f"default-src 'none'; img-src data:; style-src {' '.join(_style_hashes(style))}; base-uri 'none'"
    entries = "\n".join(_entry(number, title, changed) for number, title, changed, _ in told)
    remark = f"\n<p>{escape(atlas.remark)}</p>" if atlas.remark else ""
    contents = word("contents", order.language)
    sections = "\n".join(section for *_, section in told)
    return f"""<!DOCTYPE html>
<html lang="{order.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(policy, quote=True)}; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Dateline Atlas">
<title>{escape(atlas.title)}</title>
<style>{style}</style>
</head>
<body>
<header>
<h1>{escape(atlas.title)}</h1>
<p>{escape(atlas.subtitle)}</p>{remark}
<p>{escape(day_in_words(order.made, order.language))}</p>
</header>
<nav aria-label="{escape(contents, quote=True)}">
<h2>{escape(contents)}</h2>
<ol>
{entries}
</ol>
</nav>
<main>
{sections}
</main>
<footer><p>Dateline Atlas</p></footer>
</body>
</html>
"""


def _entry(number: int, title: str, changed: str) -> str:
    told = f' <span class="changed">{escape(changed)}</span>' if changed else ""
    return f'<li><a href="#map-{number}">{escape(title)}</a>{told}</li>'


def _section(atlas: Atlas, sheet: AtlasSheet) -> str:
    language = atlas.order.language
    picture_ = b64encode(_webp(picture(sheet, _ROOM, ".png", dpi=170))).decode()
    alt = escape(alt_of(sheet, language), quote=True)
    changed = ""
    if sheet.changed:
        ringed = f" {word('ringed', language)}" if sheet.figure.ringed else ""
        changed = f'\n<p class="changed">{escape(sheet.changed)}.{escape(ringed)}</p>'
    note = "".join(f"\n<p>{escape(part)}</p>" for part in sheet.note.split("\n") if part.strip())
    return f"""<section id="map-{sheet.number}" aria-labelledby="title-{sheet.number}">
<h2 id="title-{sheet.number}">{escape(sheet.title)}</h2>
<p class="told">{escape(sheet.told)}</p>{changed}{note}
<figure><img src="data:image/webp;base64,{picture_}" alt="{alt}"></figure>
{_places(atlas, sheet)}{_sources(atlas, sheet)}
</section>"""


def _places(atlas: Atlas, sheet: AtlasSheet) -> str:
    language = atlas.order.language
    if not sheet.places:
        return ""
    rows = []
    for line in sheet.places:
        badge = badge_of(line, language)
        told = f' <span class="badge">{escape(badge)}</span>' if badge else ""
        rows.append(f"<tr><th scope=row>{escape(line.name)}{told}</th><td>{line.events:,}</td></tr>")
    more = ""
    if sheet.places_left_out:
        more = f"\n<p>{escape(word('more_places', language).format(n=sheet.places_left_out))}</p>"
    places, events = escape(word("places", language)), escape(word("events", language))
    return f"""<details open><summary>{places}</summary>
<table><thead><tr><th scope=col>{places}</th><th scope=col>{events}</th></tr></thead>
<tbody>
{"".join(rows)}
</tbody></table>{more}</details>
"""


def _sources(atlas: Atlas, sheet: AtlasSheet) -> str:
    language = atlas.order.language
    items = "\n".join(f"<li>{escape(source)}</li>" for source in sheet.sources)
    left = word("more_sources", language).format(n=f"{sheet.sources_left_out:,}")
    more = f"\n<p>{escape(left)}</p>" if sheet.sources_left_out else ""
    return f"<details><summary>{escape(word('sources', language))}</summary>\n<ol>\n{items}\n</ol>{more}</details>"


def _webp(png: bytes) -> bytes:
    """The same pixels in half the room."""
    from PIL import Image

    stream = BytesIO()
    with Image.open(BytesIO(png)) as image:
        image.convert("RGB").save(stream, "WEBP", lossless=True, quality=60, method=3)
    return stream.getvalue()


def _style(name: str) -> str:
    colours = theme(name)
    told = {"paper": PAPER[name], "text": colours.text, "soft": colours.text_soft, "accent": colours.accent}
    root = " ".join(f"--{name}: {colour};" for name, colour in told.items())
    return f":root {{ {root} }}\n{SHEET.read_text(encoding='utf-8')}"


def _style_hashes(style: str) -> list[str]:
    return inline_hashes(f"<style>{style}</style>")[1]
