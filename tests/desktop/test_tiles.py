"""Background tiles: nothing leaves while they are off, one host is asked while they are on, files are served."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from made_tiles import png, write_mbtiles
from small_world import WAIT

from desktop.backgrounds import ATLAS, FILE, Backgrounds
from desktop.settings import Settings
from desktop.tile_consent import TileConsent
from geodata.projections import ProjectionKind
from geodata.tiles.mbtiles import MBTiles
from geodata.tiles.providers import Provider
from geodata.tiles.tile import Tile

RED, BLUE = (201, 30, 30), (30, 30, 201)


class TileServer:
    """A service of the test's own on this machine; notes what it is asked and by whom."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.status = 200
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append(self.path)
                outer.headers.append({name.lower(): value for name, value in self.headers.items()})
                self.send_response(outer.status)
                if outer.status == 302:
                    self.send_header("Location", f"http://localhost:{outer.port}/elsewhere.png")
                self.end_headers()
                if outer.status == 200:
                    self.wfile.write(png(BLUE))

            def log_message(self, *_arguments: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.http.server_port
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.02})
        self.thread.start()

    def provider(self) -> Provider:
        return Provider("test", "Test", f"http://127.0.0.1:{self.port}/{{z}}/{{x}}/{{y}}.png", "© Test", 18)

    def close(self) -> None:
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()


@pytest.fixture
def service() -> Iterator[TileServer]:
    service = TileServer()
    yield service
    service.close()


@pytest.fixture
def asked() -> list[str]:
    """The hosts that the user was asked about."""
    return []


@pytest.fixture
def backgrounds(qtbot, home, workspace, map_view, asked) -> Backgrounds:
    """They on the real page, for a user who agrees to everything but the service called "Refused"."""

    def agree(chosen: Provider) -> bool:
        asked.append(chosen.host)
        return chosen.name != "Refused"

    return Backgrounds(map_view, workspace, Settings(home / "settings.ini"), agree, map_view)


@pytest.fixture
def tiles_file(tmp_path: Path) -> Path:
    """The four tiles of zoom 1: red in the north, blue in the south."""
    bodies = {Tile(1, x, y): png(RED if y == 0 else BLUE) for x in (0, 1) for y in (0, 1)}
    return write_mbtiles(tmp_path / "old.mbtiles", bodies, attribution="© Somebody", maxzoom="1")


def colour_at(map_view, x: float, y: float) -> tuple[int, int, int]:
    colour = map_view.grab().toImage().pixelColor(round(x), round(y))
    return colour.red(), colour.green(), colour.blue()


def until_shown(qtbot, map_view, ask_page, lat: float, lon: float, colour: tuple[int, int, int]) -> None:
    point = ask_page(f"atlas_map.latLngToContainerPoint([{lat}, {lon}])")
    qtbot.waitUntil(lambda: colour_at(map_view, point["x"], point["y"]) == colour, timeout=WAIT)


def test_nothing_is_asked_while_tiles_are_off(qtbot, map_view, backgrounds, service, settled, asked):
    map_view.set_view(45, 20, 4)
    settled()
    assert map_view.tiles.layer is None
    assert backgrounds.choice == ATLAS
    assert service.asked == asked == []


def test_tiles_of_a_file_lie_where_they_belong(qtbot, map_view, backgrounds, tiles_file, settled, ask_page):
    map_view.set_view(0, 20, 3)
    backgrounds.use_file(tiles_file)
    settled()
    until_shown(qtbot, map_view, ask_page, 25, 12, RED)
    until_shown(qtbot, map_view, ask_page, -15, 12, BLUE)
    assert "© Somebody" in ask_page("document.querySelector('.attribution').textContent")
    backgrounds.use_atlas()
    settled()
    assert ask_page("document.querySelectorAll('.leaflet-tiles-pane img').length") == 0
    assert "© Somebody" not in ask_page("document.querySelector('.attribution').textContent")


