"""The review panel: the worst doubt on top, what it may be on a small map and in a list, and the keys to answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

from desktop.cards import Dress
from desktop.correcting.choice_delegate import ChoiceDelegate
from desktop.correcting.choices import Choices
from desktop.empty_state import EmptyState
from desktop.review import keys
from desktop.review.answer_bar import AnswerBar
from desktop.review.answer_rows import answer_rows, names_of
from desktop.review.candidate_map import READ, CandidateMap
from desktop.review.doubt_card import card_html
from desktop.review.queue import ReviewQueue
from desktop.review.reach_bar import ReachBar
from desktop.review.scope_bar import ScopeBar
from desktop.review.searching import search
from desktop.workspace import Workspace
from geodata.model import Place
from geodata.review.doubts import DoubtKind
from geodata.review.questions import Meaning, Question

# Whatever is no place or actor is chosen from its list.
_SEARCHABLE = (DoubtKind.PLACE, DoubtKind.UNPLACED, DoubtKind.ACTOR, DoubtKind.EVENT_PLACE)
_LIST = 170  # pixels, rather than a higher map
Search = Callable[[Question], Meaning | None]


class ReviewPanel(QWidget):
    """Follows its queue; `search` asks the user for any place or actor."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.search: Search = lambda asked: search(workspace, asked, self)
        self.queue = ReviewQueue(workspace, self)
        self.scope = ScopeBar(lambda most: workspace.store.doubts.articles(most), workspace.language)
        self.card, self.map, self.reach = QLabel(), CandidateMap(workspace.theme), ReachBar()
        self.rows, self.list, self.answers, self.refusal = Choices(), QListView(), AnswerBar(), QLabel()
        self._empty = EmptyState("review", self._way_out)
        self._stack = QStackedWidget()
        self._is_stale = True
        self._delegate = ChoiceDelegate(workspace.theme)
        self._lay_out()
        self._connect()
        self.answers.undo.setEnabled(workspace.undo_stack.canUndo())
        self.shortcuts = keys.bind(self, self.queue, self._search)
        self._retranslate()

    # Putting it together.

    def _lay_out(self) -> None:
        self.card.setWordWrap(True)
        self.card.setTextFormat(Qt.TextFormat.RichText)
        self.card.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.card.setObjectName("doubtCard")
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setObjectName("choices")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setMinimumHeight(_LIST)
        sheet = QWidget()
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self.card)
        inner.addWidget(self.map)
        inner.addWidget(self.list, 1)
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "muted")
        for part in (self.reach, self.refusal, self.answers):
            inner.addWidget(part)
        self._stack.addWidget(sheet)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.scope)
        layout.addWidget(self._stack, 1)
        self.setMinimumWidth(300)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        workspace, queue = self._workspace, self.queue
        workspace.changed.connect(self.refresh)
        workspace.project_opened.connect(self._on_project)
        workspace.theme_changed.connect(self._wear)
        workspace.language_changed.connect(self._speak)
        workspace.undo_stack.canUndoChanged.connect(self.answers.undo.setEnabled)
        workspace.undo_stack.undoTextChanged.connect(self.answers.undo.setToolTip)
        queue.changed.connect(self._show)
        self.scope.asked.connect(queue.ask_for)
        self.reach.chosen.connect(queue.reach_for)
        self.map.chosen.connect(lambda number: queue.accept() if number == READ else queue.choose(number))
        self.list.clicked.connect(self._on_row)
        self.list.activated.connect(self._on_row)
        self.answers.listen(queue)
        self.answers.search.clicked.connect(self._search)
        self.scope.follow.toggled.connect(lambda _: self._lead_the_map())

    def begin(self) -> None:
        """Take the keys."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What is shown.

    def refresh(self) -> None:
        """Ask again, as soon as anybody looks."""
        self._is_stale = True
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        self._is_stale = False
        self.queue.refresh()

    def _show(self) -> None:
        asked = self.queue.question
        self.scope.show_progress(self.queue.progress)
        self._stack.setCurrentIndex(0 if asked else 1)
        if asked:
            self._show_question(asked)
        else:
            self._say_why_empty()
        self._show_state()

    def _show_question(self, asked: Question) -> None:
        language, sure = self._workspace.language, self.tr("{share} sure").format(share=f"{asked.doubt.chance:.0%}")
        self.card.setText(card_html(asked, Dress(language, self._workspace.theme), sure))
        self.rows.show(answer_rows(asked, language, self.tr("Read as"), self.tr("Or rather")))
        self.list.setVisible(self.rows.rowCount() > 0)
        self.map.show_places(asked.places, names_of(asked, language))
        self.reach.show_reach(self.queue.alike, self.queue.reach)
        self._lead_the_map()

    def _show_state(self) -> None:
        asked = self.queue.question
        can_search = asked is not None and asked.doubt.kind in _SEARCHABLE
        self.answers.show_state(self.queue, can_search=can_search)
        self.refusal.setText(self.queue.why_not)
        self.refusal.setVisible(bool(self.queue.why_not))

    def _lead_the_map(self) -> None:
        """Select on the map what the name is read as, if the user wants that."""
        asked = self.queue.question
        place = asked.places[0] if asked else None
        if self.scope.follow.isChecked() and isinstance(place, Place):
            self._workspace.select_place(place.id)

    def _say_why_empty(self) -> None:
        if not len(self._workspace.index):
            self._empty.say(
                self.tr("No articles yet"),
                self.tr("Drop articles on the window: what is read in them with doubts is asked about here."),
            )
        elif self.queue.skipped:
            skipped = self.queue.skipped
            self._empty.say(
                self.tr("All answered but what was skipped"),
                self.tr("%n question(s) were put off.", "", skipped),
                self.tr("Ask them again"),
            )
        elif self.scope.is_narrowed:
            self._empty.say(
                self.tr("Nothing to review here"),
                self.tr("There is no doubt of this kind in these articles."),
                self.tr("Review everything"),
            )
        else:
            self._empty.say(self.tr("Nothing left to review"), self.tr("Everything doubtful has been looked at."))

    def _way_out(self) -> None:
        if self.queue.skipped:
            self.queue.bring_back()
        else:
            self.scope.reset()
            self.queue.ask_for(self.scope.wanted)

    # Answers.

    def _on_row(self, index: QModelIndex) -> None:
        number = self.rows.choice(index.row()).value
        if isinstance(number, int):
            self.queue.choose(number)
        else:
            self.queue.accept()
        self.begin()

    def _search(self) -> None:
        asked = self.queue.question
        if asked is not None and self.answers.search.isEnabled() and (meaning := self.search(asked)) is not None:
            self.queue.mean(meaning)
        self.begin()

    def _on_project(self) -> None:
        self.scope.reset()
        self.refresh()

    def _wear(self, theme: str) -> None:
        self.map.wear(theme)
        self._delegate = ChoiceDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self._empty.wear(theme)
        self.refresh()

    def _speak(self) -> None:
        self.scope.speak(self._workspace.language)
        self.refresh()

    def _retranslate(self) -> None:
        self._empty.wear(self._workspace.theme)
        self.list.setAccessibleName(self.tr("What it may be"))
        self.map.setAccessibleName(self.tr("Where it may be"))

    # What Qt calls.

    def showEvent(self, event: QShowEvent) -> None:
        if self._is_stale:
            self._ask()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.queue.rest()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)
