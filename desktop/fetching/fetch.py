"""One page from the network: no cookies, no scripts, few redirections, so much and so long and no more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import QHostInfo, QNetworkAccessManager, QNetworkReply, QNetworkRequest

from desktop.fetching.addresses import SCHEMES, host_of, is_inside
from geodata.reading.fetched import Fetched, suffix_of

LARGEST = 20_000_000  # bytes, unpacked
PATIENCE = 60_000  # ms for the whole
_SILENCE = 20_000  # ms without a byte
_MOST_REDIRECTIONS = 5
_AGENT = b"DatelineAtlas/0.1 (desktop map of world affairs; one reader at a time)"
_ACCEPT = b"text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,text/*;q=0.8"
_Attribute = QNetworkRequest.Attribute
_Error = QNetworkReply.NetworkError
_MANNERS = {
    _Attribute.CookieLoadControlAttribute: QNetworkRequest.LoadControl.Manual,
    _Attribute.CookieSaveControlAttribute: QNetworkRequest.LoadControl.Manual,
    _Attribute.AuthenticationReuseAttribute: QNetworkRequest.LoadControl.Manual,
    _Attribute.RedirectPolicyAttribute: QNetworkRequest.RedirectPolicy.ManualRedirectPolicy,
    _Attribute.CacheLoadControlAttribute: QNetworkRequest.CacheLoadControl.AlwaysNetwork,
}


class Fetch(QObject):
    """Fetches one address that the user gave; exactly one of `done` and `failed` comes, unless it is stopped."""

    done = Signal(object)  # Fetched
    failed = Signal(str)  # one sentence

    def __init__(
        self, url: str, parent: QObject | None = None, *, patience: int = PATIENCE, largest: int = LARGEST
    ) -> None:
        super().__init__(parent)
        self._url = QUrl(url)
        self._largest = largest
        self._redirections = 0
        self._body = bytearray()
        self._reply: QNetworkReply | None = None
        # Not a child of this: one that goes with a window while answers are on their way takes the program with it.
        self._network = QNetworkAccessManager(QCoreApplication.instance())
        self._clock = QTimer(self, singleShot=True, interval=patience)
        self._clock.timeout.connect(lambda: self._fail(self.tr("the server takes too long to answer")))

    def start(self) -> None:
        self._clock.start()
        self._ask()

    def stop(self) -> None:
        """End it without a word; the last thing that happens to it."""
        self._clock.stop()
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.disconnect(self)
            reply.abort()
            reply.deleteLater()
        self._network.deleteLater()

    def _ask(self) -> None:
        request = QNetworkRequest(self._url)
        request.setRawHeader(b"User-Agent", _AGENT)
        request.setRawHeader(b"Accept", _ACCEPT)
        request.setTransferTimeout(_SILENCE)
        for attribute, value in _MANNERS.items():
            request.setAttribute(attribute, value)
        self._body.clear()
        self._reply = self._network.get(request)
        self._reply.metaDataChanged.connect(self._check_head)
        self._reply.readyRead.connect(self._take)
        self._reply.finished.connect(self._finish)

    def _check_head(self) -> None:
        """Refuse what is too large or of no use before it is here."""
        reply = self._reply
        if reply is None or _status(reply) != 200:
            return
        size = reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader)
        if isinstance(size, int) and size > self._largest:
            self._fail_too_large()
        elif not suffix_of(_content_type(reply), self._url.toString()):
            self._fail_unfit(reply)

    def _take(self) -> None:
        if self._reply is not None:
            self._body += self._reply.readAll().data()
            if len(self._body) > self._largest:
                self._fail_too_large()

    def _finish(self) -> None:
        reply = self._reply
        if reply is None:
            return
        self._take()
        if self._reply is None:
            return
        target = reply.attribute(_Attribute.RedirectionTargetAttribute)
        if isinstance(target, QUrl) and 300 <= _status(reply) < 400:
            self._redirect(self._url.resolved(target))
        elif reply.error() is not _Error.NoError:
            self._fail(self._why(reply))
        elif not suffix_of(_content_type(reply), self._url.toString()):
            self._fail_unfit(reply)
        else:
            fetched = Fetched(
                self._url.toString(QUrl.ComponentFormattingOption.FullyEncoded),
                _content_type(reply),
                bytes(self._body),
            )
            self.stop()
            self.done.emit(fetched)

    def _redirect(self, target: QUrl) -> None:
        """Go where the server points, if that is no worse a place; a name is looked up first."""
        self._redirections += 1
        there, here = host_of(target.toString()), host_of(self._url.toString())
        if self._redirections > _MOST_REDIRECTIONS:
            self._fail(self.tr("the server redirects too often"))
        elif target.scheme() not in SCHEMES or (self._url.scheme() == "https" and target.scheme() == "http"):
            self._fail(self.tr("the server redirects to an address that is not safe"))
        elif there == here:
            self._go_on(target)
        elif is_inside(there):
            self._fail_inside()
        else:
            QHostInfo.lookupHost(there, partial(self._check_host, target))  # type: ignore[call-overload]

    def _check_host(self, target: QUrl, found: QHostInfo) -> None:
        if self._reply is None:
            return
        if any(is_inside(address.toString()) for address in found.addresses()):
            self._fail_inside()
        else:
            self._go_on(target)

    def _go_on(self, target: QUrl) -> None:
        if self._reply is not None:
            self._reply.deleteLater()
        self._url = target
        self._ask()

    def _fail(self, sentence: str) -> None:
        self.stop()
        self.failed.emit(sentence)

    def _fail_inside(self) -> None:
        self._fail(self.tr("the server redirects into a private network"))

    def _fail_too_large(self) -> None:
        limit = self._largest // 1_000_000
        self._fail(self.tr("it is too large (the limit is {limit} MB)").format(limit=limit))

    def _fail_unfit(self, reply: QNetworkReply) -> None:
        kind = _content_type(reply).partition(";")[0] or self.tr("no type")
        self._fail(self.tr("what is there cannot be read as an article ({kind})").format(kind=kind))

    def _why(self, reply: QNetworkReply) -> str:
        words: dict[QNetworkReply.NetworkError, Callable[[], str]] = {
            _Error.HostNotFoundError: lambda: self.tr("there is no server of that name, or no network"),
            _Error.ConnectionRefusedError: lambda: self.tr("the server refuses the connection"),
            _Error.SslHandshakeFailedError: lambda: self.tr("the server's certificate cannot be trusted"),
            _Error.OperationCanceledError: lambda: self.tr("the server takes too long to answer"),
            _Error.TimeoutError: lambda: self.tr("the server takes too long to answer"),
            _Error.ContentNotFoundError: lambda: self.tr("the server has no such page"),
            _Error.AuthenticationRequiredError: lambda: self.tr("the page is only for those who have signed in"),
            _Error.ContentAccessDenied: lambda: self.tr("the server does not let this program have the page"),
        }
        if reply.error() in words:
            return words[reply.error()]()
        if status := _status(reply):
            return self.tr("the server answered with the error {number}").format(number=status)
        return self.tr("the connection broke off")


def _status(reply: QNetworkReply) -> int:
    found = reply.attribute(_Attribute.HttpStatusCodeAttribute)
    return found if isinstance(found, int) else 0


def _content_type(reply: QNetworkReply) -> str:
    return str(reply.header(QNetworkRequest.KnownHeaders.ContentTypeHeader) or "")