def test_only_the_host_agreed_to_is_asked_and_learns_little(
    qtbot, map_view, backgrounds, service, settled, ask_page, asked
):
    map_view.set_view(10, 20, 3)
    backgrounds.use_provider(service.provider())
    settled()
    until_shown(qtbot, map_view, ask_page, 5, 12, BLUE)
    assert asked == [f"127.0.0.1:{service.port}"]
    assert all(path.endswith(".png") for path in service.asked)
    for headers in service.headers:
        assert headers["user-agent"].startswith("DatelineAtlas")
        assert not {"referer", "cookie", "origin"} & headers.keys()
    backgrounds.use_atlas()
    backgrounds.use_provider(service.provider())
    assert len(asked) == 1  # once for each host


def test_a_host_refused_is_never_asked(qtbot, map_view, backgrounds, service, settled):
    refused = Provider("x", "Refused", service.provider().template, "", 18)
    backgrounds.use_provider(refused)
    settled()
    assert backgrounds.choice == ATLAS
    assert service.asked == []


@pytest.mark.parametrize("status", [302, 500])
def test_a_service_that_fails_is_told_of_once(qtbot, map_view, backgrounds, service, settled, status):
    service.status = status
    told: list[str] = []
    backgrounds.told.connect(told.append)
    map_view.set_view(10, 20, 3)
    backgrounds.use_provider(service.provider())
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    settled()
    assert len(told) == 1
    assert f"127.0.0.1:{service.port}" in told[0]
    assert not any("elsewhere" in path for path in service.asked)


def test_another_projection_brings_the_atlas_map_back(qtbot, map_view, backgrounds, workspace, tiles_file, settled):
    told: list[str] = []
    backgrounds.told.connect(told.append)
    backgrounds.use_file(tiles_file)
    assert backgrounds.choice == FILE
    workspace.draw_in(ProjectionKind.EQUAL_EARTH)
    assert backgrounds.choice == ATLAS
    assert len(told) == 1
    backgrounds.use_file(tiles_file)
    assert backgrounds.choice == ATLAS


def test_a_project_remembers_its_file_and_a_missing_one_is_said(backgrounds, workspace, tiles_file):
    backgrounds.use_file(tiles_file)
    backgrounds.begin()
    assert backgrounds.choice == FILE
    told: list[str] = []
    backgrounds.told.connect(told.append)
    tiles_file.unlink()
    backgrounds.begin()
    assert backgrounds.choice == ATLAS
    assert "old.mbtiles" in told[0]


def test_a_project_from_elsewhere_reaches_nobody_by_being_opened(backgrounds, workspace, asked):
    workspace.store.set_setting("map/background", '{"provider": "osm"}')
    told: list[str] = []
    backgrounds.told.connect(told.append)
    backgrounds.begin()
    assert backgrounds.choice == ATLAS
    assert asked == []
    assert "tile.openstreetmap.org" in told[0]


@pytest.mark.parametrize("path", ["0/1/0/0", "1/9/9/9", "1/x/y/z", "1/0/0", "1/1/0/0/0"])
def test_no_other_path_gives_a_tile(qtbot, map_view, tiles_file, ask_page, settled, path):
    map_view.tiles.use(MBTiles.open(tiles_file))
    map_view.page().runJavaScript(
        f"got = null; fetch('dateline://atlas/tiles/{path}').then((a) => {{ got = a.ok; }}, () => {{ got = false; }})"
    )
    qtbot.waitUntil(lambda: ask_page("got") is not None)
    assert ask_page("got") is False
    map_view.tiles.close()


def test_consent_names_the_host_and_cancel_is_the_default(qtbot, map_view, service):
    question = TileConsent(service.provider(), map_view)
    qtbot.addWidget(question)
    host = f"127.0.0.1:{service.port}"
    assert host in question.text()
    assert host in question.informativeText()
    assert question.defaultButton() is not question.load
