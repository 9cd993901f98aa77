"""An index that follows changes says what one made anew would, whatever the filter and however often it was asked."""

from __future__ import annotations

import pytest
from given_articles import articles
from given_index import CORNERS, filters
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import ledger, row_order
from geodata.index import Index

CHANGES = st.lists(st.one_of(articles(), st.sampled_from("abcdef")), min_size=2, max_size=7)
WORDS = st.sampled_from(["", "柏林", "par", "oslo 3", "-柏林"])


def answers(index, chosen):
    return [
        sorted((mark.id, mark.events, mark.mentions) for mark in index.marks(chosen)),
        index.areas(chosen),
        index.seats(chosen),
        index.counts(chosen),
        index.days(),
        [excerpt.key for excerpt in index.excerpts(chosen)],
    ]


@given(CHANGES, filters, WORDS, st.booleans())
@settings(max_examples=15, deadline=None)
def test_changes_are_followed_one_by_one(changes, chosen, words, is_large):
    with pytest.MonkeyPatch.context() as patch:
        if is_large:  # as in a project of many rows: those that went are let out, the order of all is kept
            patch.setattr(ledger, "_ROOM", 0)
            patch.setattr(row_order, "_FEW", 1)
        follow(changes, chosen.with_words(words))


def follow(changes, chosen):
    followed = Index(CORNERS)
    answers(followed, chosen)
    for number, change in enumerate(changes, start=1):
        apply(followed, change)
        anew = Index(CORNERS)
        for each in changes[:number]:
            apply(anew, each)
        for one, other in zip(answers(followed, chosen), answers(anew, chosen), strict=True):
            assert one == other


def apply(index, change):
    if isinstance(change, str):
        index.remove(change)
    else:
        index.add(change)
