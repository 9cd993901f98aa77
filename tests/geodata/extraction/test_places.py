"""Which names in a text are places: in three scripts, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from name_reading import article, place_names, read

from geodata.extraction.places import find_places
from geodata.knowledge.naming import name_key
from geodata.model import Span

ALPHABET = "乌克兰俄美中以在对驻华盛顿·方、。 \nParis Washington, D.C. Ukraine's Jordan said😀é-(AP)«基輔烏"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("代表团先到基辅,再赴利雅得。", ["基辅", "利雅得"]),
        ("代表團先到基輔,再赴利雅德。", ["基輔", "利雅德"]),
        ("The delegation left Kyiv for Riyadh.", ["Kyiv", "Riyadh"]),
        ("Talks were held in Paris, London and Rome.", ["Paris", "London", "Rome"]),
        ("Budapest's mayor spoke.", ["Budapest"]),
        ("A fire broke out in Long Beach, Calif.", ["Long Beach", "Calif."]),
        ("She was born in Nelson, B.C. in 1950.", ["Nelson", "B.C."]),
    ],
)
def test_names_are_found_in_every_script(text, names):
    assert place_names(read(text)) == names


@pytest.mark.parametrize(
    ("text", "not_places"),
    [
        ("据《华盛顿邮报》报道,会谈推迟。", ["华盛顿"]),
        ("約翰·博爾頓說,協議沒有用。", ["博爾頓"]),
        ("各国希望和平与安全。", ["和平", "安全"]),
        ("Paris Hilton met Michael Jordan.", ["Paris", "Jordan"]),
        ("Chelsea Clinton spoke to the Washington Post.", ["Chelsea", "Clinton", "Washington"]),
        ("The Bank of China raised its forecast.", ["China"]),
        ("Reading books is fun. He was reading.", ["Reading"]),
        ("In May the Turkish minister spoke English.", ["May", "Turkish", "English"]),
        ("Mr. Jordan declined to comment.", ["Jordan"]),
    ],
)
def test_persons_media_words_and_adjectives_are_no_places(text, not_places):
    assert not set(not_places) & set(place_names(read(text)))


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("美俄关系缓和。", ["美", "俄"]),
        ("中美俄三国代表出席。", ["中", "美", "俄"]),
        ("各方推动俄乌停火谈判。", ["俄", "乌"]),
        ("驻美大使提出抗议。", ["美"]),
        ("欧盟延长对俄制裁。", ["俄"]),
        ("烏方拒絕了條件。", ["烏"]),
        ("总统正在访葡。", ["葡"]),
    ],
)
def test_short_forms_count_in_company(text, forms):
    assert [name for name in place_names(read(text)) if len(name) == 1] == forms


@pytest.mark.parametrize(
    "text", ["风景非常美丽。", "以后再说,所以不急。", "城市中心很大。", "他3日中午到家。", "心中完美的一天。"]
)
def test_the_same_characters_in_ordinary_words_do_not(text):
    assert place_names(read(text)) == []


def test_a_pair_may_change_what_a_short_form_means():
    (palestine, israel) = read("巴以冲突持续。").places
    assert (palestine.place.id, israel.place.id) == ("iso:PS", "iso:IL")


def test_nothing_is_found_in_boilerplate():
    text = "推荐阅读:基辅新闻\n会谈在莫斯科举行。"
    found = find_places(article(text, Span(0, text.index("\n"))))
    assert place_names(found) == ["莫斯科"]


@given(st.text(alphabet=ALPHABET, max_size=60), st.integers(0, 20), st.integers(1, 20))
def test_mentions_lie_in_the_text_in_order_and_carry_a_name_of_their_place(text, start, length):
    hidden = [Span(start, start + length)] if start + length <= len(text) else []
    found = find_places(article(text, *hidden))
    spans = [mention.span for mention in found.places]
    assert spans == sorted(spans)
    assert all(earlier.end <= later.start for earlier, later in pairwise(spans))
    assert all(span.end <= len(text) and name_key(span.of(text)) for span in spans)
    assert not any(span.overlaps(dropped) for span in spans for dropped in hidden)


@given(st.text(max_size=80))
def test_any_text_can_be_read(text):
    found = read(text)
    assert all(mention.span.end <= len(text) for mention in (*found.places, *found.actors))
