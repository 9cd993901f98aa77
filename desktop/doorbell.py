"""One window a user: a second start hands its files to the window that is open, which comes to the front."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.settings import data_folder

_PATIENCE = 1_500  # ms: what a busy window may take to answer
_LONGEST = 1_000_000  # bytes of one call
_HEARD = b"heard\n"


def _name() -> str:
    """A name that only starts with the same data folder share."""
    folder = hashlib.sha256(str(data_folder()).encode()).hexdigest()[:16]
    return f"dateline-atlas-{folder}"


def ring(paths: Sequence[Path]) -> bool:
    """Hand the paths to the window that is open; False when there is none, or it does not answer."""
    socket = QLocalSocket()
    socket.connectToServer(_name())
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(json.dumps([str(path) for path in paths]).encode() + b"\n")
    heard = socket.waitForBytesWritten(_PATIENCE) and socket.waitForReadyRead(_PATIENCE)
    socket.close()
    return heard


class Doorbell(QObject):
    """Listens for later starts; `rung` gives the paths that one hands over, which may be none."""

    rung = Signal(list)  # list[Path]

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self) -> bool:
        """Whether later starts will be heard; what a window that died left behind is cleared away first."""
        QLocalServer.removeServer(_name())
        return self._server.listen(_name())

    def close(self) -> None:
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            caller.disconnected.connect(caller.deleteLater)
            self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        if caller.bytesAvailable() > _LONGEST:
            caller.abort()
        elif caller.canReadLine():
            told = caller.readLine().toStdString()
            caller.write(_HEARD)
            caller.flush()
            self.rung.emit(_paths(told))


def _paths(told: str) -> list[Path]:
    """The paths of a call; none where it is not one of ours."""
    try:
        given = json.loads(told)
    except ValueError:
        return []
    return [Path(each) for each in given if isinstance(each, str)] if isinstance(given, list) else []
