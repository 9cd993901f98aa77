"""The timeline: real mouse, wheel and keys choose days, and the workspace, the filter and the player follow."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_articles import VIENNA, article
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from desktop.date_range import DateRangeEdit
from desktop.filter_panel import FilterPanel
from desktop.settings import Settings
from desktop.timeline_axis import ticks
from desktop.timeline_painting import AXIS
from desktop.timeline_panel import TimelinePanel
from desktop.timeline_scale import TimeScale
from desktop.timeline_window import DayWindow, Grip, Hold
from desktop.workspace import Workspace
from geodata.filters import DateRange, Filter
from geodata.model import Article, EventType, Language, PartialDate, Precision
from geodata.strides import BINS, DAY, MONTH

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
JANUARY, MARCH = date(2025, 1, 10), PartialDate(date(2025, 3, 1), date(2025, 3, 31), Precision.MONTH)
MIDDLE = 40  # pixels from the top of the chart, among the bars


def told(article_id: str, when: PartialDate | None, kind: EventType = EventType.CONSULT) -> Article:
    made = article(article_id, VIENNA, kind)
    return replace(made, events=(replace(made.events[0], date=when),))


@pytest.fixture
def panel(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> TimelinePanel:
    """Events in January, February, all of March and June 2025, and one without a date."""
    workspace.add_articles(
        [
            told("a", PartialDate.day(JANUARY)),
            told("b", PartialDate.day(date(2025, 2, 17)), EventType.ASSAULT),
            told("c", replace(MARCH, inferred=True)),
            told("d", PartialDate.day(date(2025, 6, 5))),
            told("e", None),
        ]
    )
    panel = TimelinePanel(workspace, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(panel)
    panel.resize(900, 130)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def at(panel: TimelinePanel, day: date, down: int = MIDDLE) -> QPoint:
    return QPoint(round(panel.chart.scale.x(day.toordinal())), down)


def drag(panel: TimelinePanel, qtbot: QtBot, start: QPoint, end: QPoint, modifiers=NONE) -> None:  # type: ignore[no-untyped-def]
    chart = panel.chart
    qtbot.mousePress(chart, LEFT, modifiers, start)
    for share in (0.3, 0.7, 1.0):
        point = QPoint(*(round(a + (b - a) * share) for a, b in zip(start.toTuple(), end.toTuple(), strict=True)))
        QApplication.sendEvent(chart, _move(point, chart.mapToGlobal(point), modifiers))
    qtbot.mouseRelease(chart, LEFT, modifiers, end)


def _move(point: QPoint, everywhere: QPoint, modifiers: Qt.KeyboardModifier) -> QMouseEvent:
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(point), QPointF(everywhere), LEFT, LEFT, modifiers)


def wheel(panel: TimelinePanel, x: float, turned: int, sideways: int = 0) -> None:
    at_ = QPointF(x, MIDDLE)
    event = QWheelEvent(
        *(at_, panel.chart.mapToGlobal(at_), QPoint(), QPoint(sideways, turned)),
        *(Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(panel.chart, event)


def settle(panel: TimelinePanel, qtbot: QtBot, dates: DateRange | None) -> None:
    workspace = panel._workspace
    qtbot.waitUntil(lambda: workspace.filter.dates == dates, timeout=2000)


def test_brushing_chooses_the_days_and_everything_else_knows(
    panel: TimelinePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    filter_panel = FilterPanel(workspace)
    qtbot.addWidget(filter_panel)
    alt = Qt.KeyboardModifier.AltModifier
    drag(panel, qtbot, at(panel, date(2025, 2, 10)), at(panel, date(2025, 3, 5)), alt)
    qtbot.waitUntil(lambda: workspace.filter.dates is not None)
    dates = workspace.filter.dates
    assert dates
    assert dates.start
    assert dates.end
    assert abs((dates.start - date(2025, 2, 10)).days) <= 1
    assert abs((dates.end - date(2025, 3, 5)).days) <= 1
    assert {each.article_id for each in workspace.excerpts() if each.event} == {"b", "c"}
    boxes = filter_panel.findChild(DateRangeEdit).findChildren(QCheckBox)
    assert all(box.isChecked() for box in boxes)


def test_the_window_is_dragged_and_pulled_at_its_edges(
    panel: TimelinePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.chart.choose(DayWindow(date(2025, 2, 1).toordinal(), date(2025, 3, 1).toordinal()))
    settle(panel, qtbot, DateRange(date(2025, 2, 1), date(2025, 2, 28)))
    stride = panel.chart.scale.stride
    drag(panel, qtbot, at(panel, date(2025, 2, 14)), at(panel, date(2025, 3, 14)))
    qtbot.waitUntil(lambda: workspace.filter.dates != DateRange(date(2025, 2, 1), date(2025, 2, 28)))
    dates = workspace.filter.dates
    assert dates
    assert dates.start
    assert dates.end
    assert (dates.end - dates.start).days in range(27, 35)
    assert abs((dates.start - date(2025, 3, 1)).days) <= stride.length
    drag(panel, qtbot, at(panel, date.fromordinal(dates.end.toordinal() + 1)), at(panel, date(2025, 6, 20)))
    qtbot.waitUntil(lambda: workspace.filter.dates != dates)
    longer = workspace.filter.dates
    assert longer
    assert longer.start == dates.start
    assert longer.end
    assert abs((longer.end - date(2025, 6, 20)).days) <= stride.length + 1
    assert "d" in {each.article_id for each in workspace.excerpts()}


def test_a_double_click_shows_all_days_again(panel: TimelinePanel, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.narrow(Filter(dates=DateRange(date(2025, 2, 1), date(2025, 2, 28))))
    assert panel.chart.days == DayWindow(date(2025, 2, 1).toordinal(), date(2025, 3, 1).toordinal())
    qtbot.mouseDClick(panel.chart, LEFT, NONE, at(panel, date(2025, 5, 1)))
    settle(panel, qtbot, None)


def test_the_brush_does_not_eat_its_own_context(panel: TimelinePanel, workspace: Workspace) -> None:
    whole = panel.chart.timeline
    workspace.narrow(Filter(dates=DateRange(date(2025, 2, 1), date(2025, 2, 28))))
    assert panel.chart.timeline is whole
    assert whole
    assert (whole.dated, whole.undated) == (4, 1)
    workspace.narrow(Filter(types=frozenset([EventType.ASSAULT])))
    fewer = panel.chart.timeline
    assert fewer
    assert (fewer.dated, fewer.undated) == (1, 0)


def test_a_drag_of_the_axis_and_the_wheel_move_the_view_alone(
    panel: TimelinePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    chart = panel.chart
    before = chart.scale
    x = before.x(JANUARY.toordinal())
    for _ in range(8):
        wheel(panel, x, 120)
    assert chart.scale.per_day > before.per_day
    assert chart.scale.x(JANUARY.toordinal()) == pytest.approx(x, abs=1)
    assert chart.scale.stride.length < before.stride.length or before.stride is DAY
    first = chart.scale.first
    drag(panel, qtbot, QPoint(600, chart.height() - 5), QPoint(300, chart.height() - 5))
    assert chart.scale.first > first
    panned = chart.scale.first
    wheel(panel, x, 0, sideways=120)
    assert chart.scale.first < panned
    assert workspace.filter.is_empty
    assert chart.height() - 5 > chart.height() - AXIS


def test_keys_do_all_that_the_hand_does(panel: TimelinePanel, workspace: Workspace, qtbot: QtBot) -> None:
    chart = panel.chart
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    first = chart.days
    assert first
    assert first.start <= JANUARY.toordinal() < first.end
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    second = chart.days
    assert second
    assert second.start == first.end
    qtbot.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    wider = chart.days
    assert wider
    assert wider.start == second.start
    assert wider.end > second.end
    settle(panel, qtbot, wider.dates)
    near = chart.scale.per_day
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.scale.per_day > near
    qtbot.keyClick(chart, Qt.Key.Key_Minus)
    assert chart.scale.per_day == pytest.approx(near, rel=0.01)
    qtbot.keyClick(chart, Qt.Key.Key_Delete)
    settle(panel, qtbot, None)
    qtbot.keyClick(chart, Qt.Key.Key_Space)
    assert panel.player.is_playing
    qtbot.keyClick(chart, Qt.Key.Key_Space)
    assert not panel.player.is_playing


def test_playing_goes_month_by_month_to_the_end(panel: TimelinePanel, workspace: Workspace, qtbot: QtBot) -> None:
    seen: list[DateRange] = []
    panel.player.moved.connect(lambda window: seen.append(window.dates))
    panel.player.set_speed(50)
    with qtbot.waitSignal(panel.player.playing, check_params_cb=lambda on: not on, timeout=8000):
        panel.player.start()
    months = [date(2025, month, 1) for month in range(1, 7)]
    assert [dates.start for dates in seen] == months
    assert seen[1] == DateRange(date(2025, 2, 1), date(2025, 2, 28))
    settle(panel, qtbot, seen[-1])


def test_cumulative_play_keeps_its_beginning(panel: TimelinePanel, workspace: Workspace, qtbot: QtBot) -> None:
    panel.bar.cumulative.click()
    panel.bar.speed.setCurrentIndex(4)
    panel.player.start()
    panel.player.step()
    panel.player.step()
    panel.player.stop()
    settle(panel, qtbot, DateRange(date(2025, 1, 1), date(2025, 3, 31)))


def test_the_undated_are_told_of_and_let_in(panel: TimelinePanel, workspace: Workspace, qtbot: QtBot) -> None:
    chip = panel.bar.undated
    assert chip.isVisible()
    assert chip.text().startswith("1 ")
    assert not chip.isEnabled()
    workspace.narrow(Filter(dates=DateRange(date(2025, 6, 1), None)))
    assert {each.article_id for each in workspace.excerpts() if each.event} == {"d"}
    qtbot.mouseClick(chip, LEFT)
    assert workspace.filter.undated
    assert {each.article_id for each in workspace.excerpts() if each.event} == {"d", "e"}
    qtbot.mouseClick(chip, LEFT)
    assert not workspace.filter.undated


def test_it_says_what_it_shows(panel: TimelinePanel, workspace: Workspace) -> None:
    assert "4 events" in panel.chart.accessibleDescription().replace("event(s)", "events")
    tip = panel.chart._words.tip(panel.chart.timeline, date(2025, 3, 1).toordinal(), date(2025, 3, 16).toordinal())
    assert tip.splitlines()[0] == "1 Mar 2025 – 15 Mar 2025"
    assert tip.splitlines()[-1].endswith("0.5")
    workspace.narrow(Filter(words="nothing says this"))
    assert panel.chart.timeline is None
    assert not panel.bar.play.isEnabled()


def test_a_hidden_timeline_does_not_count(panel: TimelinePanel, workspace: Workspace) -> None:
    panel.hide()
    workspace.narrow(Filter(types=frozenset([EventType.ASSAULT])))
    unaware = panel.chart.timeline
    assert unaware
    assert unaware.dated == 4
    panel.show()
    aware = panel.chart.timeline
    assert aware
    assert aware.dated == 1


# Laws of the scale and the window.

days = st.integers(600_000, 800_000)
windows = st.builds(lambda start, length: DayWindow(start, start + length), days, st.integers(1, 4000))
strides = st.sampled_from(BINS)


@given(days, st.integers(0, 60_000), st.floats(200, 2000), st.lists(st.floats(0.3, 3), max_size=6), st.floats(0, 1))
def test_zooming_keeps_the_day_under_the_pointer_and_the_view_within_its_limits(
    first: int, more: int, width: float, factors: list[float], share: float
) -> None:
    scale = TimeScale.fitted(first, first + more, width)
    for factor in factors:
        near = scale.zoomed(factor, share * width)
        if factor > 1:
            assert near.per_day >= scale.per_day * (1 - 1e-9)
        shown, whole = near.last - near.first, near.limits[1] - near.limits[0]
        assert shown >= whole or near.limits[0] - 1e-6 <= near.first <= near.last <= near.limits[1] + 1e-6
        scale = near
    assert scale.day(scale.x(first)) == pytest.approx(first)


@given(windows, strides, st.integers(-12, 12))
def test_a_window_of_whole_steps_moves_by_whole_steps(window: DayWindow, stride, steps: int) -> None:  # type: ignore[no-untyped-def]
    edges = stride.edges(window.start, window.end - 1)
    whole = DayWindow(int(edges[0]), int(edges[-1]))
    moved = whole.moved(stride, steps)
    assert stride.floor(moved.start) == moved.start
    assert len(stride.edges(moved.start, moved.end - 1)) == len(edges)
    assert moved.moved(stride, -steps) == whole


@given(windows, strides, st.floats(590_000, 810_000), st.sampled_from([Grip.NEW, Grip.WINDOW, Grip.START, Grip.END]))
def test_whatever_is_pulled_anywhere_a_window_remains(window: DayWindow, stride, to: float, grip: Grip) -> None:  # type: ignore[no-untyped-def]
    pulled = Hold(grip, window, window.start + 0.5).pulled(to, stride)
    assert pulled is not None
    assert pulled.start < pulled.end
    if grip is Grip.START:
        assert pulled.end == window.end
    if grip is Grip.END:
        assert pulled.start == window.start
    if grip is Grip.NEW:
        assert pulled.start <= min(to, window.start)
        assert max(to, window.start) <= pulled.end


@pytest.mark.parametrize(
    ("last", "language", "labels"),
    [
        (date(2025, 12, 31), Language.ENGLISH, {"Jan 2025", "Apr 2025"}),
        (date(2025, 12, 31), Language.SIMPLIFIED, {"2025年1月", "2025年4月"}),
        (date(2045, 12, 31), Language.TRADITIONAL, {"2030年"}),
        (date(2025, 1, 8), Language.ENGLISH, {"3 Jan", "8 Jan"}),
        (date(2025, 1, 8), Language.SIMPLIFIED, {"1月3日"}),
    ],
)
def test_the_axis_speaks_the_language(last: date, language: Language, labels: set[str]) -> None:
    scale = TimeScale.fitted(date(2025, 1, 1).toordinal(), last.toordinal(), 700)
    found = ticks(scale, language)
    assert labels <= {tick.text for tick in found}
    assert all(one.x + 40 < other.x for one, other in itertools.pairwise(found))


def test_a_month_is_shown_as_a_month() -> None:
    window = DayWindow.of(DateRange(None, date(2025, 2, 28)), date(2025, 2, 1).toordinal(), 0)
    assert window == DayWindow(date(2025, 2, 1).toordinal(), date(2025, 3, 1).toordinal())
    assert window.moved(MONTH, 1).dates == DateRange(date(2025, 3, 1), date(2025, 3, 31))
