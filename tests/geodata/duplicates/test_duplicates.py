"""An article that comes again is recognised: the same text always, nearly the same one mostly, another one never."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from made_articles import article
from opencc import OpenCC

from geodata.duplicates.collection import Collection
from geodata.duplicates.finding import Sieve, find_twin
from geodata.duplicates.likeness import Difference, Kind, compare, differences, likeness
from geodata.duplicates.signature import signature
from geodata.duplicates.tokens import tokens
from geodata.model import Article, Language, PartialDate
from geodata.script import is_ideograph
from geodata.store import Store
from resources import BRIEFS

TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(BRIEFS.glob("*.*"))}
BLANKS = ["", " ", "\n", "\u3000", "\t "]
COMMON = ("the", "of", "and", "to", "in", "on", "a", "that", "it", "for", "was", "with", "as", "by", "at", "said")


def told(seed: int, start: int) -> str:
    """A text of 60 to 300 words: half of them those of every text, the others words 10 to 200 after `start`."""
    chance = random.Random(seed)
    words = [
        chance.choice(COMMON) if chance.random() < 0.5 else f"word{start + chance.randrange(10, 200)}"
        for _ in range(chance.randrange(60, 300))
    ]
    return " ".join(words)


_seeds = st.integers(0, 10_000)


def found(new: str, *there: str) -> Kind | None:
    """How the new text is recognised among those that are there."""
    known = {str(number): Article(id=str(number), text=text) for number, text in enumerate(there)}
    collection = Collection((id_, signature(each.text)) for id_, each in known.items())
    twin = find_twin(Article(id="new", text=new), collection, known.get)
    return twin.kind if twin else None


@given(st.text(min_size=1).filter(str.strip), st.randoms(use_true_random=False))
def test_the_same_text_is_always_found_whatever_its_blanks(text: str, chance: random.Random) -> None:
    spaced = "".join(each + chance.choice(BLANKS) for each in text)
    assert found(spaced, "Something else.", text) is Kind.IDENTICAL


@given(_seeds, _seeds, st.sampled_from([0, 150, 1000]))
@settings(max_examples=60)
def test_other_texts_are_never_taken_for_one(one: int, other: int, apart: int) -> None:
    """Not even where both draw upon the same words."""
    assume(one != other)
    texts = told(one, 0), told(other, apart)
    assert likeness(*texts) == likeness(*reversed(texts)) == 0
    assert found(*texts) is None


@pytest.mark.parametrize("name", TEXTS)
def test_copies_of_an_article_are_found_among_others(name: str) -> None:
    text = TEXTS[name]
    others = [each for other, each in TEXTS.items() if other != name]
    furniture = "Subscribe to our letter, or share this page with your friends. All rights are reserved. " * 6
    copies = {
        "another headline": "What to know about it today\n" + text.partition("\n")[2],
        "furniture around": f"{furniture}\n{text}\n{furniture}",
        "a few words changed": changed(text, 20),
        "cut short": text[: len(text) * 2 // 3],
    }
    assert {made: found(copy, *others, text) for made, copy in copies.items()} == dict.fromkeys(copies, Kind.NEAR)
    assert found(text, *others) is None
    assert found(OpenCC("s2t").convert(text), *others, text) in (Kind.IDENTICAL, Kind.NEAR)


def changed(text: str, every: int) -> str:
    """The text with one word or character in `every` replaced by another of its own."""
    between = "" if sum(map(is_ideograph, text)) > 100 else " "
    words = text.split(between) if between else list(text)
    chance = random.Random(3)
    made = (chance.choice(words) if number % every == every - 1 else word for number, word in enumerate(words))
    return between.join(made)


def test_a_few_lines_that_differ_in_a_name_are_different_news() -> None:
    assert found("Envoys met in Vienna on Monday and agreed.", "Envoys met in Riyadh on Monday and agreed.") is None


def test_what_differs_is_named() -> None:
    old = article("talks")
    new = Article(
        id="copy",
        text=old.text + " More is to follow after the talks of tomorrow.",
        title="Envoys meet",
        outlet="Another Courier",
        published=PartialDate.day(date(2025, 2, 19)),
        language=Language.SIMPLIFIED,
    )
    assert differences(new, old) == tuple(Difference)
    assert differences(old, old) == ()
    assert compare(old, old).kind is Kind.IDENTICAL  # type: ignore[union-attr]


def test_a_sieve_lets_each_text_through_once() -> None:
    texts: Sequence[str] = (*TEXTS.values(), *(f"{text}\n" for text in TEXTS.values()), "", "!")
    articles = [Article(id="same id", text=text) for text in texts]
    sieve = Sieve()
    twins = [sieve.twin_of(each) for each in articles]
    assert [twin is None for twin in twins] == [True] * len(TEXTS) + [False] * len(TEXTS) + [True] * 2
    first = twins[len(TEXTS)]
    assert first is not None
    assert (first[0], first[1].kind) == ("same id", Kind.IDENTICAL)


def test_a_project_keeps_the_signatures_in_step(tmp_path: Path) -> None:
    with Store.create(tmp_path / "project.gpkg") as store:
        one, other = article("one"), Article(id="other", text=TEXTS["us-russia-thaw.md"])
        store.put(one)
        store.put(other)
        assert store.signatures() == [(each.id, signature(each.text)) for each in (one, other)]
        store.put(Article(id="one", text=other.text))
        assert dict(store.signatures())["one"] == signature(other.text)
        store.discard("one")
        assert [id_ for id_, _ in store.signatures()] == ["other"]
        with store.transaction():
            store._connection.execute("DELETE FROM likenesses")  # as in a project of an older build
        assert (store.signatures(), store.unsigned()) == ([], ["other"])
        store.sign([("other", signature(other.text)), ("gone", signature(one.text))])
        assert (len(store.signatures()), store.unsigned()) == (1, [])


def test_words_are_the_same_in_either_script_and_width() -> None:
    assert (
        tokens("歐洲：ＮＡＴＯ Summit, 2025")
        == tokens("欧洲 nato summit 2025")
        == ("欧", "洲", "nato", "summit", "2025")
    )
