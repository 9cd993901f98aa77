"""`snapshot` on the command line: articles, data sets or a project in, a picture of their map out, no window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from geodata import shape_arguments
from geodata.counts_in_words import shown_in_words
from geodata.errors import GeodataError, UnknownRegion
from geodata.export.command import opened
from geodata.figures.viewing import view_of_all
from geodata.filter_arguments import region_named
from geodata.filters import Filter
from geodata.index import Index
from geodata.knowledge.gazetteer import gazetteer
from geodata.maps.boundaries import Boundaries
from geodata.maps.style import THEMES
from geodata.marks import WORLD
from geodata.model import Language
from geodata.projections import ProjectionKind
from geodata.regions.gis_files import UnusableRegion
from geodata.release import ALL_DONE, SOME_FAILED, USAGE
from resources import BRIEFS

DEFAULT_OUTPUT = Path("dateline-map.png")


def main(arguments: Sequence[str]) -> int:
    """Draws the picture and says where it is; 0 all read, 1 some files failed, 2 wrong usage."""
    try:
        options = parser().parse_args(arguments)
        region = region_named(options.region) if options.region else None
        chosen = shape_arguments.with_shapes(Filter().with_region(region.id) if region else Filter(), options)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else USAGE
    except (UnknownRegion, UnusableRegion) as error:
        print(error, file=sys.stderr)
        return USAGE
    try:
        with opened(options.paths or [BRIEFS]) as (index, failed):
            draw(index, chosen, options)
    except GeodataError as error:
        print(error, file=sys.stderr)
        return SOME_FAILED
    print(f"The map is in {options.output.resolve()}")
    return SOME_FAILED if failed else ALL_DONE


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(
        prog="dateline snapshot",
        description="Draw the map of articles, data sets or a project (else of the bundled briefs) into a PNG.",
    )
    result.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="articles, data sets, or a project")
    result.add_argument("--region", metavar="NAME", help="show only this region or country, named in any script")
    shape_arguments.add_to(result)
    result.add_argument("--lang", choices=["en", "zh-Hans", "zh-Hant"], default="en")
    result.add_argument(
        "--projection",
        choices=[kind.value for kind in ProjectionKind],
        default=ProjectionKind.MERCATOR.value,
        help="mercator, the equal-area world, or the polar view of the Arctic",
    )
    result.add_argument("--theme", choices=list(THEMES), default="light")
    result.add_argument(
        "--boundaries",
        choices=[each.value for each in Boundaries],
        default=Boundaries.DISPUTED.value,
        help="how to draw what states dispute: hatched, as held in fact, or unmarked",
    )
    result.add_argument("--size", type=_size, default=(1600, 1000), metavar="WxH", help="in pixels at scale 1")
    result.add_argument("--scale", type=int, choices=[1, 2, 3, 4], default=2)
    result.add_argument("--title", default="", help="printed above the map")
    result.add_argument("-o", "--output", type=Path, default=DEFAULT_OUTPUT, metavar="FILE")
    return result


def _size(text: str) -> tuple[int, int]:
    from desktop.snapshot_request import LONGEST_SIDE, SMALLEST

    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError:
        raise argparse.ArgumentTypeError(f"a size looks like 1600x1000, not {text!r}") from None
    if width < SMALLEST[0] or height < SMALLEST[1] or max(width, height) * 4 > LONGEST_SIDE:
        least, most = f"{SMALLEST[0]}x{SMALLEST[1]}", LONGEST_SIDE // 4
        raise argparse.ArgumentTypeError(f"a map is at least {least} and at most {most} wide or high, not {text}")
    return width, height


def draw(index: Index, chosen: Filter, options: argparse.Namespace) -> None:
    """Renders the picture off the screen into `options.output`; raises GeodataError."""
    from desktop import headless
    from desktop.app import leave_the_sandbox_if_root, make_application
    from desktop.language import Interpreter
    from desktop.scheme import register_scheme
    from desktop.snapshot import render_to_file
    from desktop.snapshot_request import SnapshotRequest
    from desktop.snapshot_sheet import map_box
    from geodata.datasets.credits import credits_of
    from geodata.dates_in_words import day_in_words

    headless.prepare()
    leave_the_sandbox_if_root()
    register_scheme()
    app = make_application()
    language = Language(options.lang)
    Interpreter(app).speak(language)
    blank = SnapshotRequest(
        marks=(),
        view=WORLD,
        areas=tuple(index.areas(chosen)),
        seats=tuple(index.seats(chosen)),
        regions=tuple(chosen.regions),
        shapes=chosen.shapes,
        is_inverted=chosen.is_inverted,
        size=options.size,
        scale=options.scale,
        theme=options.theme,
        boundaries=Boundaries(options.boundaries),
        language=language,
        title=options.title or _title(index),
        filter_line=shown_in_words(index.counts(chosen), chosen, language, _name_in(language)),
        date=day_in_words(date.today(), language),
        credits=credits_of(index.datasets()),
    )
    box = map_box(blank)
    view = view_of_all(
        lambda view: index.marks(chosen, view), chosen, ProjectionKind(options.projection), box.width(), box.height()
    )
    render_to_file(replace(blank, view=view, marks=tuple(index.marks(chosen, view))), options.output)


def _title(index: Index) -> str:
    """What the picture is called without a title of its own: after its one article, or after the program."""
    articles = index.articles()
    return articles[0].title or articles[0].id if len(articles) == 1 else "Dateline Atlas"


def _name_in(language: Language) -> Callable[[str], str]:
    return lambda place_id: gazetteer().get(place_id).names.within(language)
