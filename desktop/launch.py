"""Where the program starts: commands without a window go to `geodata.cli`, everything else to Qt.

Qt is imported only once it is needed, so that `extract` runs where there is none, and only after the system has
been checked for the libraries that it needs.
"""

from __future__ import annotations

import os
import sys

from desktop import system_libraries
from geodata import cli
from geodata.release import version

HELP = """\
usage: dateline [PATH ...]           open the atlas, with these articles or this project
       dateline extract PATH ...     print what is found in articles, without a window
       dateline snapshot [PATH ...]  draw the map of articles into a picture, without a window
       dateline export PROJECT -o F  write events, places, actors or mentions for other programs
       dateline figure PROJECT -o F  draw the map as PNG, SVG or PDF on a sheet fit to print, without a window
       dateline html PROJECT -o F    write the map as one HTML page that opens without a network
       dateline sheet PROJECT -o F   write the numbered map and its quotations as PDF or HTML, without a window
       dateline associate            have the file manager open projects and articles with the atlas
       dateline evaluate GOLD.jsonl  measure how well annotated texts are read, without a window

`dateline extract --help` and so on list the options."""
ANSWERS = {
    "-h": lambda: HELP,
    "--help": lambda: HELP,
    "--version": lambda: f"Dateline Atlas {version()}",
}


def main(argv: list[str] | None = None) -> int:
    """The `dateline` command; returns the exit code (0 all done, 1 some failed, 2 usage)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] in ANSWERS:
        print(ANSWERS[arguments[0]]())
        return 0
    if arguments and arguments[0] == "associate":
        return _associate(arguments[1:])
    if arguments and arguments[0] in cli.COMMANDS:
        return cli.main(arguments)
    picture = bool(arguments) and arguments[0] == "snapshot"
    window = has_display() and not picture
    lacking = system_libraries.missing(system_libraries.needed(window=window))
    if lacking:
        print(system_libraries.advice(lacking), file=sys.stderr)
        return 1
    if picture:
        return _snapshot(arguments[1:])
    if window:
        from desktop.app import main as open_window

        return open_window(arguments)
    print("No display here, so the map is rendered to a picture instead of a window.", flush=True)
    return _snapshot(arguments)


def has_display() -> bool:
    """Whether a window can be shown: always but on a Unix without X11 or Wayland."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _associate(arguments: list[str]) -> int:
    from desktop.association import main as associate

    return associate(arguments)


def _snapshot(arguments: list[str]) -> int:
    from desktop.snapshot_command import main as snapshot

    return snapshot(arguments)
