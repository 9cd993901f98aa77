"""The actions of the menus Map colours, Boundaries and Background."""

from __future__ import annotations

from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP

_COLOURS, _BOUNDARIES, _BACKGROUND = "view/map_colours", "view/boundaries", "view/background"

MAP_MENUS = {
    _COLOURS: QT_TRANSLATE_NOOP("Actions", "Map &colours"),
    _BOUNDARIES: QT_TRANSLATE_NOOP("Actions", "&Boundaries"),
    _BACKGROUND: QT_TRANSLATE_NOOP("Actions", "Back&ground"),
}


def _choice(menu: str, name: str, text: str, does: str, *, translated: bool = True, parted: bool = False) -> Declared:
    group = menu.removeprefix("view/")
    return Declared(
        f"{group}_{name}", menu, text, does, checkable=True, group=group, translated=translated, parted=parted
    )


MAP_ACTIONS = (
    _choice(_COLOURS, "window", QT_TRANSLATE_NOOP("Actions", "As the &window"), "map_style.follow_window"),
    _choice(
        _COLOURS, "print", QT_TRANSLATE_NOOP("Actions", "For &print, also in black and white"), "map_style.go_print"
    ),
    _choice(
        _BOUNDARIES, "disputed", QT_TRANSLATE_NOOP("Actions", "&Hatch disputed areas"), "map_style.hatch_disputed"
    ),
    _choice(_BOUNDARIES, "de_facto", QT_TRANSLATE_NOOP("Actions", "As held in &fact"), "map_style.show_de_facto"),
    _choice(
        _BOUNDARIES,
        "none",
        QT_TRANSLATE_NOOP("Actions", "Leave disputed areas &unmarked"),
        "map_style.leave_unmarked",
    ),
    _choice(_BACKGROUND, "atlas", QT_TRANSLATE_NOOP("Actions", "&Atlas map"), "backgrounds.use_atlas"),
    _choice(_BACKGROUND, "osm", "OpenStreetMap", "backgrounds.use_osm", translated=False, parted=True),
    _choice(_BACKGROUND, "osm_hot", "OpenStreetMap Humanitarian", "backgrounds.use_osm_hot", translated=False),
    _choice(_BACKGROUND, "opentopomap", "OpenTopoMap", "backgrounds.use_opentopomap", translated=False),
    _choice(_BACKGROUND, "blue_marble", "NASA Blue Marble", "backgrounds.use_blue_marble", translated=False),
    _choice(
        _BACKGROUND,
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Local MBTiles file…"),
        "backgrounds.choose_file",
        parted=True,
    ),
)
