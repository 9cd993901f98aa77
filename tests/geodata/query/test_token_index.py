"""An index of many texts finds what a look at each of them does."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.query.spelling import occurrences, pattern, stem, tokens
from geodata.words import LinkedWords, Part, part_of, words_of

_FORMS = """
meet meets meeting meetings city cities citing die dies dying died sky skies ski skis hope hopes hoping hoped hop
hopping relate relation relational relating possible possibly organise organization organisations happy happiness
run runs running luxuriate luxuriated agree agreed agreement fancy fancies decency hesitancy able ably gas us use
used using early generally generic news new innings inning ties tie tying a as is i über cafe café cafés
"""
FORMS = _FORMS.split()
pieces = st.sampled_from(
    ["ab", "é", "泽", "连", "-", " ", ".", "，", "1x", "meeting ", "meets ", "\U00020001", "ß", "ö"]
)
texts = st.lists(pieces, max_size=7).map("".join)


def holding(told, wanted):
    return [wanted.is_in(list(tokens(text))) for text in told]


@given(st.lists(texts, min_size=1, max_size=10), texts, st.booleans(), st.integers(1, 4))
@settings(max_examples=40)
def test_every_pattern_is_found_where_it_stands_and_nowhere_else(told, word, is_prefix, size):
    told = [text.casefold() for text in told]
    parts = [part_of(told[at : at + size]) for at in range(0, len(told), size)]
    wanted = pattern(word, is_prefix)
    if wanted is not None:
        assert words_of(parts).holding([wanted]).tolist() == holding(told, wanted)


def test_every_form_of_a_word_is_found_by_every_other():
    words = words_of([part_of(FORMS)])
    for form in FORMS:
        found = [FORMS[at] for at in np.flatnonzero(words.holding([pattern(form)]))]
        assert found == [other for other in FORMS if stem(other) == stem(form)]


def test_texts_that_share_parts_are_found_by_any_of_them():
    words = words_of([part_of(["one", "two", "three"])])
    linked = LinkedWords(words, np.array([0, 2, 3], np.int32), np.array([0, 1, 2, 1, 1], np.int32))
    assert [linked.holding([pattern(word)]).tolist() for word in ("one", "two", "three", "four")] == [
        [True, False, False],
        [True, False, True],
        [False, True, False],
        [False, False, False],
    ]


def test_a_part_without_texts_is_no_trouble():
    empty = Part(np.empty(0, np.int32), b"")
    assert words_of([empty]).holding([pattern("a")]).tolist() == []


def test_matches_are_told_as_they_stand_in_the_text_and_joined_where_they_overlap():
    text = "會談 met Zelenskyy. MEETINGS, 会谈"
    wanted = [pattern(word) for word in ("会谈", "谈", "zelenskyy", "meeting", "zelenskyy meetings")]
    assert [text[start:end] for start, end in occurrences(wanted, text)] == ["會談", "Zelenskyy. MEETINGS", "会谈"]
