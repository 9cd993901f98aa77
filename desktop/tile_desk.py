"""Hands out the tiles of the chosen background: from a file, or from the one host that the user agreed to.

The page never leaves our scheme: it asks for `tiles/<key>/zoom/x/y`, and this fetches. While nothing is chosen there
is nothing that could go out.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QObject, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkDiskCache, QNetworkReply, QNetworkRequest
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob

from geodata.tiles.images import LARGEST, picture_type
from geodata.tiles.layer import TileLayer, layer_of
from geodata.tiles.mbtiles import MBTiles
from geodata.tiles.providers import Provider
from geodata.tiles.tile import Tile

CACHE_BYTES = 200_000_000
_AGENT = b"DatelineAtlas/0.1 (desktop map of world affairs; one reader at a time)"
_PATIENCE = 15_000  # ms
_Attribute = QNetworkRequest.Attribute
_Job = QWebEngineUrlRequestJob
# No cookies, no passwords, no redirection to another host; and a tile seen before is not asked for again.
_MANNERS = {
    _Attribute.CookieLoadControlAttribute: QNetworkRequest.LoadControl.Manual,
    _Attribute.CookieSaveControlAttribute: QNetworkRequest.LoadControl.Manual,
    _Attribute.AuthenticationReuseAttribute: QNetworkRequest.LoadControl.Manual,
    _Attribute.RedirectPolicyAttribute: QNetworkRequest.RedirectPolicy.SameOriginRedirectPolicy,
    _Attribute.CacheLoadControlAttribute: QNetworkRequest.CacheLoadControl.PreferCache,
}


class TileDesk(QObject):
    """The present source of tiles, and the answers to the page's requests for them."""

    failed = Signal(str)  # the host that does not answer; said once for each choice

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._source: Provider | MBTiles | None = None
        self._layer: TileLayer | None = None
        self._choices = 0
        self._has_failed = False
        self._network: QNetworkAccessManager | None = None
        self._awaited: dict[QWebEngineUrlRequestJob, tuple[QObject, QNetworkReply]] = {}

    @property
    def layer(self) -> TileLayer | None:
        """What the page is to be told; None while no tiles are chosen."""
        return self._layer

    def use(self, source: Provider | MBTiles | None) -> TileLayer | None:
        """Change to another source, or to none; what the old one still owes is dropped."""
        self.close()
        self._choices += 1
        self._has_failed = False
        self._source = source
        self._layer = layer_of(source, f"{self._choices}") if source else None
        if isinstance(source, Provider):
            self._network = self._open_network()
        return self._layer

    def close(self) -> None:
        """Let go of the file, and of everything on its way."""
        if isinstance(self._source, MBTiles):
            self._source.close()
        for job in list(self._awaited):
            self._fail(job)
        if self._network is not None:
            self._network.deleteLater()
        self._source, self._layer, self._network = None, None, None

    def abandon(self, asker: QObject) -> None:
        """Answer what is still owed to `asker`: the web engine breaks down if a page goes before its answers do."""
        for job in [job for job, (who, _) in self._awaited.items() if who is asker]:
            self._fail(job)

    def serve(self, job: QWebEngineUrlRequestJob, path: str, asker: QObject) -> None:
        """Answer a request for "<key>/zoom/x/y"; a tile that is not there is an error, which draws nothing."""
        key, _, rest = path.partition("/")
        try:
            tile = Tile.parse(rest)
        except ValueError:
            job.fail(_Job.Error.UrlInvalid)
            return
        if self._layer is None or key != self._layer.key:
            job.fail(_Job.Error.UrlNotFound)
        elif isinstance(self._source, MBTiles):
            _answer(job, self._source.picture(tile))
        elif isinstance(self._source, Provider):
            self._fetch(job, asker, self._source, tile)

    def _fail(self, job: QWebEngineUrlRequestJob) -> None:
        _, reply = self._awaited.pop(job)
        if shiboken6.isValid(job):
            job.fail(_Job.Error.RequestAborted)
        reply.abort()

    def _open_network(self) -> QNetworkAccessManager:
        # Not a child of this: one that goes with a window while answers are on their way takes the program with it.
        network = QNetworkAccessManager(QCoreApplication.instance())
        disk = QNetworkDiskCache(network)
        disk.setCacheDirectory(str(self._cache))
        disk.setMaximumCacheSize(CACHE_BYTES)
        network.setCache(disk)
        return network

    def _fetch(self, job: QWebEngineUrlRequestJob, asker: QObject, source: Provider, tile: Tile) -> None:
        url = QUrl(source.url(tile))
        if self._network is None or url.authority() != source.host:
            job.fail(_Job.Error.RequestDenied)
            return
        request = QNetworkRequest(url)
        request.setRawHeader(b"User-Agent", _AGENT)
        request.setTransferTimeout(_PATIENCE)
        for attribute, value in _MANNERS.items():
            request.setAttribute(attribute, value)
        reply = self._network.get(request)
        self._awaited[job] = asker, reply
        job.destroyed.connect(partial(self._awaited.pop, job, None))
        reply.downloadProgress.connect(partial(_stop_if_large, reply))
        reply.finished.connect(partial(self._finish, job, reply, source))

    def _finish(self, job: QWebEngineUrlRequestJob, reply: QNetworkReply, source: Provider) -> None:
        error = reply.error()
        body = bytes(reply.readAll().data()) if error is QNetworkReply.NetworkError.NoError else b""
        kind = picture_type(body)
        reply.deleteLater()
        # The page may have gone meanwhile, and its request with it, or this too.
        if self._awaited.pop(job, None) is None or not (shiboken6.isValid(self) and shiboken6.isValid(job)):
            return
        _answer(job, (kind, body) if kind else None)
        if kind is None and error is not QNetworkReply.NetworkError.OperationCanceledError:
            self._note_failure(source, error)

    def _note_failure(self, source: Provider, error: QNetworkReply.NetworkError) -> None:
        # A host that lacks one tile (its edge of the world) still answers; that alone is no failure.
        if error is QNetworkReply.NetworkError.ContentNotFoundError or source is not self._source:
            return
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(source.host)


def _stop_if_large(reply: QNetworkReply, received: int, _whole: int) -> None:
    if received > LARGEST:
        reply.abort()


def _answer(job: QWebEngineUrlRequestJob, picture: tuple[str, bytes] | None) -> None:
    if picture is None:
        job.fail(_Job.Error.UrlNotFound)
        return
    kind, body = picture
    buffer = QBuffer(job)  # the job reads it after this returns
    buffer.setData(body)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(kind.encode(), buffer)
