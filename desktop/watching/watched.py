"""What a project remembers of its watched folder, and which of the folder's files are new."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from geodata.store import Store

_SETTING = "watch/folder"
_SEEN = "watch/seen"
Keep = Callable[[str, str], object]  # writes a setting of the project
State = tuple[int, int]  # size in bytes, and time of the last change in nanoseconds


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """The folder, and whether those inside it count too."""

    path: Path
    with_subfolders: bool = True

    def files(self) -> dict[Path, State]:
        """Its readable files as they are now; OSError where the folder itself cannot be looked into."""
        from geodata.datasets.recognition import SUFFIXES as DATASETS
        from geodata.reading import READERS, find_files

        if self.with_subfolders:
            next(self.path.iterdir(), None)  # raises where nothing can be seen
            paths = find_files((self.path,))
        else:
            paths = sorted(path for path in self.path.iterdir() if not path.name.startswith("."))
        known = {*READERS, *DATASETS}
        states = ((path, state_of(path)) for path in paths if path.suffix.lower() in known)
        return {path: state for path, state in states if state is not None}

    def folders(self) -> list[Path]:
        """The folders that a change may happen in."""
        if not self.with_subfolders:
            return [self.path]
        inside = (path for path in self.path.rglob("*") if path.is_dir() and not path.name.startswith("."))
        return [self.path, *inside]


def state_of(path: Path) -> State | None:
    """How a file is; None where there is none, or it cannot be looked at."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if path.is_file() else None


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at the folder saw; the next one tells from it which files are whole by now."""

    files: Mapping[Path, State]

    def whole(self, before: Look | None, seen: Mapping[str, State]) -> list[Path]:
        """The files that are new or changed since they were `seen`, and as they were at the look before."""
        then = before.files if before else {}
        return [
            path
            for path, state in self.files.items()
            if state[0] and seen.get(str(path)) != state and then.get(path) == state
        ]

    def unsettled(self, before: Look | None, seen: Mapping[str, State]) -> bool:
        """Whether some file may still be on its way in."""
        whole = set(self.whole(before, seen))
        return any(
            seen.get(str(path)) != state and path not in whole for path, state in self.files.items() if state[0]
        )


def watched_folder(store: Store) -> WatchedFolder | None:
    """The folder that a project watches; None while it watches none."""
    told = store.setting(_SETTING)
    if not told:
        return None
    found = json.loads(told)
    return WatchedFolder(Path(found["path"]), bool(found["subfolders"]))


def watch(store: Store, folder: WatchedFolder | None, keep: Keep) -> None:
    """Have a project watch a folder, or none; another folder has been read by nobody yet."""
    before = watched_folder(store)
    told = folder and {"path": str(folder.path), "subfolders": folder.with_subfolders}
    keep(_SETTING, json.dumps(told) if told else "")
    if before and (folder is None or replace(before, with_subfolders=folder.with_subfolders) != folder):
        keep(_SEEN, "")


def seen_files(store: Store) -> dict[str, State]:
    """The files that were read, each as it was then."""
    told = store.setting(_SEEN)
    return {path: (size, changed) for path, (size, changed) in json.loads(told).items()} if told else {}


def remember(seen: Mapping[str, State], keep: Keep) -> None:
    keep(_SEEN, json.dumps(dict(seen)))
