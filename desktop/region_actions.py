"""The actions of the region tools, for the table of actions."""

from __future__ import annotations

from desktop.declared import Declared
from desktop.marking import QT_TRANSLATE_NOOP

MENU = "view/regions"

REGION_ACTIONS = (
    Declared(
        "draw_rectangle",
        MENU,
        QT_TRANSLATE_NOOP("Actions", "&Rectangle"),
        "draw.draw_rectangle",
        "Ctrl+Alt+R",
        "draw-rectangle",
    ),
    Declared(
        "draw_circle", MENU, QT_TRANSLATE_NOOP("Actions", "&Circle"), "draw.draw_circle", "Ctrl+Alt+C", "draw-circle"
    ),
    Declared(
        "draw_polygon",
        MENU,
        QT_TRANSLATE_NOOP("Actions", "&Polygon"),
        "draw.draw_polygon",
        "Ctrl+Alt+P",
        "draw-polygon",
    ),
    Declared(
        "draw_freehand",
        MENU,
        QT_TRANSLATE_NOOP("Actions", "&Freehand"),
        "draw.draw_freehand",
        "Ctrl+Alt+F",
        "draw-lasso",
    ),
    Declared(
        "region_distance",
        MENU,
        QT_TRANSLATE_NOOP("Actions", "Within a &distance of a place…"),
        "regions.measure",
        "Ctrl+Alt+D",
        "draw-distance",
        parted=True,
    ),
    Declared(
        "region_view",
        MENU,
        QT_TRANSLATE_NOOP("Actions", "Use the &view as a region"),
        "draw.use_view",
        "Ctrl+Alt+V",
        "draw-view",
    ),
    Declared(
        "region_import",
        MENU,
        QT_TRANSLATE_NOOP("Actions", "&Import a region from a file…"),
        "region_files.choose",
        "Ctrl+Alt+I",
        "open-articles",
        parted=True,
    ),
    Declared(
        "region_save",
        MENU,
        QT_TRANSLATE_NOOP("Actions", "&Save the drawn region…"),
        "regions.save_drawn",
        "Ctrl+Alt+S",
        "save-copy",
    ),
)
