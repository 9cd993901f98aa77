"""Asking the user for any place or actor, with the pickers that corrections use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from desktop.correcting.named import shortened
from desktop.correcting.place_choices import PlaceChoice
from desktop.marking import QT_TRANSLATE_NOOP
from desktop.workspace import Workspace
from geodata.model import Actor, Place
from geodata.review.doubts import DoubtKind
from geodata.review.questions import Meaning, Question
from geodata.review.wording import option_reason

_PLACE = QT_TRANSLATE_NOOP("ReviewSearch", "Which place is “{name}”?")
_EVENT = QT_TRANSLATE_NOOP("ReviewSearch", "Where did it happen?")
_ACTOR = QT_TRANSLATE_NOOP("ReviewSearch", "Who is “{name}”?")
_TITLES = {
    DoubtKind.PLACE: _PLACE,
    DoubtKind.UNPLACED: _PLACE,
    DoubtKind.EVENT_PLACE: _EVENT,
    DoubtKind.ACTOR: _ACTOR,
}


def search(workspace: Workspace, asked: Question, parent: QWidget) -> Meaning | None:
    """Any place or actor that the user finds for a doubt; None if the user leaves it."""
    title = QCoreApplication.translate("ReviewSearch", _TITLES[asked.doubt.kind]).format(
        name=shortened(asked.surface)
    )
    find = _find_actor if asked.doubt.kind is DoubtKind.ACTOR else _find_place
    return find(title, workspace, asked, parent)


def _find_actor(title: str, workspace: Workspace, _asked: Question, parent: QWidget) -> Actor | None:
    from desktop.correcting.actor_picker import ActorPicker  # the pickers are loaded when one is first wanted
    from desktop.correcting.actor_search import ActorSearch

    picker = ActorPicker(title, ActorSearch(workspace.index), workspace.language, workspace.theme, parent=parent)
    return picker.actor if picker.exec() == QDialog.DialogCode.Accepted else None


def _find_place(title: str, workspace: Workspace, asked: Question, parent: QWidget) -> Place | None:
    from desktop.correcting.place_picker import PlacePicker

    picker = PlacePicker(title, _known(asked, workspace), workspace.language, workspace.theme, parent=parent)
    return picker.place if picker.exec() == QDialog.DialogCode.Accepted else None


def _known(asked: Question, workspace: Workspace) -> list[PlaceChoice]:
    """The places that are offered already, for who wants to look at them once more."""
    return [
        PlaceChoice(option.meaning, option.score, option_reason(option.reason, workspace.language))
        for option in asked.options
        if isinstance(option.meaning, Place)
    ]
