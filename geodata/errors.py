"""Every error that a user may meet; its message is one sentence fit to show as it is."""

from pathlib import Path


class GeodataError(Exception):
    """Base of the errors this package raises on bad input; `str()` gives one clear sentence."""


class UnreadableArticle(GeodataError):
    """A file that cannot be read as an article."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{Path(path).name}: {reason}")
        self.path = Path(path)
        self.reason = reason


class MissingKnowledge(GeodataError):
    """The compiled gazetteer or basemap is not there, or is of another version."""


class BadKnowledge(GeodataError):
    """A table under resources/knowledge breaks its own rules."""


class BadProject(GeodataError):
    """A project file that is not one, is damaged, or cannot be written."""


class ExportFailed(GeodataError):
    """An export that could not be written."""


class UnknownRegion(GeodataError):
    """A region asked for by a name that nothing here has."""
