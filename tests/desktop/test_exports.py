"""Data leaves the window: the dialog asks, a worker writes, and the window says what was written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.export_dialog import ExportChoice, ExportDialog
from desktop.exports import Exports
from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata.export.formats import format_named
from geodata.export.tables import Layer


def checked(dialog: ExportDialog) -> list[str]:
    return [box.text() for box in dialog.findChildren(QCheckBox) if box.isChecked()]


def test_the_ending_and_the_tables_follow_the_format(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path / "talks.geojson", "2 events", has_filter=True)
    qtbot.addWidget(dialog)
    assert checked(dialog) == ["Events"]
    dialog.choose_format("gpkg")
    assert dialog.choice.path == tmp_path / "talks.gpkg"
    assert checked(dialog) == ["Events", "Places", "Actors", "Mentions"]
    dialog.choose_format("csv")
    boxes = {box.text(): box for box in dialog.findChildren(QCheckBox)}
    boxes["Places"].setChecked(True)
    assert dialog.choice.layers == (Layer.PLACES,)
    boxes["Places"].setChecked(False)
    assert not next(each for each in dialog.findChildren(QPushButton) if each.text() == "Export").isEnabled()
    dialog.choose_format("lpf")
    assert dialog.choice == ExportChoice(tmp_path / "talks.lpf.json", format_named("lpf"), (), True)


def test_without_a_filter_there_is_nothing_to_choose(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path / "talks.geojson", "2 events", has_filter=False)
    qtbot.addWidget(dialog)
    everything = next(
        each for each in dialog.findChildren(QWidget) if getattr(each, "text", str)() == "Everything in the project"
    )
    assert not everything.isEnabled()


@pytest.fixture
def exports(qtbot: QtBot, two_articles: Workspace, map_view: MapView, home: Path) -> Exports:
    window = QWidget()
    qtbot.addWidget(window)
    tasks = Tasks(window)
    return Exports(two_articles, map_view, tasks, Settings(), lambda: "Talks", window)


@pytest.mark.parametrize("filtered", [True, False])
def test_what_is_shown_or_all_is_written(
    qtbot: QtBot, two_articles: Workspace, exports: Exports, tmp_path: Path, filtered: bool
) -> None:
    two_articles.narrow(two_articles.filter.with_articles(["visit"]))
    path = tmp_path / "events.geojson"
    with qtbot.waitSignal(exports.told, timeout=20_000) as told:
        exports.write(ExportChoice(path, format_named("geojson"), (Layer.EVENTS,), filtered))
    features = json.loads(path.read_text("utf-8"))["features"]
    assert len(features) == (1 if filtered else 2)
    assert str(path) in told.args[0]


def test_what_cannot_be_written_is_told(qtbot: QtBot, exports: Exports, tmp_path: Path) -> None:
    with qtbot.waitSignal(exports.told, timeout=20_000) as told:
        exports.write(ExportChoice(tmp_path / "gone" / "x.csv", format_named("csv"), (Layer.EVENTS,), False))
    assert "cannot be written" in told.args[0]
