"""The other end of the pool: a process that reads and extracts pieces until nobody asks any more. No Qt here."""

from __future__ import annotations

import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from geodata.batch.pieces import Piece
from geodata.errors import GeodataError

READY = b""
OUT_OF_MEMORY = 3  # exit code


def serve(connection: Connection) -> None:
    """Answers each piece with a pickled Found, or with the sentence of what makes all work impossible."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one, which ends it
    from geodata.batch import finding

    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the other end is gone: nobody to answer
        connection.send_bytes(READY)
        while True:
            piece: Piece = connection.recv()
            connection.send_bytes(_answer(finding.find, piece))


def _answer(find: Callable[[Piece], object], piece: Piece) -> bytes:
    try:
        return pickle.dumps(find(piece), pickle.HIGHEST_PROTOCOL)
    except GeodataError as error:  # the knowledge is missing or broken, and will be for every piece
        return pickle.dumps(str(error))
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
