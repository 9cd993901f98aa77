"""Where all corrections go through: whether they can be made, what they are called, how many mentions they touch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.workspace import Workspace
from geodata.corrections.model import Correction
from geodata.corrections.wording import step_in_words
from geodata.model import Language
from geodata.project_refusals import project_refusal_in_words
from geodata.records import split_record_id


class Desk(QObject):
    """Makes corrections in the workspace on behalf of menus and editors; `told` says what was done."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self.workspace = workspace
        self.window = window

    @property
    def language(self) -> Language:
        return self.workspace.language

    @property
    def theme(self) -> str:
        return self.workspace.theme

    def why_not(self, article_id: str = "") -> str:
        """Why nothing can be corrected in an article, or in the whole project; "" where it can."""
        if self.workspace.store.refusal is not None:
            return project_refusal_in_words(str(self.workspace.store.refusal), self.language)
        record, datasets = split_record_id(article_id), self.workspace.store.datasets
        if article_id in datasets or (record and record[0] in datasets):
            return self.tr("Rows of a data set are the codings of others, and are not corrected here")
        return ""

    def correct(self, corrections: Sequence[Correction], text: str = "") -> bool:
        """Make corrections in one step of the history, called `text` or after the first of them."""
        step = text or self.in_words(corrections[0])
        done = self.workspace.correct(corrections, step)
        if done:
            self.told.emit(step)
        return done

    def in_words(self, correction: Correction) -> str:
        """What a correction does, in one line."""
        return step_in_words(correction, self.language, self.workspace.name_of)

    def counter(self, make: Callable[..., Correction]) -> Callable[..., int]:
        """How many mentions the correction would touch that `make` makes of a scope."""
        return lambda scope: self.workspace.affected(make(scope))
