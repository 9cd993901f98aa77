"""Asks, once, whether this program may fetch pages from the network."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.fetching.addresses import host_of

_SHOWN = 3


class FetchConsent(QMessageBox):
    """Says who will learn what, and how to end it; Cancel is the default."""

    def __init__(self, urls: Sequence[str], window: QWidget | None = None) -> None:
        super().__init__(window)
        hosts = list(dict.fromkeys(map(host_of, urls)))
        shown = self.tr(", ").join(hosts[:_SHOWN]) + ("…" if len(hosts) > _SHOWN else "")
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Fetch from the network"))
        self.setText(self.tr("Fetch %n page(s) from {hosts}?", "", len(urls)).format(hosts=shown))
        self.setInformativeText(
            self.tr(
                "If you agree, this program asks the server of each address that you paste or drop for that page, "
                "and for nothing else. Whoever runs the server sees the address of the page and the network "
                "address (IP) of this computer. Nothing from your articles is sent, and no cookies are kept. You are "
                "not asked again; “Fetch pasted addresses” in the menu File ends it."
            )
        )
        self.fetch = self.addButton(self.tr("Fetch"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))


def agrees(window: QWidget, urls: Sequence[str]) -> bool:
    """Does the user agree that this program fetches pages from the network?"""
    question = FetchConsent(urls, window)
    question.exec()
    return question.clickedButton() is question.fetch
