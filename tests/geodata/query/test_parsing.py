"""A query is read as it is meant, finished or not, and never refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.query.lexing import pieces
from geodata.query.parsing import parsed
from geodata.query.syntax import And, Fault, Field, FieldName, Not, Or, Phrase, Word, leaves

SCRAPS = """
kyiv 基辅 AND OR NOT - ( ) （ " “ ” 「 」 且 或 不含 zel* * actor: actor:putin 地点： date:2025 place:"new | é c5+1
"""
scraps = st.lists(st.sampled_from([*SCRAPS.split(), " ", "  ", "\ud800"]), max_size=12).map("".join) | st.text(
    max_size=20
)


@given(scraps, st.integers(0, 30))
def test_anything_is_read_and_every_part_stands_where_it_says(query, cut):
    told = parsed(query[:cut])
    for leaf in leaves(told.tree):
        assert query[:cut][leaf.start : leaf.end].strip().rstrip("*") == _written(leaf).strip()
    assert all(0 <= mistake.start <= mistake.end <= len(query) for mistake in told.mistakes)
    ends = [piece.end for piece in pieces(query)]
    assert ends == sorted(ends)


def _written(leaf):
    return leaf.value if isinstance(leaf, Field) else leaf.text


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("a b", "a & b"),
        ("a AND b OR c", "(a & b) | c"),
        ("a OR b c", "a | (b & c)"),
        ("NOT a -b", "!a & !b"),
        ("NOT NOT a", "a"),
        ("(a OR b) c", "(a | b) & c"),
        ("（a 或 b）c", "(a | b) & c"),
        ("美国 和 乌克兰 不含 会谈", "美国 & 乌克兰 & !会谈"),
        ("和", "和"),
        ("A 或 ", "A"),
        ("and not or", "and & not & or"),
        ('"white house"', "'white house'"),
        ("「停火」“协议”", "'停火' & '协议'"),
        ("zelen*", "zelen*"),
        ("actor:putin 地區:中東", "actor=putin & region=中東"),
        ('place:"new york" x', "place=new york & x"),
        ("10:30", "10:30"),
        # unfinished
        ("a AND", "a"),
        ("a OR (", "a"),
        ("(a b", "a & b"),
        ("a -", "a"),
        ("place:", ""),
        ("NOT", ""),
    ],
)
def test_it_means_what_it_says(query, meant):
    assert _shown(parsed(query).tree) == meant


def _shown(node, inside=False):
    match node:
        case None:
            return ""
        case Word():
            return node.text + "*" * node.is_prefix
        case Phrase():
            return f"'{node.text}'"
        case Field():
            return f"{FieldName(node.name).value}={node.value}"
        case Not():
            return "!" + _shown(node.part, True)
        case And() | Or():
            told = (" & " if isinstance(node, And) else " | ").join(_shown(part, True) for part in node.parts)
            return f"({told})" if inside else told


@pytest.mark.parametrize(("query", "fault"), [('"a', Fault.QUOTE), ("a)", Fault.PARENTHESIS), ("「a", Fault.QUOTE)])
def test_a_mistake_is_told(query, fault):
    assert [mistake.fault for mistake in parsed(query).mistakes] == [fault]


def test_parentheses_may_go_as_deep_as_they_like():
    assert _shown(parsed("(" * 5000 + "a").tree) == "a"
