"""The options of a dialog from one use to the next: read back from the settings as far as they make sense today."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

Checks = Mapping[str, Callable[[Any], bool]]
"""By the name of an option, whether a value of it is sensible."""


def told_options(text: str) -> dict[str, Any]:
    """What a dialog wrote as JSON; nothing where the text is none, or another program's."""
    try:
        told = json.loads(text) if text else {}
    except json.JSONDecodeError:
        return {}
    return told if isinstance(told, dict) else {}


def sensible(told: Mapping[str, Any], checks: Checks) -> dict[str, Any]:
    """Those of the options that are there and pass their check."""
    return {name: told[name] for name, is_sensible in checks.items() if name in told and is_sensible(told[name])}
