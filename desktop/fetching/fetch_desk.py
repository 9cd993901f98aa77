"""Fetches what the user pasted or dropped as addresses, one after the other, and hands it over to be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.fetching.addresses import addresses_in
from desktop.file_report import FileReport
from desktop.imports import Imports
from desktop.progress import Progress
from desktop.settings import Settings

if TYPE_CHECKING:  # reading is imported once there is something to read
    from desktop.fetching.fetch import Fetch
    from geodata.reading.fetched import Fetched

Agrees = Callable[[Sequence[str]], bool]


class FetchDesk(QObject):
    """Beside the desk of tiles the only thing that fetches from a network; and only what the user named."""

    allowed_changed = Signal(bool)

    def __init__(
        self, imports: Imports, settings: Settings, progress: Progress, agrees: Agrees, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._imports = imports
        self._settings = settings
        self._progress = progress
        self._agrees = agrees
        self._waiting: list[str] = []
        self._total = 0
        self._fetched: list[Fetched] = []
        self._failed: list[FileReport] = []
        self._fetch: Fetch | None = None
        imports.addresses_given.connect(self.offer)
        progress.cancelled.connect(self.cancel)

    @property
    def is_allowed(self) -> bool:
        return self._settings.may_fetch

    def allow(self, allowed: bool) -> None:
        """Let this program fetch what is pasted, without asking; or never unasked."""
        if allowed != self.is_allowed:
            self._settings.may_fetch = allowed
            self.allowed_changed.emit(allowed)
        if not allowed:
            self.cancel()

    def offer_text(self, text: str) -> bool:
        """Fetch what a text names if it consists of addresses alone; False if it does not."""
        urls = addresses_in(text)
        if urls:
            self.offer(urls)
        return bool(urls)

    def offer(self, urls: Sequence[str]) -> None:
        """Fetch these addresses if the user agrees, or has agreed before."""
        if not self.is_allowed:
            if not self._agrees(urls):
                return
            self.allow(True)
        new = [url for url in urls if url not in self._waiting]
        self._waiting += new
        self._total += len(new)
        if self._fetch is None:
            self._progress.begin()
            self._next()

    def cancel(self) -> None:
        """Fetch no more; what is here already is read."""
        if self._fetch is not None:
            self._fetch.stop()
            self._fetch.deleteLater()
            self._waiting.clear()
            self._end()

    def close(self) -> None:
        """Let go of everything on its way."""
        if self._fetch is not None:
            self._fetch.stop()
            self._fetch = None

    def _next(self) -> None:
        if not self._waiting:
            self._end()
            return
        self._progress.show_progress(self._total - len(self._waiting), self._total)
        from desktop.fetching.fetch import Fetch

        url = self._waiting.pop(0)
        self._fetch = Fetch(url, self)
        self._fetch.done.connect(self._take)
        self._fetch.failed.connect(lambda sentence: self._note_failure(url, sentence))
        self._fetch.start()

    def _take(self, fetched: Fetched) -> None:
        self._fetched.append(fetched)
        self._go_on()

    def _note_failure(self, url: str, sentence: str) -> None:
        self._failed.append(FileReport(url, url, problem=sentence))
        self._go_on()

    def _go_on(self) -> None:
        if self._fetch is not None:
            self._fetch.deleteLater()
        self._next()

    def _end(self) -> None:
        self._fetch, self._total = None, 0
        fetched, failed = tuple(self._fetched), tuple(self._failed)
        self._fetched.clear()
        self._failed.clear()
        if not self._imports.is_busy:
            self._progress.hide()
        if fetched or failed:
            self._imports.add_fetched(fetched, failed)
