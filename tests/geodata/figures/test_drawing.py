"""Figures as they are drawn and written: real files, opened again."""

from __future__ import annotations

import base64
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import combinations
from pathlib import Path

import matplotlib
import numpy as np
import pypdfium2
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from matplotlib.image import imread

from geodata.errors import ExportFailed
from geodata.figures.drawing import Drawing, NothingToDraw, draw, rendered, write
from geodata.figures.furniture import needs_locator, north_of, scale_of
from geodata.figures.placing import around, meet
from geodata.figures.request import FigureRequest, Layers, Parts, sheet, sheet_of_pixels
from geodata.figures.signs import radius_of
from geodata.figures.window import Window
from geodata.filters import Filter
from geodata.index import Index
from geodata.maps.fitting import home_of
from geodata.marks import View
from geodata.model import Language
from geodata.projections import ProjectionKind

MERCATOR, EQUAL_EARTH, ARCTIC = ProjectionKind
EUROPE = View(0, 40, 40, 60, 4)
LONG = "Negotiations between Washington, Moscow, Kyiv and the capitals of Europe over a ceasefire, sanctions, " * 4
LONG_ZH = "华盛顿、莫斯科、基辅与欧洲各国首都围绕停火、制裁、稀土与黑海安全展开的漫长而曲折的谈判：" * 4
A_DAY = date(2025, 3, 14)
SVG = "{http://www.w3.org/2000/svg}"
NO_AREAS = Layers(areas=False)


@pytest.fixture(scope="module")
def europe(index: Index) -> Drawing:
    """In Chinese, with everything on the sheet."""
    request = FigureRequest(
        view=EUROPE,
        size=(200.0, 150.0),
        language=Language.SIMPLIFIED,
        title="基辅会谈 Kyiv",
        made=A_DAY,
        dpi=40,
        layers=NO_AREAS,
    )
    return draw(request, index)


@pytest.fixture(scope="module")
def arctic(index: Index) -> Drawing:
    size = sheet("a4", is_portrait=True)
    request = FigureRequest(
        projection=ARCTIC, size=size, theme="dark", language=Language.TRADITIONAL, layers=NO_AREAS
    )
    return draw(request, index)


DRAWINGS = ("europe", "arctic")


@pytest.mark.parametrize("name", DRAWINGS)
def test_no_name_lies_on_another_or_on_a_sign_and_none_is_cut(name: str, request: pytest.FixtureRequest) -> None:
    drawing: Drawing = request.getfixturevalue(name)
    boxes = [label.box for label in drawing.labels]
    assert len(boxes) > 10
    assert not [pair for pair in combinations(boxes, 2) if meet(*pair)]
    left, top, right, bottom = drawing.window.frame
    assert all(box[0] >= left and box[1] >= top and box[2] <= right and box[3] <= bottom for box in boxes)
    signs = [(drawing.window.place([m.mark.lat], [m.mark.lon])[0], radius_of(m.mark)) for m in drawing.scene.marks]
    assert not [box for box in boxes for (x, y), radius in signs if meet(box, around(x, y, radius))]


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_marks_are_those_of_the_index_for_what_is_seen(
    name: str, request: pytest.FixtureRequest, index: Index
) -> None:
    drawing: Drawing = request.getfixturevalue(name)
    assert [each.mark for each in drawing.scene.marks] == index.marks(Filter(), drawing.window.view)


def test_a_pdf_has_text_that_can_be_found_in_embedded_fonts(europe: Drawing) -> None:
    body = rendered(europe, ".pdf")
    page = pypdfium2.PdfDocument(body)[0]
    text = page.get_textpage().get_text_bounded()
    for words in ("基辅会谈 Kyiv", "80 个事件", "口头合作", "2025年3月14日", "波兰"):
        assert words in text
    assert b"/Type3" in body
    assert b"/BaseFont /Helvetica" not in body
    width, height = page.get_size()
    assert (width / 72 * 25.4, height / 72 * 25.4) == pytest.approx((200, 150), abs=0.5)
    assert len(body) < 3_000_000


def test_an_svg_has_text_and_families_to_set_it_in(europe: Drawing) -> None:
    root = ET.fromstring(rendered(europe, ".svg"))
    texts = list(root.iter(f"{SVG}text"))
    assert {"基辅会谈 Kyiv", "波兰"} <= {each.text for each in texts}
    assert all("sans-serif" in each.attrib["style"] and "PingFang SC" in each.attrib["style"] for each in texts)
    names = {label.lines.lines[0] for label in europe.labels}
    assert all("paint-order: stroke" in each.attrib["style"] for each in texts if each.text in names)
    (style,) = [str(each.text) for each in root.iter(f"{SVG}style") if "font-face" in str(each.text)]
    letters = TTFont(BytesIO(base64.b64decode(style.partition("base64,")[2].partition(")")[0]))).getBestCmap()
    assert {ord(letter) for each in texts for letter in each.text or ""} <= set(letters)


