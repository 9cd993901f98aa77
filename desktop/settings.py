"""What is remembered from one start to the next, each value read with its type."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from desktop.theme import ThemeChoice
from geodata.model import Language
from geodata.shading_choice import ShadeBy, ShadingChoice
from geodata.strides import STEPS

RECENT_LIMIT = 10
HIDDEN_AT_FIRST = frozenset({"seats"})


def data_folder() -> Path:
    """Where projects without a place of their own live; made when missing."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def cache_folder() -> Path:
    """Where what can be made anew is kept; whoever writes there makes it."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation))


def settings_path() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "settings.ini"


class Settings:
    """An .ini file. A QSettings read without a type gives `'true'` for True and `'x'` for ["x"]: none is, here."""

    def __init__(self, path: Path | None = None) -> None:
        self._qt = QSettings(str(path or settings_path()), QSettings.Format.IniFormat)

    def sync(self) -> None:
        self._qt.sync()

    def _text(self, key: str) -> str:
        return str(self._qt.value(key, "", type=str))

    def _bytes(self, key: str) -> QByteArray:
        value = self._qt.value(key, QByteArray(), type=QByteArray)
        return value if isinstance(value, QByteArray) else QByteArray()

    @property
    def geometry(self) -> QByteArray:
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._qt.setValue("window/geometry", value)

    @property
    def docks(self) -> QByteArray:
        return self._bytes("window/docks")

    @docks.setter
    def docks(self, value: QByteArray) -> None:
        self._qt.setValue("window/docks", value)

    @property
    def theme(self) -> ThemeChoice:
        text = self._text("theme")
        return ThemeChoice(text) if text in set(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, value: ThemeChoice) -> None:
        self._qt.setValue("theme", value.value)

    @property
    def language(self) -> Language | None:
        """The language chosen, or None while the user has chosen none."""
        text = self._text("language")
        return Language(text) if text in set(Language) else None

    @language.setter
    def language(self, value: Language) -> None:
        self._qt.setValue("language", value.value)

    @property
    def last_project(self) -> Path | None:
        text = self._text("project/last")
        return Path(text) if text else None

    @last_project.setter
    def last_project(self, value: Path) -> None:
        self._qt.setValue("project/last", str(value))

    @property
    def last_folder(self) -> str:
        """Where the last file dialog was left."""
        return self._text("folder/last") or str(Path.home())

    @last_folder.setter
    def last_folder(self, value: str) -> None:
        self._qt.setValue("folder/last", value)

    @property
    def hidden_layers(self) -> frozenset[str]:
        if not self._qt.contains("map/hiddenLayers"):
            return HIDDEN_AT_FIRST
        return frozenset(self._list("map/hiddenLayers"))

    @hidden_layers.setter
    def hidden_layers(self, value: frozenset[str]) -> None:
        self._qt.setValue("map/hiddenLayers", sorted(value))

    @property
    def timeline_step(self) -> str:
        """A name of `geodata.strides.STEPS`."""
        text = self._text("timeline/step")
        return text if text in STEPS else "month"

    @timeline_step.setter
    def timeline_step(self, value: str) -> None:
        self._qt.setValue("timeline/step", value)

    @property
    def timeline_speed(self) -> float:
        """Steps a second."""
        value = self._qt.value("timeline/speed", 1.0, type=float)
        return value if isinstance(value, float) else 1.0

    @timeline_speed.setter
    def timeline_speed(self, value: float) -> None:
        self._qt.setValue("timeline/speed", value)

    @property
    def is_timeline_cumulative(self) -> bool:
        return bool(self._qt.value("timeline/cumulative", False, type=bool))

    @is_timeline_cumulative.setter
    def is_timeline_cumulative(self, value: bool) -> None:
        self._qt.setValue("timeline/cumulative", value)

    @property
    def projection_follows(self) -> bool:
        """Whether the region of the filter chooses the projection."""
        return bool(self._qt.value("map/projectionFollows", False, type=bool))

    @projection_follows.setter
    def projection_follows(self, value: bool) -> None:
        self._qt.setValue("map/projectionFollows", value)

    @property
    def shading(self) -> ShadingChoice:
        """What areas are shaded by; that of an actor is not for another day."""
        by, inside = self._text("map/shadeBy"), self._text("map/shadeInside")
        known = by in set(ShadeBy) - {ShadeBy.ACTOR}
        return ShadingChoice(ShadeBy(by) if known else ShadeBy.EVIDENCE, inside == "yes")

    @shading.setter
    def shading(self, value: ShadingChoice) -> None:
        self._qt.setValue("map/shadeBy", value.by.value)
        self._qt.setValue("map/shadeInside", "yes" if value.is_inside else "no")

    @property
    def figure_choice(self) -> str:
        """The layout of figures, as `desktop.figures.figure_choice` writes it."""
        return self._text("figure/choice")

    @figure_choice.setter
    def figure_choice(self, value: str) -> None:
        self._qt.setValue("figure/choice", value)

    @property
    def sheet_choice(self) -> str:
        """What evidence sheets hold, as `desktop.sheets.choice` writes it."""
        return self._text("sheet/choice")

    @sheet_choice.setter
    def sheet_choice(self, value: str) -> None:
        self._qt.setValue("sheet/choice", value)

    @property
    def animation_choice(self) -> str:
        """How animations run and look, as `desktop.animation.choice` writes it."""
        return self._text("animation/choice")

    @animation_choice.setter
    def animation_choice(self, value: str) -> None:
        self._qt.setValue("animation/choice", value)

    @property
    def atlas_choice(self) -> str:
        """How atlases are made, as `desktop.views.atlas_choice` writes it."""
        return self._text("atlas/choice")

    @atlas_choice.setter
    def atlas_choice(self, value: str) -> None:
        self._qt.setValue("atlas/choice", value)

    @property
    def palette_recent(self) -> list[str]:
        """What was gone to of late, as `desktop.palette_memory` writes it."""
        return self._list("palette/recent")

    @palette_recent.setter
    def palette_recent(self, value: list[str]) -> None:
        self._qt.setValue("palette/recent", value)

    @property
    def is_minimap_folded(self) -> bool:
        return bool(self._qt.value("map/minimapFolded", True, type=bool))

    @is_minimap_folded.setter
    def is_minimap_folded(self, value: bool) -> None:
        self._qt.setValue("map/minimapFolded", value)

    @property
    def agreed_hosts(self) -> frozenset[str]:
        """Hosts that the user agreed to load background tiles from."""
        return frozenset(self._list("map/agreedHosts"))

    @agreed_hosts.setter
    def agreed_hosts(self, value: frozenset[str]) -> None:
        self._qt.setValue("map/agreedHosts", sorted(value))

    @property
    def may_fetch(self) -> bool:
        """Whether the user agreed that pages are fetched by their addresses."""
        return bool(self._qt.value("network/mayFetch", False, type=bool))

    @may_fetch.setter
    def may_fetch(self, value: bool) -> None:
        self._qt.setValue("network/mayFetch", value)

    @property
    def recent(self) -> tuple[Path, ...]:
        return tuple(Path(text) for text in self._list("project/recent"))

    def remember(self, path: Path) -> None:
        """Put a project first among the recent ones."""
        others = (str(old) for old in self.recent if old != path)
        self._qt.setValue("project/recent", [str(path), *others][:RECENT_LIMIT])
        self.last_project = path

    def forget(self, path: Path) -> None:
        self._qt.setValue("project/recent", [str(old) for old in self.recent if old != path])

    def _list(self, key: str) -> list[str]:
        value = self._qt.value(key, [], type=list)
        return [str(item) for item in value] if isinstance(value, list) else []
