"""The page reaches nothing but our scheme, and what an article says never becomes markup."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_world import WAIT, a_mark

from desktop.bridge import js_call
from desktop.map_page import MapPage
from desktop.scheme import atlas_url
from geodata.maps.serving import Answer, Server


class Listener:
    """A server of the test's own on this machine, which counts who comes."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.paths.append(self.path)
                self.send_response(200)
                self.send_header("Access-Control-Allow-Origin", "*")
                self.end_headers()

            def log_message(self, *_arguments: object) -> None:
                pass

        self.http = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_port}"
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.02})
        self.thread.start()

    def close(self) -> None:
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    listener = Listener()
    yield listener
    listener.close()


# Everything a page may try; each attempt ends, one way or the other, before the promise does.
ATTEMPTS = """
async function tryAll(url) {
  const outcomes = [];
  const note = (name) => [() => outcomes.push(name + " got through"), () => outcomes.push(name + " was stopped")];
  const element = (tag, attributes) => new Promise((resolve) => {
    const made = Object.assign(document.createElement(tag), attributes);
    const [passed, stopped] = note(tag);
    made.onload = () => resolve(passed());
    made.onerror = () => resolve(stopped());
    document.body.append(made);
  });
  await fetch(url + "/fetch", {mode: "no-cors"}).then(...note("fetch"));
  await fetch("file:///etc/hostname").then(...note("file"));
  await element("img", {src: url + "/img"});
  await element("script", {src: url + "/script"});
  await element("link", {rel: "stylesheet", href: url + "/style"});
  navigator.sendBeacon(url + "/beacon");
  new WebSocket(url.replace("http", "ws") + "/socket").onerror = () => {};
  window.open(url + "/window");
  setTimeout(() => { location.href = url + "/away"; }, 0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return outcomes;
}
"""


class HostileServer(Server):
    """Serves a page without any policy of its own, so that what stops it is the scheme's side."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    def answer(self, path: str, query: str = "") -> Answer:
        if path != "index.html":
            return super().answer(path, query)
        script = f"{ATTEMPTS}; tryAll('{self._url}').then((found) => {{ document.title = JSON.stringify(found); }});"
        return Answer("text/html", f"<body><script>{script}</script></body>".encode())


def test_even_a_page_without_a_policy_reaches_nothing(qtbot, qapp, listener):
    page = MapPage(qapp, HostileServer(listener.url))
    page.load(atlas_url())
    qtbot.waitUntil(lambda: page.title().startswith("["), timeout=WAIT)
    assert "got through" not in page.title()
    assert page.title().count("was stopped") == 5
    assert page.url().scheme() == "dateline"
    assert listener.paths == []
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()


def test_the_atlas_page_reaches_nothing_and_runs_nothing_written_into_it(qtbot, map_view, ask_page, listener):
    map_view.page().runJavaScript(
        f"{ATTEMPTS}; tryAll('{listener.url}').then((found) => {{ window.found = found; }});"
    )
    qtbot.waitUntil(lambda: ask_page("window.found || null") is not None, timeout=WAIT)
    assert not [outcome for outcome in ask_page("window.found") if "got through" in outcome]
    assert listener.paths == []
    inline = "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">')"
    map_view.page().runJavaScript(inline)
    map_view.page().runJavaScript(
        "const made = document.createElement('script'); made.textContent = 'window.ran = 2';"
        "document.body.append(made);"
    )
    qtbot.wait(200)
    assert ask_page("window.ran || 0") == 0


HOSTILE = st.one_of(
    st.text(min_size=1, max_size=60),
    st.sampled_from(
        [
            "</script><script>window.ran=1</script>",
            '"><img src=x onerror=window.ran=1>',
            "<svg onload=window.ran=1>",
            "\u2028window.ran=1;//",
            "');window.ran=1;('",
            "${window.ran=1}",
            "<b>bold</b>&lt;i&gt;",
            "\\u003cimg src=x onerror=window.ran=1\\u003e",
        ]
    ),
)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(name=HOSTILE)
def test_a_hostile_name_stays_text(map_view, ask_page, name):
    before = ask_page("document.querySelectorAll('b, img, script').length")
    map_view.show_marks([a_mark("a", 45, 20, name=name)])
    map_view.page().runJavaScript(
        "document.querySelector('.sign').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))"
    )
    shown = ask_page("document.querySelector('.tooltip-name').textContent")
    assert shown == name.encode("utf-16", "replace").decode("utf-16")
    assert ask_page("window.ran || 0") == 0
    assert ask_page("document.querySelectorAll('.tooltip img, .tooltip script, .tooltip-name *').length") == 0
    assert ask_page("document.querySelectorAll('img, script').length") <= before


@given(st.text(), st.dictionaries(st.text(), st.integers()))
def test_a_call_is_one_line_of_ascii_that_closes_no_script(text, record):
    call = js_call("f", text, record)
    assert call.isascii()
    assert "\n" not in call
    assert "<" not in call
