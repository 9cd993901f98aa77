"""Pairs are one to one, and the figures made of them are shares."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geodata.evaluation.document import Mention
from geodata.evaluation.matching import count, equal, pair_up, shared

mentions = st.lists(
    st.builds(
        lambda start, length, kind: Mention(start, start + length, kind),
        st.integers(0, 30),
        st.integers(1, 8),
        st.sampled_from(["person", "org"]),
    ),
    max_size=8,
)


def spans(*pairs: tuple[int, int]) -> list[Mention]:
    return [Mention(*pair) for pair in pairs]


def test_the_same_span_goes_before_the_longest_overlap_and_that_before_a_short_one() -> None:
    gold = spans((0, 5), (4, 10))
    assert set(pair_up(gold, spans((4, 10), (0, 6)))) == {(1, 0), (0, 1)}
    assert pair_up(spans((0, 10)), spans((0, 2), (2, 9))) == ((0, 1),)
    assert pair_up(spans((0, 3)), spans((3, 6))) == ()


def test_a_prediction_on_a_span_set_aside_counts_for_nothing() -> None:
    gold, predicted, aside = spans((0, 3)), spans((0, 3), (5, 8), (9, 12)), spans((6, 7))
    counts = count(gold, predicted, pair_up(gold, predicted), aside)
    assert (counts.found, counts.gold, counts.predicted) == (1, 1, 2)


@given(mentions, mentions)
def test_pairs_are_one_to_one_and_overlap(gold: list[Mention], predicted: list[Mention]) -> None:
    pairs = pair_up(gold, predicted)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(shared(gold[i], predicted[j]) > 0 for i, j in pairs)


@given(mentions, mentions, mentions)
def test_figures_are_shares(gold: list[Mention], predicted: list[Mention], aside: list[Mention]) -> None:
    counts = count(gold, predicted, pair_up(gold, predicted), aside)
    assert all(0 <= figure <= 1 for figure in (counts.precision, counts.recall, counts.f1))


@given(mentions, mentions)
def test_asking_for_equal_spans_finds_no_more(gold: list[Mention], predicted: list[Mention]) -> None:
    assert len(pair_up(gold, predicted, equal)) <= len(pair_up(gold, predicted))