def test_the_same_figure_is_the_same_bytes(index: Index, europe: Drawing) -> None:
    request = replace(europe.request, size=(90.0, 70.0))
    one, again = draw(request, index), draw(request, index)
    for suffix in (".png", ".svg", ".pdf"):
        assert rendered(again, suffix) == rendered(one, suffix)


def test_drawing_leaves_the_settings_of_matplotlib_alone(index: Index) -> None:
    with matplotlib.rc_context({"font.size": 31, "svg.fonttype": "path"}):
        before = dict(matplotlib.rcParams)
        rendered(draw(FigureRequest(view=EUROPE, dpi=40, layers=NO_AREAS), index), ".png")
        assert dict(matplotlib.rcParams) == before


@pytest.mark.parametrize(
    ("size", "title", "language"),
    [
        ((120.0, 170.0), LONG_ZH, Language.TRADITIONAL),
        ((70.0, 60.0), LONG, Language.ENGLISH),
        (sheet_of_pixels(960, 540, 144), LONG, Language.ENGLISH),
    ],
)
def test_nothing_leaves_the_sheet_however_long_its_title(
    size: tuple[float, float], title: str, language: Language, index: Index, tmp_path: Path
) -> None:
    request = FigureRequest(
        view=EUROPE, size=size, title=title, subtitle=title, language=language, dpi=72, made=A_DAY
    )
    path = tmp_path / "long.png"
    write(draw(replace(request, layers=Layers(areas=False, labels=False, events=False)), index), path)
    pixels = imread(path)[:, :, :3]
    margin = round(2.4 / 25.4 * request.dpi)
    for strip in (pixels[:margin], pixels[-margin:], pixels[:, :margin], pixels[:, -margin:]):
        assert np.all(strip == 1.0)


def test_only_what_means_something_is_on_the_sheet(europe: Drawing, arctic: Drawing) -> None:
    world = Window.on(View.of_box(EQUAL_EARTH, home_of(EQUAL_EARTH), 2), (0.0, 0.0, 1000.0, 500.0))
    assert scale_of(world) is None
    assert scale_of(arctic.window)
    assert scale_of(europe.window)
    assert north_of(europe.window) == pytest.approx(0)
    assert north_of(arctic.window) is None
    assert north_of(world) is None
    assert needs_locator(europe.window)
    assert not needs_locator(world)
    assert europe.legend.classes == ("verbal-cooperation", "disputed")


def test_north_leans_where_meridians_do(index: Index) -> None:
    frame = (0.0, 0.0, 400.0, 300.0)
    view = View.of_box(ARCTIC, (170.0, 125.0, 174.0, 128.0), 6)  # east of the pole, which lies to the left
    turn = north_of(Window.on(view, frame))
    assert turn == pytest.approx(-90, abs=8)


def test_parts_can_be_left_out_and_the_map_grows(index: Index, europe: Drawing) -> None:
    bare = Parts(legend=False, scale=False, north=False, graticule=False, locator=False, attribution=False)
    alone = draw(replace(europe.request, parts=bare, title="", subtitle=""), index)
    frames = [np.array(each.window.frame) for each in (alone, europe)]
    large, small = (np.prod(frame[2:] - frame[:2]) for frame in frames)
    assert large > 1.2 * small


def test_numbers_stand_on_the_marks(index: Index) -> None:
    places = [mark.places[0] for mark in index.marks(Filter(), EUROPE)]
    numbered = tuple((place, number) for number, place in enumerate(places, 1))
    drawing = draw(FigureRequest(view=EUROPE, numbered=numbered, layers=NO_AREAS), index)
    told = {number for each in drawing.scene.marks for number in each.all_numbers}
    assert told == set(range(1, len(places) + 1))


def test_nothing_shown_is_said_in_a_sentence(index: Index) -> None:
    with pytest.raises(NothingToDraw, match=r"nothing to draw.*no such words"):
        draw(FigureRequest(filter=Filter(words="no such words")), index)


def test_a_format_that_is_none_and_a_bitmap_too_large_are_refused(europe: Drawing, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match=r"\.png, \.svg, \.pdf"):
        write(europe, tmp_path / "map.jpg")
    huge = replace(europe, request=replace(europe.request, size=(2000.0, 2000.0), dpi=1200))
    with pytest.raises(ExportFailed, match="too many for a bitmap"):
        write(huge, tmp_path / "map.png")
    assert not list(tmp_path.iterdir())
