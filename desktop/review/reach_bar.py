"""For how many doubts an answer is: this one, those like it in the article, those like it in the project."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop.review.keys import ALIKE
from desktop.review.queue import Reach
from geodata.store_doubts import MOST_ALIKE


class ReachBar(QWidget):
    """A chip for each reach there is; nothing where no other doubt is like this one."""

    chosen = Signal(object)  # Reach

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Reach, int] = {}
        self.chips = {reach: QToolButton() for reach in Reach}
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for reach, chip in self.chips.items():
            chip.setCheckable(True)
            chip.setProperty("role", "chip")
            chip.clicked.connect(lambda _=False, reach=reach: self.chosen.emit(reach))
            group.addButton(chip)
            layout.addWidget(chip)
        layout.addStretch(1)

    def show_reach(self, counts: Mapping[Reach, int], chosen: Reach) -> None:
        """How many doubts each reach holds, and which one is chosen."""
        self._counts = counts
        self.setVisible(len(counts) > 1)
        for reach, chip in self.chips.items():
            chip.setVisible(reach in counts)
            chip.setChecked(reach is chosen)
        self._retranslate()

    def _retranslate(self) -> None:
        texts = {
            Reach.ONE: self.tr("Only this"),
            Reach.ARTICLE: self.tr("{count} in this article"),
            Reach.PROJECT: self.tr("All {count} like this"),
        }
        for reach, chip in self.chips.items():
            count = self._counts.get(reach, 0)
            text = texts[reach] if count <= MOST_ALIKE else self.tr("{most} of {count} like this")
            chip.setText(text.format(count=f"{count:,}", most=MOST_ALIKE))
            chip.setToolTip(self.tr("The answer is for all that read the same words in the same way") + f" ({ALIKE})")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
