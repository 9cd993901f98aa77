"""Numbers and outlines survive being packed as text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.webmap.codec import ALPHABET, lines, number, numbers, signed, steps

INTEGERS = st.integers(-(2**40), 2**40)


def read(text: str) -> list[int]:
    """The numbers in a text, as the page reads them."""
    found, value, shift = [], 0, 0
    for letter in text:
        digit = ALPHABET.index(letter)
        value += (digit & 31) << shift
        shift += 5
        if digit < 32:
            found.append(value)
            value = shift = 0
    return found


def unfold(value: int) -> int:
    return -(value + 1) // 2 if value % 2 else value // 2


@given(st.lists(st.integers(0, 2**40)))
@settings(max_examples=40)
def test_numbers_come_back(values: list[int]) -> None:
    assert read(numbers(values)) == values


@given(st.lists(INTEGERS))
def test_signed_numbers_and_steps_come_back(values: list[int]) -> None:
    assert [unfold(each) for each in read(signed(values))] == values
    moves = [unfold(each) for each in read(steps(values))]
    assert [sum(moves[: n + 1]) for n in range(len(moves))] == values


def test_nothing_negative_is_written_unsigned() -> None:
    with pytest.raises(ValueError, match="unsigned"):
        number(-1)


POINTS = st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=20)


@given(st.lists(POINTS, max_size=5), st.sampled_from([10.0, 200.0]))
@settings(max_examples=40)
def test_lines_come_back_on_their_grid(found: list[list[tuple[float, float]]], grid: float) -> None:
    told = lines(found, grid)
    assert len(told) == len(found)
    for points, text in zip(found, told, strict=True):
        x = y = 0
        back = []
        moves = [unfold(each) for each in read(text)]
        for dx, dy in zip(moves[::2], moves[1::2], strict=True):
            x, y = x + dx, y + dy
            back.append((x, y))
        on_grid = [(round(lon * grid), round(lat * grid)) for lon, lat in points]
        assert back == [at for n, at in enumerate(on_grid) if n == 0 or at != on_grid[n - 1]]
