"""Theme and language as the user chose them: applied, told to the workspace, remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.language import Interpreter
from desktop.settings import Settings
from desktop.theme import ThemeChoice, Wardrobe
from desktop.workspace import Workspace
from geodata.model import Language


class Look(QObject):
    """What the Theme and Language menus call."""

    def __init__(
        self, workspace: Workspace, settings: Settings, wardrobe: Wardrobe, interpreter: Interpreter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self._wardrobe = wardrobe
        self._interpreter = interpreter
        wardrobe.changed.connect(workspace.dress)

    @property
    def choice(self) -> ThemeChoice:
        return self._wardrobe.choice

    def follow_system(self) -> None:
        self._choose(ThemeChoice.SYSTEM)

    def go_light(self) -> None:
        self._choose(ThemeChoice.LIGHT)

    def go_dark(self) -> None:
        self._choose(ThemeChoice.DARK)

    def speak_english(self) -> None:
        self._speak(Language.ENGLISH)

    def speak_simplified(self) -> None:
        self._speak(Language.SIMPLIFIED)

    def speak_traditional(self) -> None:
        self._speak(Language.TRADITIONAL)

    def _choose(self, choice: ThemeChoice) -> None:
        self._settings.theme = choice
        self._wardrobe.choose(choice)

    def _speak(self, language: Language) -> None:
        self._settings.language = language
        self._interpreter.speak(language)
        self._workspace.speak(language)
