"""The histogram counts as a plain walk over events and days would, and nothing dated is lost in it."""

from collections import Counter
from datetime import date
from fractions import Fraction

import numpy as np
import pytest
from given_articles import FourCorners, articles, few
from hypothesis import given
from hypothesis import strategies as st

from geodata.digest import TYPES
from geodata.filters import DateRange, Filter
from geodata.index import Index
from geodata.model import EventType, Quad
from geodata.strides import BINS, CENTURY, DAY, FIRST_DAY, LAST_DAY, MONTH, QUARTER, WEEK, YEAR, Stride
from geodata.timeline import QUADS, EventColumns, timeline

JANUARY = date(2025, 1, 1).toordinal()
day_numbers = st.integers(JANUARY - 400, JANUARY + 400)
lengths = st.sampled_from([1, 1, 28, 30, 31, 90, 365])
told = st.tuples(day_numbers, lengths, st.sampled_from(EventType), st.booleans())
some_events = st.lists(st.none() | told, max_size=25)
strides = st.sampled_from(BINS)


def columns_of(events):
    rows = [(-1, -1, 0, 0) if e is None else (e[0], e[0] + e[1] - 1, TYPES.index(e[2]), int(e[3])) for e in events]
    return EventColumns(*np.array(rows, dtype=np.int64).reshape(-1, 4).T)


@given(some_events, strides, day_numbers, st.integers(0, 500))
def test_bins_count_as_a_walk_over_events_and_days_does(events, stride, first, more):
    edges = stride.edges(first, first + more)
    walked = Counter()
    for start, length, type_, presumed in filter(None, events):
        for day in range(start, start + length):
            if edges[0] <= day < edges[-1]:
                walked[int(np.searchsorted(edges, day, "right")) - 1, type_.quad, presumed] += Fraction(1, length)
    bins = timeline(columns_of(events)).bins(edges)
    expected = np.zeros_like(bins)
    for (number, quad, presumed), count in walked.items():
        expected[number, QUADS.index(quad), int(presumed)] = float(count)
    np.testing.assert_allclose(bins, expected, atol=1e-9)


@given(some_events, strides)
def test_every_dated_event_is_counted_once_and_the_undated_apart(events, stride):
    found = timeline(columns_of(events))
    assert found.dated + found.undated == len(events)
    assert found.undated == events.count(None)
    assert found.bins(stride.edges(found.first, max(found.first, found.last))).sum() == pytest.approx(found.dated)
    assert found.between(FIRST_DAY, LAST_DAY) == pytest.approx(found.dated)


def test_a_month_is_not_piled_on_its_first_day():
    found = timeline(columns_of([(JANUARY, 31, EventType.AID, True)]))
    days = found.bins(np.arange(JANUARY, JANUARY + 32))
    assert np.allclose(days.sum(axis=(1, 2)), 1 / 31)
    assert found.by_quad(JANUARY, JANUARY + 31) == pytest.approx({Quad.MATERIAL_COOPERATION: 1})
    assert found.bins(MONTH.edges(JANUARY, JANUARY))[0, QUADS.index(Quad.MATERIAL_COOPERATION), 1] == pytest.approx(1)


def test_a_statement_counts_in_the_quad_of_its_type():
    assert timeline(columns_of([(JANUARY, 1, EventType.STATEMENT, False)])).by_quad(JANUARY, JANUARY + 1) == {
        EventType.STATEMENT.quad: 1
    }


def test_nothing_dated_is_an_empty_timeline():
    found = timeline(columns_of([None, None]))
    assert (found.dated, found.undated) == (0, 2)
    assert not found.bins(MONTH.edges(JANUARY, JANUARY + 90)).any()


def test_one_early_outlier_is_outside_the_middle():
    events = [(date(1648, 10, 24).toordinal(), 1, EventType.AGREE, False)]
    events += [(JANUARY + n, 1, EventType.CONSULT, False) for n in range(100)]
    found = timeline(columns_of(events))
    assert date.fromordinal(found.first).year == 1648
    assert JANUARY <= found.middle[0] < found.middle[1] <= JANUARY + 99


@given(st.lists(articles(), max_size=3, unique_by=lambda article: article.id), st.booleans())
@few
def test_the_dates_of_the_filter_do_not_hide_what_lies_beside_them(found, undated):
    index = Index(areas=FourCorners())
    for article in found:
        index.add(article)
    chosen = Filter(types=frozenset([EventType.AGREE, EventType.AID, EventType.STATEMENT]))
    narrowed = Filter(types=chosen.types, dates=DateRange(date(2025, 4, 1)), undated=undated)
    whole, beside = index.timeline(chosen), index.timeline(narrowed)
    assert (whole.dated, whole.undated) == (beside.dated, beside.undated)
    events = [passage for passage in index.passages(chosen) if passage.event]
    assert whole.dated == sum(event.date is not None for event in events)
    assert whole.undated == sum(event.date is None for event in events)
    assert len(index.event_columns(narrowed)) == index.counts(narrowed).events


@given(strides, st.integers(FIRST_DAY + 800_000, LAST_DAY - 800_000), st.integers(-20, 20))
def test_steps_hold_their_days_and_lead_back(stride, day, steps):
    before, after = stride.edges(day, day)
    assert before <= day < after
    assert stride.floor(day) == before
    assert stride.nearest(day) in (before, after)
    assert stride.shifted(int(before), 1) == after
    assert stride.shifted(stride.shifted(int(before), steps), -steps) == before


@pytest.mark.parametrize(
    ("stride", "begins"),
    [
        (DAY, date(2025, 2, 19)),
        (WEEK, date(2025, 2, 17)),
        (MONTH, date(2025, 2, 1)),
        (QUARTER, date(2025, 1, 1)),
        (YEAR, date(2025, 1, 1)),
        (CENTURY, date(2000, 1, 1)),
    ],
)
def test_where_steps_begin(stride, begins):
    assert stride.floor(date(2025, 2, 19).toordinal()) == begins.toordinal()


def test_the_end_of_a_month_stays_within_the_next():
    assert MONTH.shifted(date(2025, 1, 31).toordinal(), 1) == date(2025, 2, 28).toordinal()
    assert YEAR.shifted(LAST_DAY, 1) == LAST_DAY


@pytest.mark.parametrize("sizes", [{}, {"months": 1, "days": 1}, {"days": -1}])
def test_a_step_is_of_days_or_of_months(sizes):
    with pytest.raises(ValueError, match="neither"):
        Stride(**sizes)
