"""The questions of a review in their order, and what becomes of the answers. Only the article in doubt is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop.workspace import Workspace
from geodata.corrections.model import Correction
from geodata.corrections.wording import step_in_words
from geodata.project_refusals import project_refusal_in_words
from geodata.review.answers import accept, choose, reject, to_all
from geodata.review.doubts import Doubt
from geodata.review.questions import Meaning, Question, question
from geodata.store_doubts import Asked, Progress

_AT_ONCE = 5  # articles of an older build that are gone through between two events of the window
_GOING_THROUGH = 15  # ms until the next ones
Answer = Callable[[Question], Correction]


@contextmanager
def waiting(is_long: bool) -> Iterator[None]:
    """The pointer that asks for patience, where many articles are written anew."""
    if is_long:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        if is_long:
            QGuiApplication.restoreOverrideCursor()


class Reach(StrEnum):
    """How many doubts an answer is for: this one, those like it in the article, those like it in the project."""

    ONE = "one"
    ARTICLE = "article"
    PROJECT = "project"


class ReviewQueue(QObject):
    """`changed` tells that another question is asked, or how far the review has come."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked = Asked()
        self._skipped: set[Doubt] = set()
        self._admitted: frozenset[str] | None = None
        self._at_first = 0
        self._is_complete = False  # every article's doubts are noted
        self.question: Question | None = None
        self.progress = Progress(0, 0)
        self.reach = Reach.ONE
        self.alike: dict[Reach, int] = {}
        self._going_through = QTimer(self, singleShot=True, interval=_GOING_THROUGH)
        self._going_through.timeout.connect(self._make_lacking)
        workspace.project_opened.connect(self._forget)

    # What is asked about.

    @property
    def asked(self) -> Asked:
        return self._asked

    @property
    def skipped(self) -> int:
        """How many questions were put off."""
        return len(self._skipped)

    @property
    def why_not(self) -> str:
        """Why nothing can be answered here; "" where it can."""
        refusal = self._workspace.store.refusal
        return project_refusal_in_words(str(refusal), self._workspace.language) if refusal else ""

    def ask_for(self, asked: Asked) -> None:
        """Ask about doubts of another kind, or of other articles."""
        if asked != self._asked:
            self._asked = asked
            self._at_first = 0
            self.refresh()

    def refresh(self) -> None:
        """Ask the store again."""
        if self._asked.admitted_only:
            self._admit()
        self._next()
        self._going_through.start()

    def rest(self) -> None:
        """Nobody looks: do nothing."""
        self._going_through.stop()

    def bring_back(self) -> None:
        """Ask again what was put off."""
        self._skipped.clear()
        self._next()

    def _forget(self) -> None:
        self._skipped.clear()
        self._asked, self._admitted = Asked(), None
        self._is_complete = False
        self.question = None

    def _admit(self) -> None:
        chosen = self._workspace.filter
        rows = self._workspace.index.ask(lambda _table, mask: mask.nonzero()[0], chosen)
        admitted = self._workspace.index.articles_at(rows)
        if admitted != self._admitted:
            self._admitted = admitted
            self._workspace.store.doubts.admit(admitted)

    def _next(self) -> None:
        doubts = self._workspace.store.doubts
        self.progress = self._measured(doubts.progress(self._asked))
        self.question = next(self._questions(doubts.worst(self._asked, len(self._skipped) + 8)), None)
        self._count_alike()
        self.changed.emit()

    def _measured(self, told: Progress) -> Progress:
        """Of one kind, what is settled is counted from when it was chosen: corrections do not know of kinds."""
        if self._asked.kind is None:
            return told
        self._at_first = max(self._at_first, told.open)
        return Progress(told.open, self._at_first - told.open)

    def _questions(self, doubts: Sequence[Doubt]) -> Iterator[Question]:
        for doubt in doubts:
            if doubt not in self._skipped and (found := self._question(doubt)):
                yield found

    def _question(self, doubt: Doubt) -> Question | None:
        try:
            return question(doubt, self._workspace.store.get(doubt.article_id))
        except KeyError:  # a data set's row, or an article that another window took out
            return None

    def _count_alike(self) -> None:
        self.reach, self.alike = Reach.ONE, {}
        if self.question is None:
            return
        doubts, doubt = self._workspace.store.doubts, self.question.doubt
        here = doubts.count_alike(doubt, in_article=True)
        everywhere = doubts.count_alike(doubt)
        counted = {Reach.ONE: 1, Reach.ARTICLE: here, Reach.PROJECT: everywhere}
        offered = [Reach.ONE, *([Reach.ARTICLE] if here > 1 else []), *([Reach.PROJECT] if everywhere > here else [])]
        self.alike = {reach: counted[reach] for reach in offered}

    def reach_for(self, reach: Reach) -> None:
        if reach in self.alike and reach is not self.reach:
            self.reach = reach
            self.changed.emit()

    def reach_further(self) -> None:
        """From this one to all in the article, to all in the project, and back."""
        offered = list(self.alike)
        if offered:
            self.reach_for(offered[(offered.index(self.reach) + 1) % len(offered)])

    # Answers.

    def accept(self) -> None:
        if self.question and self.question.can_be_accepted:
            self._answer(accept)

    def choose(self, number: int) -> None:
        """Take the option of that number, counted from 0."""
        if self.question and number < len(self.question.options):
            self.mean(self.question.options[number].meaning)

    def mean(self, meaning: Meaning) -> None:
        """It is this instead."""
        self._answer(lambda each: choose(each, meaning))

    def reject(self) -> None:
        self._answer(reject)

    def skip(self) -> None:
        """Put the question off until all others are answered, with those like it as far as the answer would go."""
        if self.question:
            self._skipped.update(self._doubts_alike(self.question.doubt))
            self._next()

    def undo(self) -> None:
        """Take the last step back; its questions come again."""
        if self._workspace.undo_stack.canUndo():
            self._skipped.clear()
            self._workspace.undo_stack.undo()

    def open(self) -> None:
        """Show the words in doubt in the reader."""
        if self.question:
            self._workspace.open_article(self.question.doubt.article_id, self.question.mark)

    def _answer(self, answer: Answer) -> None:
        if self.question is None or self.why_not:
            return
        with waiting(self.reach is not Reach.ONE):
            self._correct(to_all(self._alike(self.question), answer))

    def _correct(self, corrections: Sequence[Correction]) -> None:
        step = step_in_words(corrections[0], self._workspace.language)
        more = f" · {len(corrections):,}" if len(corrections) > 1 else ""
        self._workspace.correct(corrections, step + more)

    def _alike(self, asked: Question) -> list[Question]:
        return list(filter(None, map(self._question, self._doubts_alike(asked.doubt))))

    def _doubts_alike(self, doubt: Doubt) -> list[Doubt]:
        if self.reach is Reach.ONE:
            return [doubt]
        return self._workspace.store.doubts.alike(doubt, in_article=self.reach is Reach.ARTICLE)

    # Articles of an older build, whose doubts were never noted.

    def _make_lacking(self) -> None:
        store = self._workspace.store
        if store.refusal is not None or self._is_complete:
            return
        lacking = store.doubts.lacking(_AT_ONCE)
        self._is_complete = not lacking
        if not lacking:
            return
        store.doubts.make([(store.get(id_), self._workspace.as_read(id_)) for id_ in lacking])
        if self.question is None or len(lacking) < _AT_ONCE:
            self._next()
        self._going_through.start()
