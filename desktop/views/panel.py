"""The panel of saved views: pictures and names in their order, to go to, to move, to change and to present."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.empty_state import EmptyState
from desktop.views.saved_views import SavedViews
from desktop.views.thumbnails import Thumbnails
from desktop.views.view_delegate import CHANGED, NAME, PICTURE, TOLD, ViewDelegate
from desktop.workspace import Workspace
from geodata.atlas.saved_view import SavedView

_ID = Qt.ItemDataRole.UserRole
_KEYS = {
    "describe": "F2",
    "update": "Ctrl+Return",
    "up": "Alt+Up",
    "down": "Alt+Down",
    "discard": "Del",
}


class ViewsPanel(QWidget):
    """Follows the saved views and what they show; counts only while it is seen."""

    present_wanted = Signal(str)  # from the view of this id on; "" for the first

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._views: SavedViews | None = None
        self._pictures: Thumbnails | None = None
        self._is_stale = True
        self.list = QListWidget()
        self.save, self.present = QPushButton(), QPushButton()
        self._empty = EmptyState("views", self.save.click)
        self._stack = QStackedWidget()
        self._delegate = ViewDelegate(workspace.theme, self)
        self._does: dict[str, Callable[[SavedView], object]] = {}
        self._actions: dict[str, QAction] = {}
        self._lay_out()

    def serve(self, views: SavedViews, pictures: Thumbnails) -> None:
        """Show these views, and do with them what is asked for."""
        self._views, self._pictures = views, pictures
        self._does = {
            "go": views.go,
            "update": views.update,
            "describe": views.describe,
            "present": lambda view: self.present_wanted.emit(view.id),
            "up": lambda view: views.move(view, -1),
            "down": lambda view: views.move(view, 1),
            "discard": views.discard,
        }
        for name in self._does:
            self._add_action(name)
        views.changed.connect(self.refresh)
        pictures.drawn.connect(self._on_drawn)
        self._workspace.changed.connect(self.refresh)
        self._workspace.articles_changed.connect(self.refresh)
        self._workspace.language_changed.connect(self.refresh)
        self._workspace.theme_changed.connect(self._wear)
        self.save.clicked.connect(views.save)
        self.present.clicked.connect(lambda: self.present_wanted.emit(self._chosen_id()))
        self.list.itemActivated.connect(lambda _item: self._do("go"))
        self.list.itemClicked.connect(lambda _item: self._do("go"))
        self.list.model().rowsMoved.connect(self._on_moved)
        self._wear(self._workspace.theme)
        self._retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Ask again, as soon as anybody looks."""
        self._is_stale = True
        if self.isVisible():
            self._fill()

    # Putting it together.

    def _lay_out(self) -> None:
        self.list.setItemDelegate(self._delegate)
        self.list.setObjectName("savedViews")
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.present)
        buttons.addStretch(1)
        full = QWidget()
        inner = QVBoxLayout(full)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addLayout(buttons)
        inner.addWidget(self.list, 1)
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.list)

    def _add_action(self, name: str) -> None:
        action = QAction(self.list)
        if name in _KEYS:
            action.setShortcut(QKeySequence(_KEYS[name]))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked: self._do(name))
        self.list.addAction(action)
        self._actions[name] = action

    # What is shown.

    def _fill(self) -> None:
        if self._views is None:
            return
        self._is_stale = False
        chosen = self._chosen_id()
        views = self._views.all
        self.list.clear()
        for view in views:
            item = QListWidgetItem(self.list)
            item.setData(_ID, view.id)
            self._tell(item, view)
            if view.id == chosen:
                self.list.setCurrentItem(item)
        self._stack.setCurrentIndex(0 if views else 1)

    def _tell(self, item: QListWidgetItem, view: SavedView) -> None:
        workspace, changed = self._workspace, self._views.changed_in_words(view) if self._views else ""
        told = view.filter.sentence(workspace.language, workspace.name_of)
        item.setData(NAME, view.name)
        item.setData(TOLD, told)
        item.setData(CHANGED, changed)
        item.setData(PICTURE, self._pictures.of(view) if self._pictures else None)
        item.setToolTip("\n".join(part for part in (view.title, view.note[:400], changed) if part) or view.name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, (view.name, told, changed))))

    def _on_drawn(self, id_: str) -> None:
        view, item = self._view(id_), self._item(id_)
        if view and item and self._pictures:
            item.setData(PICTURE, self._pictures.of(view))

    # What is asked for.

    def _do(self, name: str) -> None:
        view = self._view(self._chosen_id())
        if view:
            self._does[name](view)

    def _on_moved(self) -> None:
        """Rows that were dragged; the list is filled anew once the drop is over."""
        if self._views:
            ids = [self.list.item(row).data(_ID) for row in range(self.list.count())]
            QTimer.singleShot(0, self, partial(self._views.arrange, ids))

    def _on_menu(self, at: QPoint) -> None:
        if self.list.itemAt(at) is None:
            return
        menu = QMenu(self)
        for name, action in self._actions.items():
            if name in ("up", "discard"):
                menu.addSeparator()
            menu.addAction(action)
        menu.exec(self.list.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _chosen_id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ID)) if item else ""

    def _view(self, id_: str) -> SavedView | None:
        return next((view for view in self._views.all if view.id == id_), None) if self._views else None

    def _item(self, id_: str) -> QListWidgetItem | None:
        items = (self.list.item(row) for row in range(self.list.count()))
        return next((item for item in items if item.data(_ID) == id_), None)

    # What Qt calls.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._actions:
            self._retranslate()
        super().changeEvent(event)

    def _wear(self, theme: str) -> None:
        self._delegate.theme = theme
        self._empty.wear(theme)
        self.list.viewport().update()

    def _retranslate(self) -> None:
        self.save.setText(self.tr("Save this view"))
        self.present.setText(self.tr("Present"))
        self.list.setAccessibleName(self.tr("Saved views"))
        self._empty.say(
            self.tr("No views saved yet"),
            self.tr("A saved view keeps the filter, the place and the look of the map, and what it showed."),
            self.tr("Save this view"),
        )
        texts = {
            "go": self.tr("Go to this view"),
            "update": self.tr("Update to the present view"),
            "describe": self.tr("Name, title and note…"),
            "present": self.tr("Present from here"),
            "up": self.tr("Move up"),
            "down": self.tr("Move down"),
            "discard": self.tr("Delete"),
        }
        for name, text in texts.items():
            self._actions[name].setText(text)
