"""Views come back as they were saved, every change is undone exactly, and what they showed tells what changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from given_articles import articles
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sample_articles import quarrel, visit

from geodata.atlas.saved_view import SavedView, SetViews
from geodata.atlas.seen import Seen, change, seen
from geodata.atlas.words import change_in_words
from geodata.filters import Filter
from geodata.index import Index
from geodata.marks import WORLD, View
from geodata.model import Article, EventType, Language
from geodata.opening import index_of
from geodata.projections import ProjectionKind
from geodata.shading_choice import ShadeBy, ShadingChoice
from geodata.store import Store

THEN, NOW = date(2026, 11, 3), date(2026, 11, 22)
views = st.builds(
    SavedView,
    id=st.sampled_from(["view:a", "view:b"]),
    name=st.sampled_from(["Talks", "中东", "a\ud800b"]),
    filter=st.builds(
        Filter, regions=st.frozensets(st.sampled_from(["iso:HU", "region:arctic"])), words=st.sampled_from(["", "话"])
    ),
    view=st.sampled_from([WORLD, View.of_box(ProjectionKind.ARCTIC, (90, 90, 160, 170), 3.5)]),
    theme=st.sampled_from(["light", "dark", "print"]),
    shading=st.sampled_from([ShadingChoice(), ShadingChoice(ShadeBy.ACTOR, is_inside=True, actor="person:x")]),
    hidden=st.frozensets(st.sampled_from(["labels", "seats"])),
    note=st.text(max_size=5).filter(lambda text: text.isprintable()),
    seen=st.none() | st.just(Seen(THEN, b"12345678" * 3, b"abcdefgh")),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "project.gpkg") as made:
        yield made


def index(*given_: Article) -> Index:
    made = Index()
    for each in given_:
        made.add(each)
    return made


def test_any_change_of_the_views_is_undone_exactly(tmp_path: Path) -> None:
    lists = st.lists(views, max_size=2, unique_by=lambda view: view.id).map(tuple)
    with Store.create(tmp_path / "project.gpkg") as store:

        @settings(max_examples=25, deadline=None)
        @given(before=lists, after=lists)
        def law(before: tuple[SavedView, ...], after: tuple[SavedView, ...]) -> None:
            store.views.put_all(before)
            kept = store.views.all()
            assert [view.filter for view in kept] == [view.filter for view in before]
            inverse = SetViews(after).apply(store)
            again = inverse.apply(store)
            assert store.views.all() == kept
            again.apply(store)
            assert [view.id for view in store.views.all()] == [view.id for view in after]

        law()
    assert kept_as_given(tmp_path)


def kept_as_given(folder: Path) -> bool:
    """Whether everything of a view is there after the project was closed."""
    view = SavedView("view:x", "Talks", Filter(words="话"), WORLD, "dark", note="n\nm", title="T", seen=Seen(THEN))
    with Store.create(folder / "other.gpkg") as store:
        store.views.put_all((view,))
    with Store.open(folder / "other.gpkg", writing=False) as store:
        return store.views.all() == (view,)


@settings(max_examples=12, deadline=None, phases=[Phase.generate])
@given(st.lists(articles(), min_size=1, max_size=3, unique_by=lambda article: article.id), st.integers(0, 2))
def test_what_came_with_an_article_is_new_and_goes_with_it(given_: list[Article], cut: int) -> None:
    less, all_ = index(*given_[:cut]), index(*given_)
    before, after = seen(less, Filter(), THEN), seen(all_, Filter(), NOW)
    came, went = change(all_, Filter(), before), change(less, Filter(), after)
    extra = all_.counts(Filter()).events - less.counts(Filter()).events
    assert (came.new, came.gone) == (extra, 0)
    assert sum(came.new_at.values()) <= came.new, "some happened nowhere"
    assert (went.new, went.gone) == (0, extra)
    assert change(all_, Filter(), after).is_none
    assert came.new_places <= came.new_at.keys()


def test_a_change_is_told_in_words() -> None:
    came = change(index(visit(), quarrel()), Filter(), seen(index(visit()), Filter(), THEN))
    assert change_in_words(came, Language.ENGLISH) == f"{came.new} new event{'s' * (came.new > 1)} since 3 Nov 2026"
    gone = change(index(), Filter(), seen(index(visit()), Filter(), THEN))
    assert change_in_words(gone, Language.SIMPLIFIED) == f"自2026年11月3日以来减少 {gone.gone} 个事件"
    none = change(index(), Filter(), Seen(THEN))
    assert change_in_words(none, Language.TRADITIONAL) == "自2026年11月3日以來沒有變化"


def test_pages_are_compared_with_the_last_run_of_an_earlier_day(store: Store) -> None:
    days = [date(2026, 11, day) for day in (1, 3, 22)]
    for number, day in enumerate(days):
        store.views.remember_pages({"region:x": Seen(day, bytes([number]) * 8)})
    store.views.remember_pages({"region:x": Seen(NOW, b"\x09" * 8)})
    assert store.views.pages_before(NOW) == {"region:x": Seen(THEN, b"\x01" * 8)}
    assert store.views.pages_before(date(2026, 11, 3)) == {}, "only what is compared with is kept"


def test_a_filter_narrows_what_is_seen(store: Store) -> None:
    store.put(visit())
    found = index_of(store)
    assert seen(found, Filter(), NOW).count == found.counts(Filter()).events > 0
    assert seen(found, Filter(types=frozenset({EventType.SANCTION})), NOW).count == 0
