"""The docks round the map: filter on the left, excerpts and reader on the right, timeline and import report below."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from desktop.marking import QT_TRANSLATE_NOOP

_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_BELOW = Qt.DockWidgetArea.BottomDockWidgetArea

# Name, title and place of each dock, in the order in which they are added.
DOCKS = {
    "filter": (QT_TRANSLATE_NOOP("Panels", "Filter"), _LEFT),
    "excerpts": (QT_TRANSLATE_NOOP("Panels", "Excerpts"), _RIGHT),
    "actors": (QT_TRANSLATE_NOOP("Panels", "Actors"), _RIGHT),
    "review": (QT_TRANSLATE_NOOP("Panels", "Review"), _RIGHT),
    "views": (QT_TRANSLATE_NOOP("Panels", "Views"), _RIGHT),
    "reader": (QT_TRANSLATE_NOOP("Panels", "Reader"), _RIGHT),
    "timeline": (QT_TRANSLATE_NOOP("Panels", "Timeline"), _BELOW),
    "report": (QT_TRANSLATE_NOOP("Panels", "Import report"), _BELOW),
}
_TABBED = ("excerpts", "actors", "review", "views", "reader")
_UNTITLED = (*_TABBED, "timeline")  # a tab, or a bar of its own, says what they are
_TIMELINE_HEIGHT = 124
_WIDTHS = {"filter": 270, "excerpts": 380}


class Panels(QObject):
    """Holds the docks, shows and hides them."""

    shown = Signal(str, bool)  # a dock came to the front, or left it

    def __init__(self, window: QMainWindow, widgets: dict[str, QWidget]) -> None:
        super().__init__(window)
        self._window = window
        self.docks = {name: self._dock(name, widgets[name]) for name in DOCKS}
        window.setTabPosition(_RIGHT, QTabWidget.TabPosition.North)
        window.setCorner(Qt.Corner.BottomLeftCorner, _LEFT)
        window.setCorner(Qt.Corner.BottomRightCorner, _RIGHT)
        for name in _UNTITLED:
            self.docks[name].setTitleBarWidget(QWidget())
        self.arrange()
        self.retranslate()

    def arrange(self) -> None:
        """The places and widths of a first start."""
        for name, (_, area) in DOCKS.items():
            self._window.addDockWidget(area, self.docks[name])
        for name in _TABBED[1:]:
            self._window.tabifyDockWidget(self.docks[_TABBED[0]], self.docks[name])
        self._window.tabifyDockWidget(self.docks["timeline"], self.docks["report"])
        self.docks["excerpts"].raise_()
        self.docks["timeline"].raise_()
        self.docks["report"].hide()
        self._window.resizeDocks(
            [self.docks[name] for name in _WIDTHS], list(_WIDTHS.values()), Qt.Orientation.Horizontal
        )
        self._window.resizeDocks([self.docks["timeline"]], [_TIMELINE_HEIGHT], Qt.Orientation.Vertical)

    def restore(self, state: QByteArray) -> None:
        """Arrange them as they were left; a report is about what was just read, so it never comes back."""
        self._window.restoreState(state)
        # No article is open at a start, so an empty reader does not hide the excerpts.
        self.docks["excerpts"].raise_()
        self.docks["report"].hide()

    def retranslate(self) -> None:
        for name, (title, _) in DOCKS.items():
            self.docks[name].setWindowTitle(QCoreApplication.translate("Panels", title))

    def show(self, name: str) -> None:
        """Bring a dock to the front."""
        self._toggle(name, True)

    def toggle_filter(self, shown: bool) -> None:
        self._toggle("filter", shown)

    def toggle_excerpts(self, shown: bool) -> None:
        self._toggle("excerpts", shown)

    def toggle_actors(self, shown: bool) -> None:
        self._toggle("actors", shown)

    def toggle_review(self, shown: bool) -> None:
        self._toggle("review", shown)
        if shown:  # its keys count at once
            self.docks["review"].widget().setFocus()

    def toggle_views(self, shown: bool) -> None:
        self._toggle("views", shown)
        if shown:
            self.docks["views"].widget().setFocus()

    def toggle_reader(self, shown: bool) -> None:
        self._toggle("reader", shown)

    def toggle_timeline(self, shown: bool) -> None:
        self._toggle("timeline", shown)

    def toggle_report(self, shown: bool) -> None:
        self._toggle("report", shown)

    def _toggle(self, name: str, shown: bool) -> None:
        self.docks[name].setVisible(shown)
        if shown:
            self.docks[name].raise_()

    def _dock(self, name: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(self._window)
        dock.setObjectName(f"dock_{name}")
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        dock.setWidget(widget)
        dock.visibilityChanged.connect(lambda shown: self.shown.emit(name, shown))
        return dock
