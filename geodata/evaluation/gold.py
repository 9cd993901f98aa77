"""Gold and predictions read from files, and a gold file's texts read by the program itself."""

from __future__ import annotations

import json
from pathlib import Path

from geodata.errors import GeodataError
from geodata.evaluation.document import Document, Flaw, parse_document
from geodata.export.record import article_record
from geodata.extraction.standard import extract
from geodata.reading.jsonl import read_jsonl

Documents = dict[str, Document]


class BadGold(GeodataError):
    """A gold or predictions file that cannot be read as one."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path.name}: {what}")


def read_gold(path: Path) -> Documents:
    """The documents by id; raises BadGold with one sentence."""
    return _read(path, needs_text=True)


def read_predictions(path: Path, gold: Documents) -> Documents:
    """The predictions by id; raises BadGold where one belongs to no gold document."""
    predictions = _read(path, needs_text=False)
    strangers = sorted(set(predictions) - set(gold))
    if strangers:
        raise BadGold(path, f'{len(strangers)} of the ids are not in the gold file, such as "{strangers[0]}".')
    return predictions


def extract_predictions(path: Path) -> Documents:
    """What the program finds in the texts of the gold file at `path`."""
    found = (parse_document(article_record(extract(article)), needs_text=False) for article in read_jsonl(path))
    return {document.id: document for document in found}


def _read(path: Path, *, needs_text: bool) -> Documents:
    documents: Documents = {}
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        try:
            document = parse_document(_json(line), needs_text=needs_text)
        except Flaw as flaw:
            raise BadGold(path, f"line {number} {flaw}") from flaw
        if document.id in documents:
            raise BadGold(path, f'line {number} repeats the id "{document.id}".')
        documents[document.id] = document
    if not documents:
        raise BadGold(path, "there is no record in it.")
    return documents


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise BadGold(path, f"cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise BadGold(path, "is not UTF-8.") from error


def _json(line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Flaw("is not JSON.") from error
