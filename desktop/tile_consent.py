"""Asks, once for each host, whether tiles may be fetched from it."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from geodata.tiles.providers import Provider


class TileConsent(QMessageBox):
    """Names the host, what it will learn, and how to end it; Cancel is the default."""

    def __init__(self, chosen: Provider, window: QWidget) -> None:
        super().__init__(window)
        host = chosen.host
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Background from the network"))
        self.setText(self.tr("Load the map “{name}” from {host}?").format(name=chosen.name, host=host))
        self.setInformativeText(
            self.tr(
                "While it is shown, this program asks {host}, and no other host, for pictures of the part of the map "
                "that you look at. Whoever runs it can see the address of this computer and which part that is. "
                "Nothing from your articles is sent. “Atlas map” in the menu Background ends it."
            ).format(host=host)
        )
        self.load = self.addButton(self.tr("Load from {host}").format(host=host), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))


def agrees(window: QWidget, chosen: Provider) -> bool:
    """Does the user agree that this program asks the host of `chosen` for tiles?"""
    question = TileConsent(chosen, window)
    question.exec()
    return question.clickedButton() is question.load
