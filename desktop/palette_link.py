"""What the palette finds, and where its choices lead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop.action_set import ActionSet, without_mnemonic
from desktop.map_view import MapView
from desktop.palette import Palette
from desktop.palette_memory import PaletteMemory
from desktop.panels import Panels
from desktop.tasks import Control, Tasks
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.finding import Finder, Thing, ThingKind, plain_name
from geodata.finding_things import Finders, ProjectNames, events_question, project_names
from geodata.knowledge.areas import areas
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Names

LISTED = {
    ThingKind.PLACE: 5,
    ThingKind.ACTOR: 5,
    ThingKind.REGION: 3,
    ThingKind.EVENT: 4,
    ThingKind.ARTICLE: 5,
    ThingKind.ACTION: 4,
}
_KNOWN_FROM = 2  # letters before places that no article names are looked up
_SETTLED = 400  # ms: articles that come one after the other are indexed once


class PaletteLink(QObject):
    """Answers the action that opens the palette."""

    def __init__(
        self,
        palette: Palette,
        workspace: Workspace,
        view: MapView,
        panels: Panels,
        memory: PaletteMemory,
        tasks: Tasks,
    ) -> None:
        super().__init__(palette)
        self._palette = palette
        self._workspace = workspace
        self._view = view
        self._panels = panels
        self._memory = memory
        self._tasks = tasks
        self._actions: ActionSet | None = None
        self._finders: dict[ThingKind, Finder] = {}
        self._is_old = True
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED)
        self._soon.timeout.connect(self._prepare)
        palette.chosen.connect(self.go)
        workspace.articles_changed.connect(self._on_articles)

    def take_actions(self, actions: ActionSet) -> None:
        """What can be done from here; the actions include the one that opens the palette."""
        self._actions = actions

    def open(self) -> None:
        self._finders[ThingKind.ACTION] = Finder(self._things_to_do())
        if ThingKind.REGION not in self._finders:
            self._finders[ThingKind.REGION] = Finder(_regions())
        if self._is_old:
            self._prepare()
        self._palette.ask(self._workspace.language, self._workspace.theme)

    def find(self, words: str) -> list[Thing]:
        """What is called so, the kinds whose best name begins with the words first; of late, without words."""
        if not words:
            return [thing for thing in self._memory.recent() if self._is_there(thing)]
        groups = [group for kind in LISTED if (group := self._of_kind(kind, words))]
        phrase = plain_name(words)
        groups.sort(key=lambda group: not _begins(group[0], phrase))
        return [thing for group in groups for thing in group]

    def go(self, thing: Thing) -> None:
        """Go to what was chosen."""
        self._memory.remember(thing)
        ways: dict[ThingKind, Callable[[Thing], None]] = {
            ThingKind.PLACE: self._go_to_place,
            ThingKind.ACTOR: self._go_to_actor,
            ThingKind.EVENT: lambda event: self._workspace.open_event(event.within, event.id),
            ThingKind.ARTICLE: lambda article: self._workspace.open_article(article.id),
            ThingKind.REGION: lambda region: self._workspace.narrow(self._workspace.filter.with_region(region.id)),
            ThingKind.ACTION: self._do,
        }
        ways[thing.kind](thing)

    def _of_kind(self, kind: ThingKind, words: str) -> Sequence[Thing]:
        limit = LISTED[kind]
        if kind is ThingKind.EVENT:
            return self._events(words, limit)
        finder = self._finders.get(kind)
        found = finder.find(words, limit) if finder else []
        if kind is ThingKind.PLACE and len(found) < limit and len(words) >= _KNOWN_FROM:
            there = {thing.id for thing in found} | {thing.id for thing in self._regions_found(words)}
            found += [thing for thing in _known_places(words, limit) if thing.id not in there][: limit - len(found)]
        return found

    def _regions_found(self, words: str) -> Sequence[Thing]:
        return self._finders[ThingKind.REGION].find(words, LISTED[ThingKind.REGION])

    def _events(self, words: str, limit: int) -> Sequence[Thing]:
        if not {ThingKind.PLACE, ThingKind.ACTOR} <= self._finders.keys():
            return []
        return self._workspace.index.ask(events_question(words, self._finders, limit), Filter())

    # Getting ready.

    def _on_articles(self) -> None:
        self._is_old = True
        if self._palette.isVisible():
            self._soon.start()

    def _prepare(self) -> None:
        """Names are taken here, in no time; what takes time is made of them elsewhere."""
        self._is_old = False
        names = self._workspace.index.ask(project_names, Filter())
        self._tasks.start(partial(_finders, names), on_done=self._take)

    def _take(self, finders: Finders) -> None:
        self._finders |= finders
        self._palette.look_again()

    def _things_to_do(self) -> Iterator[Thing]:
        for action_id, action in (self._actions.actions if self._actions else {}).items():
            if action.isEnabled() and action_id != "palette":
                text = without_mnemonic(action.text()).rstrip("…")
                keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
                yield Thing(ThingKind.ACTION, action_id, Names(text), detail=keys)

    def _is_there(self, thing: Thing) -> bool:
        """Whether what was gone to of late can still be gone to."""
        index = self._workspace.index
        if thing.kind is ThingKind.ACTION:
            return self._actions is not None and thing.id in self._actions.actions
        if thing.kind is ThingKind.EVENT:
            return thing.within in index
        if thing.kind is ThingKind.ARTICLE:
            return thing.id in index
        return thing.kind is not ThingKind.ACTOR or index.names(thing.id) is not None

    # Going there.

    def _go_to_place(self, thing: Thing) -> None:
        place = self._workspace.place(thing.id)
        self._workspace.select_place(thing.id)
        if place is not None:
            self._view.fly_to(place.lat, place.lon)
        self._panels.show("excerpts")

    def _go_to_actor(self, thing: Thing) -> None:
        self._workspace.select_actor(thing.id)
        self._panels.show("excerpts")

    def _do(self, thing: Thing) -> None:
        if self._actions is not None:
            self._actions[thing.id].trigger()


def _finders(names: ProjectNames, control: Control) -> Finders:
    control.check()
    return names.finders()


def _regions() -> Iterator[Thing]:
    return (Thing(ThingKind.REGION, region.place.id, region.place.names) for region in areas().regions())


def _known_places(words: str, limit: int) -> Iterator[Thing]:
    """Places that the gazetteer knows, whether an article names them or not."""
    for place in gazetteer().search(words, limit * 2):
        if not place.id.startswith("region:"):
            yield Thing(ThingKind.PLACE, place.id, place.names, detail=place.country or "")


def _begins(thing: Thing, phrase: str) -> bool:
    return any(plain_name(name).startswith(phrase) for name in (thing.names.en, thing.names.zh_hans) if name)
