"""Compiles the data and the translations into the tree before a wheel (or an editable install) is made of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileData(BuildHookInterface):  # type: ignore[type-arg]
    """Runs the same two commands as the set-up does, with the Python and packages of the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (the hook's signature)
        root = Path(self.root)
        for module in ("geodata.knowledge.compile", "desktop.build_translations"):
            subprocess.run([sys.executable, "-m", module], cwd=root, check=True)
