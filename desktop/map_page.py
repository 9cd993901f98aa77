"""The web page object of the map: off the record, and refusing whatever a map has no need of."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineFullScreenRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
)

from desktop.scheme import install_scheme
from desktop.tile_desk import TileDesk
from geodata.maps.serving import HOST, SCHEME, Server

_log = logging.getLogger(__name__)

_Attribute = QWebEngineSettings.WebAttribute
_OFF = (
    _Attribute.AutoLoadIconsForPage,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanPaste,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalStorageEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.PluginsEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.WebGLEnabled,
)
_LEVELS = {
    QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel: logging.DEBUG,
    QWebEnginePage.JavaScriptConsoleMessageLevel.WarningMessageLevel: logging.WARNING,
    QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel: logging.ERROR,
}


class MapPage(QWebEnginePage):
    """A page that stays on our scheme and opens, downloads and asks for nothing."""

    script_failed = Signal(str)

    def __init__(self, parent: QObject, server: Server | None = None, tiles: TileDesk | None = None) -> None:
        # Without a name a profile is off the record. Its parent is the page, which must go before it does.
        profile = QWebEngineProfile()
        super().__init__(profile, parent)
        profile.setParent(self)
        self._handler = install_scheme(profile, server, tiles)
        for attribute in _OFF:
            self.settings().setAttribute(attribute, False)
        self.settings().setAttribute(_Attribute.ShowScrollBars, False)
        self.permissionRequested.connect(_deny)
        self.fullScreenRequested.connect(_stay)

    def abandon(self) -> None:
        """Leave no request without an answer; to be called before the page goes."""
        self._handler.abandon()

    def acceptNavigationRequest(self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main: bool) -> bool:  # noqa: ARG002
        target = QUrl(url)
        return target.scheme() == SCHEME and target.host() == HOST

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage:  # noqa: ARG002
        # Qt reads a null pointer as "no window"; its annotation does not say so.
        return None  # type: ignore[return-value]

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        _log.log(_LEVELS[level], "%s:%d: %s", source, line, message)
        if level is QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel:
            self.script_failed.emit(message)


def _deny(permission: QWebEnginePermission) -> None:
    permission.deny()


def _stay(request: QWebEngineFullScreenRequest) -> None:
    request.reject()
