"""How the rows of a data set are called: each is an article of one event, made only when somebody looks at it."""

from __future__ import annotations

_MARK = "#"


def record_id(dataset_id: str, number: int) -> str:
    """The id of the article of row `number` (from 0) of a data set: "gdelt-2025#41"."""
    return f"{dataset_id}{_MARK}{number}"


def record_event_id(number: int) -> str:
    """The id of the one event of that article."""
    return f"r{number}"


def split_record_id(article_id: str) -> tuple[str, int] | None:
    """The data set and the number of the row that an id would mean; None if it cannot be one.

    Whether there is such a data set is for the caller to say: a file's name may look alike.
    """
    dataset_id, mark, number = article_id.rpartition(_MARK)
    is_one = mark and dataset_id and number.isascii() and number.isdecimal() and str(int(number)) == number
    return (dataset_id, int(number)) if is_one else None
