"""What lies under the marks: the atlas's own map, tiles of a service that the user agreed to, or a local file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.workspace import Workspace
from geodata.projections import ProjectionKind
from geodata.refusals import refusal_in_words
from geodata.tiles.mbtiles import SUFFIX, BadTiles, MBTiles
from geodata.tiles.providers import Provider, provider

ATLAS = "atlas"
FILE = "file"
_SAVED = "map/background"


class Backgrounds(QObject):
    """What the menu Background calls. A host is asked for tiles only after the user agreed to it by name, once.

    Consent belongs to the user, not to a project: one that came from elsewhere reaches nobody by being opened.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        view: MapView,
        workspace: Workspace,
        settings: Settings,
        ask: Callable[[Provider], bool],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._view = view
        self._workspace = workspace
        self._settings = settings
        self._desk = view.tiles
        self._ask = ask
        self._window = window
        self._choice = ATLAS
        self._desk.failed.connect(self._on_failure)
        workspace.project_opened.connect(self.begin)
        workspace.projection_changed.connect(self._on_projection)

    @property
    def choice(self) -> str:
        """`ATLAS`, `FILE` or the id of a tile service."""
        return self._choice

    def begin(self) -> None:
        """Take up what the project that is open remembers, so far as the user has agreed to it before."""
        saved = _read(self._workspace.store.setting(_SAVED))
        self._show(None, ATLAS)
        if "file" in saved:
            self._open_file(Path(saved["file"]))
        elif "provider" in saved:
            self._take_up(saved["provider"])

    def use_atlas(self) -> None:
        self._show(None, ATLAS)
        self._remember({})

    def use_osm(self) -> None:
        self.use_provider(provider("osm"))

    def use_osm_hot(self) -> None:
        self.use_provider(provider("osm-hot"))

    def use_opentopomap(self) -> None:
        self.use_provider(provider("opentopomap"))

    def use_blue_marble(self) -> None:
        self.use_provider(provider("blue-marble"))

    def use_provider(self, chosen: Provider) -> None:
        """Tiles of a service, if the user agrees to its host."""
        if self._fits() and self._may_reach(chosen):
            self._show(chosen, chosen.id)
            self._remember({"provider": chosen.id})
        self.changed.emit()

    def choose_file(self) -> None:
        pattern = self.tr("Map tiles (MBTiles)") + f" (*{SUFFIX})"
        folder = self._settings.last_folder
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Background map from a file"), folder, pattern)
        if path:
            self.use_file(Path(path))
        self.changed.emit()

    def use_file(self, path: Path) -> None:
        """Tiles of a local file; one that will not do is refused in a sentence."""
        if self._fits() and self._open_file(path):
            self._settings.last_folder = str(path.parent)
            self._remember({"file": str(path)})
        self.changed.emit()

    def _open_file(self, path: Path) -> bool:
        try:
            self._show(MBTiles.open(path), FILE)
        except BadTiles as error:
            refusal = refusal_in_words(str(error), self._workspace.language)
            self.told.emit(self.tr("The atlas map is shown: {reason}").format(reason=refusal))
            self._show(None, ATLAS)
            return False
        return True

    def _take_up(self, provider_id: str) -> None:
        try:
            saved = provider(provider_id)
        except KeyError:
            return  # a service of another version
        if saved.host in self._settings.agreed_hosts:
            self._show(saved, saved.id)
        else:
            text = self.tr("This project uses a background from {host}: choose it under View to load it")
            self.told.emit(text.format(host=saved.host))

    def _may_reach(self, chosen: Provider) -> bool:
        agreed = self._settings.agreed_hosts
        if chosen.host in agreed:
            return True
        if not self._ask(chosen):
            return False
        self._settings.agreed_hosts = agreed | {chosen.host}
        return True

    def _fits(self) -> bool:
        """Tiles are cut in Web Mercator; no other projection can be laid over them."""
        fits = self._workspace.projection is ProjectionKind.MERCATOR
        if not fits:
            self.told.emit(self.tr("Background tiles need the Web Mercator projection"))
        return fits

    def _on_projection(self, kind: ProjectionKind) -> None:
        if kind is not ProjectionKind.MERCATOR and self._choice != ATLAS:
            self.use_atlas()
            self.told.emit(self.tr("Background tiles need the Web Mercator projection: the atlas map is shown"))

    def _show(self, source: Provider | MBTiles | None, choice: str) -> None:
        self._choice = choice
        self._view.show_tiles(self._desk.use(source))
        self.changed.emit()

    def _remember(self, saved: dict[str, str]) -> None:
        self._workspace.remember(_SAVED, json.dumps(saved) if saved else "")

    def _on_failure(self, host: str) -> None:
        self.told.emit(self.tr("{host} sends no tiles: the map stays empty there").format(host=host))


def _read(text: str) -> dict[str, str]:
    try:
        saved = json.loads(text) if text else {}
    except ValueError:
        return {}  # written by another version: the atlas's own map is the honest start
    return {key: value for key, value in saved.items() if isinstance(value, str)} if isinstance(saved, dict) else {}
