"""Names are found under any of their names, values of fields in any language; one passage and all rows agree."""

from __future__ import annotations

from datetime import date

import pytest
from given_articles import articles
from given_index import CORNERS, index_of, some_articles
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.extraction.standard import extract
from geodata.filters import Filter
from geodata.index import Index
from geodata.model import Article, EventType, Language
from geodata.passages import PassageKind, passages
from geodata.query.days import BadDays, days
from geodata.query.naming import WORLD
from geodata.query.syntax import Fault
from geodata.query.typing_in import as_typed
from geodata.query.understanding import types_called, understood
from geodata.query.wording import HELP, mistake_in_words

WORDS = """
柏林 paris Oslo 镇 town 3 某人 actor tow* 说柏 names naming baltic actor:某人 actor:actor:1 actor:xyz place:镇3
place:place:4 region:ne type:agree type:达成 date:2025 date:<2025-04 date:2025-03.. article:a article:b date:2025-99
"unclosed
"""
words = st.sampled_from([*WORDS.split(), '"town 3"'])
queries = st.recursive(
    words,
    lambda inner: (
        st.builds("({} {})".format, inner, inner)
        | st.builds("{} OR {}".format, inner, inner)
        | st.builds("-{}".format, inner)
        | st.builds("NOT ({})".format, inner)
    ),
    max_leaves=4,
)


@given(some_articles, queries)
@settings(max_examples=30, deadline=None)
def test_the_columns_admit_what_one_passage_after_the_other_does(found, query):
    index, chosen = index_of(found), Filter(words=query)
    singly = [p for a in found for p in passages(a, CORNERS.regions_of) if chosen.admits(p, index.naming)]
    told = [(p.article_id, p.kind, p.sentence) for p in singly if p.kind is not PassageKind.METONYM]
    assert sorted((p.article_id, p.kind, p.sentence) for p in index.passages(chosen)) == sorted(told)


@given(articles(), queries)
@settings(max_examples=20, deadline=None)
def test_what_is_denied_is_all_the_rest(article, query):
    index = index_of([article])
    if understood(query, index.naming).condition is not None:
        asked = (understood(each, index.naming).condition for each in (query, f"NOT ({query})"))
        found = [index._table.rows_asked(condition).sum() for condition in asked]
        if '"unclosed' not in query:
            assert sum(found) == index.passages_total


SAID = {
    "en": (
        "Zelensky arrives",
        "President Zelenskyy met aides in Kiev on 3 March 2025. Nothing else was on the table.",
    ),
    "hans": ("访问", "2025年3月4日，泽连斯基总统在基辅会见了来访者。会后没有发表声明。"),
    "hant": ("訪問", "2025年3月5日，澤倫斯基在基輔會見代表團。隨後他返回。"),
    "other": ("Rain", "It rained in Oslo. The meetings were short."),
}


@pytest.fixture(scope="module")
def world():
    index = Index()
    for name, (title, text) in SAID.items():
        language = {"hans": Language.SIMPLIFIED, "hant": Language.TRADITIONAL}.get(name, Language.ENGLISH)
        index.add(extract(Article(name, text, title, language=language)))
    return index


def found(index, query):
    return {passage.article_id for passage in index.passages(Filter(words=query))}


@pytest.mark.parametrize(
    "names",
    [
        ("泽连斯基", "澤倫斯基", "Zelensky", "Zelenskyy", "ZELENSKIY", '"Volodymyr Zelensky"', "volodymyr zelenskyy"),
        ("Kyiv", "kiev", "基辅", "基輔", "place:kyiv", "地點:基輔"),
    ],
)
def test_one_identity_is_found_by_all_its_names(world, names):
    keys = [sorted((p.article_id, p.sentence) for p in world.passages(Filter(words=name))) for name in names]
    assert all(key == keys[0] for key in keys)
    assert {article for article, _ in keys[0]} >= {"en", "hans", "hant"}


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("meeting", {"other"}),  # by stem
        ("meet", {"other"}),
        ("meetin", set()),  # whole words only
        ("meetin*", {"other"}),
        ("会", {"hans", "hant"}),
        ("會後", {"hans"}),
        ("table", {"en"}),  # which stands in a sentence without place or event
        ("table type:consult", set()),
        ("rain", {"other"}),  # the title, or "rained"
        ("place:ukraine", {"en", "hans", "hant"}),
        ("place:europe -zelensky", {"other"}),
        ("region:欧洲 NOT 基輔", {"other"}),
        ("date:2025-03-04", {"hans"}),
        ("article:rain", {"other"}),
        ("actor:泽连", {"en", "hans", "hant"}),
    ],
)
def test_a_search_finds_these_articles(world, query, articles):
    assert found(world, query) == articles


def test_mere_text_is_there_only_for_who_looks_for_words(world):
    assert all(passage.kind is not PassageKind.TEXT for passage in world.passages(Filter()))
    assert all(passage.kind is not PassageKind.TEXT for passage in world.passages(Filter(words="-kyiv")))
    told = world.excerpts(Filter(words="table"))
    assert [told[0].quote, told[0].place, told[0].event] == ["Nothing else was on the table.", None, None]
    assert world.counts(Filter(words="table")).by_article["en"].mentions == 1


@pytest.mark.parametrize(
    ("value", "span"),
    [
        ("2025", (date(2025, 1, 1), date(2025, 12, 31))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2025-02-18", (date(2025, 2, 18), date(2025, 2, 18))),
        ("2025年2月", (date(2025, 2, 1), date(2025, 2, 28))),
        ("2025-02..2025-04", (date(2025, 2, 1), date(2025, 4, 30))),
        ("2025-02..", (date(2025, 2, 1), date.max)),
        ("..2025-02-03", (date.min, date(2025, 2, 3))),
        ("<2025-03", (date.min, date(2025, 2, 28))),
        (">=2025-03", (date(2025, 3, 1), date.max)),
        (">2025-02-18", (date(2025, 2, 19), date.max)),
        *((unfinished, None) for unfinished in ("", "2", "202", "<", "..", "2025-"[:3])),
        ("2025-", (date(2025, 1, 1), date(2025, 12, 31))),
    ],
)
def test_days_are_read_as_far_as_they_are_written(value, span):
    assert days(value) == span


@pytest.mark.parametrize("value", ["x", "2025-13", "2025-02-30", "2025-04..2025-02", "<0001", "20250"])
def test_what_is_no_date_is_told(value):
    with pytest.raises(BadDays):
        days(value)
    (mistake,) = understood(f"date:{value}", WORLD).mistakes
    assert mistake.fault is Fault.DATE
    assert all(value in mistake_in_words(mistake, language) for language in list(Language)[:3])


def test_types_are_called_in_any_language():
    for name in ("sanction", "SANCTION", "实施制裁", "實施制裁", "制裁", "sanc"):
        assert types_called(name) == {EventType.SANCTION}
    assert types_called("material conflict") == {
        type_ for type_ in EventType if type_.quad.value == "material-conflict"
    }
    assert not types_called("waltz")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("zelensk", "zelensk*"),
        ("zelensky", "zelensky"),
        ("泽连", "泽连"),
        ("a", ""),
        ("kyiv m", "kyiv "),
        ("kyiv ", "kyiv "),
    ],
)
def test_the_last_word_may_be_unfinished_while_somebody_types(typed, meant):
    assert as_typed(typed, WORLD) == meant


def test_what_the_help_says_is_understood():
    for written, _ in HELP:
        for query in (written.en, written.zh_hans, written.zh_hant):
            mistakes = understood(query, WORLD).mistakes
            assert {mistake.fault for mistake in mistakes} <= {Fault.ARTICLE}
