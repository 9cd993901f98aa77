"""The filter panel offers what is there, with counts, and changes the one filter of the workspace."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.date_range import DateRangeEdit
from desktop.facet_rows import Row
from desktop.facet_tree import FacetTree
from desktop.filter_panel import FilterPanel
from desktop.workspace import Workspace
from geodata.filters import DateRange, Filter
from geodata.marks import Tally
from geodata.model import EventType


@pytest.fixture
def workspace(two_articles: Workspace) -> Workspace:
    return two_articles


@pytest.fixture
def panel(workspace: Workspace, qtbot: QtBot) -> FilterPanel:
    panel = FilterPanel(workspace)
    qtbot.addWidget(panel)
    panel.resize(280, 900)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def test_only_regions_that_hold_something_are_offered(panel: FilterPanel) -> None:
    ids = panel.regions.ids()
    assert {"region:middle-east", "region:eastern-europe", "iso:HU", "iso:TR"} <= set(ids)
    assert "region:oceania" not in ids
    assert "iso:FR" not in ids


def test_ticking_a_region_narrows_everything(panel: FilterPanel, workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.filter_changed):
        panel.regions.tick("region:middle-east")
    assert workspace.filter == Filter(regions=frozenset({"region:middle-east"}))
    assert {excerpt.article_id for excerpt in workspace.excerpts() if excerpt.event} == {"quarrel"}


def test_a_second_value_widens_and_unticking_restores(panel: FilterPanel, workspace: Workspace, qtbot: QtBot) -> None:
    for kind in ("CONSULT", "ACCUSE"):
        with qtbot.waitSignal(workspace.filter_changed):
            panel.types.tick(kind)
    assert workspace.filter.types == {EventType.CONSULT, EventType.ACCUSE}
    for kind in ("CONSULT", "ACCUSE"):
        with qtbot.waitSignal(workspace.filter_changed):
            panel.types.tick(kind, on=False)
    assert workspace.filter.is_empty


def test_reset_clears_it_all(panel: FilterPanel, workspace: Workspace, qtbot: QtBot) -> None:
    reset = panel.findChild(QPushButton)
    assert not reset.isVisible()
    workspace.narrow(Filter(words="Danube", articles=frozenset({"visit"})))
    assert reset.isVisible()
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert workspace.filter.is_empty


def test_words_are_looked_up_when_typing_pauses(panel: FilterPanel, workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.filter_changed):
        qtbot.keyClicks(panel.findChild(QLineEdit), "erdogan")
    assert workspace.filter.words == "erdogan"


def test_finding_an_actor_only_shortens_the_list(panel: FilterPanel, workspace: Workspace, qtbot: QtBot) -> None:
    everybody = panel.actors.ids()
    qtbot.keyClicks(panel.actors.findChild(QLineEdit), "orb")
    assert panel.actors.ids() == ["person:viktor-orban"]
    assert len(everybody) == 2
    assert workspace.filter.is_empty


def test_a_filter_set_elsewhere_is_shown_and_not_sent_back(
    panel: FilterPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    chosen = Filter(regions=frozenset({"iso:HU"}), dates=DateRange(date(2024, 5, 1), None))
    with qtbot.assertNotEmitted(panel.regions.ticked, wait=50):
        workspace.narrow(chosen)
    assert workspace.filter == chosen
    assert [box.isChecked() for box in panel.findChild(DateRangeEdit).findChildren(QCheckBox)] == [True, False]


def test_dates_narrow(panel: FilterPanel, workspace: Workspace) -> None:
    first, _ = panel.findChild(DateRangeEdit).findChildren(QCheckBox)
    first.click()
    assert workspace.filter.dates == DateRange(date(2024, 5, 3), None)


def test_a_row_shown_twice_is_one_choice(qtbot: QtBot) -> None:
    """Türkiye lies in two regions: ticking it in one ticks it in the other."""
    tree = FacetTree()
    qtbot.addWidget(tree)
    turkey = Row("iso:TR", "Türkiye", Tally(2))
    tree.show_rows((Row("r:a", "A", Tally(2), (turkey,)), Row("r:b", "B", Tally(2), (turkey,))), frozenset())
    with qtbot.waitSignal(tree.ticked) as told:
        tree.tick("iso:TR")
    assert told.args == [frozenset({"iso:TR"})]
