"""Figures and the window: what the page draws they draw too, and the dialog shows, remembers and writes them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from many_places import everywhere, many_places
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from small_world import WAIT

from desktop.figures.figure_choice import FigureChoice
from desktop.figures.figure_dialog import FigureDialog
from desktop.figures.figures import Figures
from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata.figures.drawing import Drawing, draw
from geodata.figures.request import MAP_ALONE, FigureRequest, Parts
from geodata.filters import Filter
from geodata.index import Index
from geodata.marks import View
from geodata.projections import ProjectionKind

MERCATOR, EQUAL_EARTH, ARCTIC = ProjectionKind
VIEWS = {
    MERCATOR: View(-12, 33, 48, 62, 4),
    EQUAL_EARTH: View.of_box(EQUAL_EARTH, (60.0, 70.0, 215.0, 175.0), 2.8),
    ARCTIC: View.of_box(ARCTIC, (85.0, 85.0, 171.0, 171.0), 3),
}
IDS = "dateline.marks.all().map((m) => m.properties.id)"
ASK = f"JSON.stringify([{IDS}, dateline.legend.classes(), dateline.labels.drawn()])"
ALIKE = 0.9  # of the names: letters are set by two programs, and a name may just fit in one of them


@pytest.fixture(scope="module")
def index() -> Index:
    found = Index()
    found.add(everywhere(many_places(160)))
    return found


@pytest.fixture(scope="module")
def page() -> Iterator[MapView]:
    """The real page over the real basemap, without instruments."""
    view = MapView()
    view.show()
    yield view
    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)


def drawn_on(page: MapView, drawing: Drawing, qtbot: QtBot) -> tuple[list[str], list[str], list[dict[str, Any]]]:
    """Ids of marks, classes and labels that the page draws in a window of the figure's size on the same view."""
    left, top, right, bottom = drawing.window.frame
    page.resize(round(right - left), round(bottom - top))
    view = drawing.window.view
    page.show_still(view)
    page.show_marks([each.mark for each in drawing.scene.marks])
    page.show_areas(drawing.scene.shading)
    with qtbot.waitSignal(page.drawn, timeout=WAIT * 4):
        page.ask_when_drawn("figure")
    answers: list[str] = []
    page.page().runJavaScript(ASK, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    marks, classes, labels = json.loads(answers[0])
    return marks, classes, labels


def inside(labels: list[dict[str, Any]], drawing: Drawing) -> set[tuple[object, object]]:
    """Kind and text of the labels in sight: the page also draws some beside its window, 0.15 of it on each side."""
    left, top, right, bottom = drawing.window.frame
    wide, high = right - left, bottom - top
    seen = (0.15 * wide - 2, 0.15 * high - 2, 1.15 * wide + 2, 1.15 * high + 2)
    boxes = [(label, label["box"]) for label in labels]
    return {
        (label["kind"], label["text"])
        for label, (x, y, to_x, to_y) in boxes
        if x >= seen[0] and y >= seen[1] and to_x <= seen[2] and to_y <= seen[3]
    }


@pytest.mark.parametrize("kind", [MERCATOR, EQUAL_EARTH, ARCTIC])
def test_a_figure_shows_the_marks_classes_and_names_of_the_page(
    kind: ProjectionKind, page: MapView, index: Index, qtbot: QtBot
) -> None:
    drawing = draw(FigureRequest(view=VIEWS[kind], size=(170.0, 130.0), subtitle="", parts=MAP_ALONE), index)
    marks, classes, labels = drawn_on(page, drawing, qtbot)
    assert set(marks) == {each.mark.id for each in drawing.scene.marks}
    assert tuple(classes) == drawing.legend.classes
    mine, theirs = {(str(each.kind), each.text) for each in drawing.labels}, inside(labels, drawing)
    assert len(theirs) > 20
    assert len(mine & theirs) >= ALIKE * max(len(mine), len(theirs)), mine ^ theirs


def test_options_are_remembered_as_far_as_they_make_sense() -> None:
    choice = FigureChoice("custom", True, (1280.0, 720.0, "px"), ".png", 144, "print", 1.25, True, Parts(north=False))
    assert FigureChoice.from_text(choice.as_text()) == choice
    assert choice.dots == (1280, 720)
    for odd in ("", "nonsense", "[]", '{"paper": "a9", "dpi": -3, "custom": [0, 0, "km"], "parts": 7}'):
        assert FigureChoice.from_text(odd) == FigureChoice()
    assert all(60 <= side <= 2000 for side in FigureChoice("custom", custom=(1.0, 9999.0, "mm")).size)


@pytest.fixture
def figures(qtbot: QtBot, two_articles: Workspace, page: MapView, home: Path) -> Iterator[Figures]:
    window = QWidget()
    qtbot.addWidget(window)
    tasks = Tasks(window)
    yield Figures(two_articles, page, tasks, Settings(), lambda: "Talks", window)
    tasks.shut_down()


SMALL = FigureChoice(custom=(120.0, 90.0, "mm"), paper="custom", suffix=".svg", shows_all=True)


def test_the_dialog_shows_the_figure_and_says_when_there_is_none(
    figures: Figures, two_articles: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = FigureDialog(tmp_path / "talks.pdf", "Talks", "2 events", SMALL, figures.order)
    qtbot.addWidget(dialog)
    dialog.show()
    (save,) = (each for each in dialog.findChildren(QPushButton) if each.text() == "Export")
    qtbot.waitUntil(lambda: not dialog.preview.is_busy and not dialog.preview.image.isNull(), timeout=WAIT * 4)
    image = dialog.preview.image
    assert image.width() / image.height() == pytest.approx(120 / 90, abs=0.02)
    assert dialog.path == tmp_path / "talks.svg"
    assert save.isEnabled()
    two_articles.narrow(Filter(words="zeppelin"))
    dialog.preview.refresh()
    qtbot.waitUntil(lambda: dialog.preview.image.isNull() and not save.isEnabled(), timeout=WAIT)
    dialog.findChildren(QDialogButtonBox)[0].rejected.emit()


def test_a_worker_writes_the_figure_and_a_cancelled_one_leaves_no_file(
    figures: Figures, tmp_path: Path, qtbot: QtBot
) -> None:
    ordered = figures.order(SMALL, "Talks", None)
    with qtbot.waitSignal(figures.told, timeout=WAIT * 4) as told:
        figures.write(*ordered, tmp_path / "talks.svg")
    assert "talks.svg" in told.args[0]
    assert "Talks" in (tmp_path / "talks.svg").read_text(encoding="utf-8")
    figures.write(*ordered, tmp_path / "not.svg")
    tasks = figures._tasks
    with qtbot.waitSignal(tasks.became_idle, timeout=WAIT * 4):
        tasks.cancel_all()
    assert not (tmp_path / "not.svg").exists()
