"""The program's own URL scheme, `dateline://atlas/…`: the only thing the map page can reach.

What is answered stands in `geodata.maps.serving`; here is the Qt side of it.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from desktop.settings import cache_folder
from desktop.tile_desk import TileDesk
from geodata.maps.page_cache import Pages
from geodata.maps.serving import HOST, SCHEME, Answer, NotServed, Server

_NAME = QByteArray(SCHEME.encode())
_TILES = "tiles/"
_CHANNEL_PATH = "qt/qwebchannel.js"
_CHANNEL_RESOURCE = ":/qtwebchannel/qwebchannel.js"


def register_scheme() -> None:
    """Makes the scheme known to the web engine; call before QApplication exists, once is enough."""
    if not QWebEngineUrlScheme.schemeByName(_NAME).name().isEmpty():
        return
    scheme = QWebEngineUrlScheme(_NAME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(
        QWebEngineUrlScheme.Flag.SecureScheme
        | QWebEngineUrlScheme.Flag.CorsEnabled
        | QWebEngineUrlScheme.Flag.FetchApiAllowed
    )
    QWebEngineUrlScheme.registerScheme(scheme)


def atlas_url(path: str = "index.html", query: str = "") -> QUrl:
    """The address of `path` under our scheme."""
    url = QUrl(f"{SCHEME}://{HOST}/{path}")
    url.setQuery(query)
    return url


def install_scheme(
    profile: QWebEngineProfile, server: Server | None = None, tiles: TileDesk | None = None
) -> SchemeHandler:
    """Lets pages of `profile` reach our scheme, and nothing else; returns what answers them."""
    handler = SchemeHandler(server or Server(pages=Pages(cache_folder())), profile, tiles)
    profile.installUrlSchemeHandler(_NAME, handler)
    interceptor = OnlyOurScheme()
    # Its constructor takes a parent too, but hands no ownership over: Python would drop it, and it would never run.
    interceptor.setParent(profile)
    profile.setUrlRequestInterceptor(interceptor)
    profile.downloadRequested.connect(_refuse_download)
    return handler


def _refuse_download(request: QWebEngineDownloadRequest) -> None:
    request.cancel()


class OnlyOurScheme(QWebEngineUrlRequestInterceptor):
    """Blocks every request that does not go to `dateline://atlas`."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        info.block(url.scheme() != SCHEME or url.host() != HOST)


class SchemeHandler(QWebEngineUrlSchemeHandler):
    """Answers requests of pages from a `Server`."""

    def __init__(self, server: Server, parent: QObject | None = None, tiles: TileDesk | None = None) -> None:
        super().__init__(parent)
        self._server = server
        self._tiles = tiles

    def abandon(self) -> None:
        """Leave no request without an answer; to be called before the page goes."""
        if self._tiles is not None:
            self._tiles.abandon(self)

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        if bytes(job.requestMethod().data()) != b"GET" or url.host() != HOST:
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        path = url.path().removeprefix("/")
        if self._tiles is not None and path.startswith(_TILES):
            self._tiles.serve(job, path.removeprefix(_TILES), self)
            return
        try:
            answer = self._answer(url)
        except NotServed:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        _reply(job, answer)

    def _answer(self, url: QUrl) -> Answer:
        path = url.path().removeprefix("/")
        if path == _CHANNEL_PATH:
            return Answer("text/javascript", _qt_resource(_CHANNEL_RESOURCE))
        return self._server.answer(path, url.query())


def _qt_resource(name: str) -> bytes:
    resource = QFile(name)
    if not resource.open(QIODevice.OpenModeFlag.ReadOnly):
        raise NotServed(name)
    return bytes(resource.readAll().data())


def _reply(job: QWebEngineUrlRequestJob, answer: Answer) -> None:
    # The buffer must live as long as the job, which reads it after this returns.
    buffer = QBuffer(job)
    buffer.setData(answer.body)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(answer.content_type.encode(), buffer)
