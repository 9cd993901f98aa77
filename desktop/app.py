"""The application: everything that must be there before the window, and the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from desktop import doorbell, fonts
from desktop.icons import app_icon
from desktop.language import Interpreter, preferred_language
from desktop.main_window import MainWindow
from desktop.projects import opening_store
from desktop.scheme import register_scheme
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import Wardrobe
from desktop.workspace import Workspace
from geodata.errors import MissingKnowledge

NAME = "Dateline Atlas"


def main(argv: list[str]) -> int:
    """Open the window, with the articles and the project named by `argv`; returns the exit code."""
    leave_the_sandbox_if_root()
    register_scheme()  # Qt wants this before the application is there
    app = make_application(argv)
    paths = [Path(argument).absolute() for argument in argv]
    if doorbell.ring(paths):
        return 0  # the window that is open shows them
    try:
        window = make_window(app)
    except MissingKnowledge as error:
        print(error, file=sys.stderr)
        return 1
    bell = doorbell.Doorbell(window)
    bell.rung.connect(window.answer_the_door)
    bell.listen()
    window.begin(paths)
    code = app.exec()
    take_apart(window)
    return code


def take_apart(window: MainWindow) -> None:
    """Delete the window while the application is still there, which is also what its web page needs."""
    window.workspace.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def leave_the_sandbox_if_root() -> None:
    """Chromium does not start its sandbox as root; say so, and go without, rather than show an empty map."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root and "QTWEBENGINE_DISABLE_SANDBOX" not in os.environ:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        print("Started as root, so the map's page runs without Chromium's sandbox.", file=sys.stderr)


def make_application(argv: Sequence[str] = ()) -> QApplication:
    app = QApplication([NAME, *argv])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName("dateline-atlas")
    app.setWindowIcon(app_icon())
    fonts.install(app)
    return app


def make_window(app: QApplication, settings: Settings | None = None) -> MainWindow:
    """The window as it was left, on the project that was open."""
    settings = settings or Settings()
    language = settings.language or preferred_language(QLocale.system())
    wardrobe = Wardrobe(app, settings.theme)
    interpreter = Interpreter(app)
    interpreter.speak(language)
    store, problem = opening_store(settings)
    workspace = Workspace(store, language=language, theme=wardrobe.theme, parent=app)
    window = MainWindow(workspace, Tasks(app), settings, wardrobe, interpreter)
    if problem:
        window.tell(problem)
    return window
