"""Our scheme in a real page: what it serves arrives, what it does not is an error."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("path", "ok"),
    [
        ("web/core.js", True),
        ("qt/qwebchannel.js", True),
        ("basemap/lakes.geojson", True),
        ("web/../../pyproject.toml", False),
        ("web/%2e%2e/__init__.py", False),
        ("basemap/nothing.geojson", False),
        ("etc/passwd", False),
    ],
)
def test_the_page_gets_what_is_served_and_no_more(qtbot, map_view, ask_page, path, ok):
    map_view.page().runJavaScript(
        f"fetch('dateline://atlas/{path}').then((a) => {{ window.got = a.ok; }}, () => {{ window.got = false; }})"
    )
    qtbot.waitUntil(lambda: ask_page("window.got ?? null") is not None)
    assert ask_page("window.got") is ok


def test_the_profile_keeps_nothing(map_view):
    assert map_view.page().profile().isOffTheRecord()
