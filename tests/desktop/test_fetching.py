"""Pages by their addresses: fetched from a real server only after consent, and read as files of their kind."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.duplicates.twins import decide_as_usual
from desktop.fetching.addresses import addresses_in, is_inside
from desktop.fetching.fetch import Fetch
from desktop.fetching.fetch_consent import FetchConsent
from desktop.fetching.fetch_desk import FetchDesk
from desktop.imports import Imports
from desktop.paste_dialog import PasteDialog
from desktop.progress import Progress
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.workspace import Workspace

STORY = (
    "Envoys of the United States and Russia met in Riyadh on 18 February 2025 and agreed to restore embassy staff."
)
PAGE = f"<html><head><title>Talks</title></head><body><article><h1>Talks</h1><p>{STORY}</p></article></body></html>"
CHINESE = "美国和俄罗斯的代表二月十八日在利雅得会晤，双方同意恢复使馆人员编制。" * 3
ITEM = f"<item><title>Talks</title><description>{STORY.replace('Riyadh', 'Vienna')}</description></item>"
FEED = f"<rss><channel><title>Wire</title>{ITEM}</channel></rss>"
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/talks.html": (200, {"Content-Type": "text/html; charset=utf-8", "Set-Cookie": "who=you"}, PAGE.encode()),
    "/note": (200, {"Content-Type": "text/plain; charset=gb18030"}, CHINESE.encode("gb18030")),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, FEED.encode()),
    "/plain.txt": (200, {"Content-Type": "application/octet-stream"}, STORY.encode()),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/large": (200, {"Content-Type": "text/plain"}, b"a" * 300_000),
    "/empty": (200, {"Content-Type": "text/html"}, b"<html><body></body></html>"),
    "/gone": (404, {"Content-Type": "text/html"}, b"<html>gone</html>"),
    "/moved": (302, {"Location": "/talks.html"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/inward": (302, {"Location": "http://127.0.0.2:9/secret"}, b""),
    "/odd": (302, {"Location": "file:///etc/hostname"}, b""),
}


class Answering(BaseHTTPRequestHandler):
    asked: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers.get("Cookie", "")))
        if self.path == "/slow":
            time.sleep(0.5)
        status, headers, body = ANSWERS.get(self.path, (200, {"Content-Type": "text/plain"}, b"late"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


class Agreeing:
    """A user who answers the question, and remembers that it came."""

    def __init__(self) -> None:
        self.answer = True
        self.asked = 0

    def __call__(self, _urls: object) -> bool:
        self.asked += 1
        return self.answer


@pytest.fixture
def user() -> Agreeing:
    return Agreeing()


@pytest.fixture
def desk(
    workspace: Workspace,
    qtbot: QtBot,
    home: Path,
    tmp_path: Path,
    user: Agreeing,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[FetchDesk]:
    tasks = Tasks()
    window = QWidget()
    qtbot.addWidget(window)
    settings, progress = Settings(tmp_path / "settings.ini"), Progress(window)
    imports = Imports(workspace, tasks, settings, progress, window)
    desk = FetchDesk(imports, settings, progress, user, window)
    monkeypatch.setattr(imports, "_ask", decide_as_usual)  # no dialog waits for anybody
    desk.imports = imports  # type: ignore[attr-defined]
    yield desk
    desk.close()
    tasks.shut_down()


def fetched(qtbot: QtBot, desk: FetchDesk, *urls: str) -> dict[str, str]:
    """What became of each address, "" being good."""
    with qtbot.waitSignal(desk.imports.ended, timeout=30_000) as ended:  # type: ignore[attr-defined]
        desk.offer(urls)
    return {report.path: report.problem for report in ended.args[0]}


def test_pages_are_read_by_what_they_are(workspace: Workspace, desk: FetchDesk, qtbot: QtBot, site: str) -> None:
    urls = [site + path for path in ("/talks.html", "/note", "/feed", "/plain.txt")]
    assert fetched(qtbot, desk, *urls) == dict.fromkeys(urls, "")
    found = {article.origin: article for article in workspace.store.articles()}
    assert list(map(found.__contains__, urls)) == [True] * 4
    assert {article.id for article in found.values()} == {"talks", "note", "feed-1", "plain"}
    assert found[urls[1]].text == CHINESE
    assert found[urls[0]].title == "Talks"
    assert all(article.events for article in found.values())
    assert fetched(qtbot, desk, urls[0]) == {urls[0]: ""}
    assert len(workspace.store) == 4  # the same page again is the same article
    assert all(cookie == "" for _, cookie in Answering.asked)


def test_nothing_goes_out_unless_the_user_agrees(
    desk: FetchDesk, qtbot: QtBot, site: str, user: Agreeing, tmp_path: Path
) -> None:
    Answering.asked.clear()
    user.answer = False
    desk.offer([f"{site}/talks.html"])
    assert (user.asked, desk.is_allowed) == (1, False)
    assert not Answering.asked
    user.answer = True
    fetched(qtbot, desk, f"{site}/talks.html")
    fetched(qtbot, desk, f"{site}/note")
    assert user.asked == 2
    assert Settings(tmp_path / "settings.ini").may_fetch
    desk.allow(False)
    assert not desk.is_allowed


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/gone", "no such page"),
        ("/picture", "cannot be read as an article (image/png)"),
        ("/round", "redirects too often"),
        ("/inward", "private network"),
        ("/odd", "not safe"),
        ("/large", "too large"),
        ("/slow", "too long"),
    ],
)
def test_what_goes_wrong_is_one_sentence(qtbot: QtBot, site: str, path: str, told: str) -> None:
    parent = QObject()
    fetch = Fetch(site.replace("127.0.0.1", "localhost") + path, parent, patience=250, largest=200_000)
    with qtbot.waitSignal(fetch.failed, timeout=10_000) as failed:
        fetch.start()
    assert told in failed.args[0]


def test_a_failed_page_does_not_stop_the_others(
    workspace: Workspace, desk: FetchDesk, qtbot: QtBot, site: str
) -> None:
    urls = [f"{site}/empty", "http://127.0.0.1:1/nothing", f"{site}/moved"]
    problems = fetched(qtbot, desk, *urls)
    assert "no article was found on the page" in problems[urls[0]]
    assert "refuses the connection" in problems[urls[1]]
    assert [article.origin for article in workspace.store.articles()] == [f"{site}/talks.html"]


def test_addresses_stand_alone() -> None:
    assert addresses_in(" https://example.org/a\nhttp://example.org/b https://example.org/a ") == (
        "https://example.org/a",
        "http://example.org/b",
    )
    for text in (
        "",
        "see https://example.org",
        "ftp://example.org/x",
        "https://u:p@example.org/",
        "http://[",
        "http:///x",
    ):
        assert addresses_in(text) == ()


@given(st.text())
@settings(max_examples=30)
def test_no_text_breaks_the_search_for_addresses(text: str) -> None:
    assert isinstance(addresses_in(text), tuple)
    assert isinstance(addresses_in(f"http://{text}"), tuple)


@pytest.mark.parametrize(
    ("host", "inside"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("printer", True),
        ("nas.local", True),
        ("192.168.1.1", True),
        ("10.1.2.3", True),
        ("169.254.169.254", True),
        ("::1", True),
        ("fe80::1%eth0", True),
        ("::ffff:10.0.0.1", True),
        ("93.184.216.34", False),
        ("example.org", False),
        ("2606:4700::1111", False),
    ],
)
def test_what_lies_inside(host: str, inside: bool) -> None:
    assert is_inside(host) is inside


def test_the_dialogs_speak_of_addresses(qtbot: QtBot, home: Path) -> None:
    QGuiApplication.clipboard().setText("https://example.org/a\nhttps://example.com/b")
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    assert len(dialog.addresses) == 2
    assert "2" in dialog._add.text()
    dialog._text.setPlainText("Only words")
    assert dialog.addresses == ()
    assert dialog._add.text() == "Add article"
    question = FetchConsent(["https://example.org/a", "https://example.com/b"])
    qtbot.addWidget(question)
    assert "example.org, example.com" in question.text()
    assert "IP" in question.informativeText()
    assert question.defaultButton() is not question.fetch
