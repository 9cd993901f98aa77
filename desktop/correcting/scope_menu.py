"""A choice in a menu that leads on to how far it goes; the mentions are counted when one looks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from desktop.correcting.scope_choice import scope_in_words
from geodata.corrections.model import Scope

_LONGEST = 90


class ScopeMenu(QMenu):
    """One entry a scope; `counts` says how many mentions each touches, and `do` is done with the one chosen."""

    def __init__(
        self,
        text: str,
        counts: Callable[[Scope], int],
        do: Callable[[Scope], object],
        parent: QWidget | None = None,
        *,
        reason: str = "",
    ) -> None:
        """`reason` stands over the entries: why the choice is there at all."""
        super().__init__(in_menu(text), parent)
        self._counts = counts
        if reason:
            self.addAction(in_menu(reason)).setEnabled(False)
            self.addSeparator()
        self.entries = {scope: self.addAction(scope_in_words(scope)) for scope in Scope}
        for scope, entry in self.entries.items():
            entry.triggered.connect(partial(_chosen, do, scope))
        self.aboutToShow.connect(self._count)

    def _count(self) -> None:
        for scope, entry in self.entries.items():
            entry.setText(in_menu(scope_in_words(scope, self._counts(scope))))


def in_menu(text: str) -> str:
    """A text as a menu shows it: in one line, not too long, and with no letter to press."""
    line = " ".join(text.split())
    shown = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
    return shown.replace("&", "&&")


def _chosen(do: Callable[[Scope], object], scope: Scope, _checked: bool = False) -> None:
    do(scope)
