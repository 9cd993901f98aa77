"""A filter admits what its sentence says."""

from dataclasses import dataclass, replace
from datetime import date

import pytest
import shapely
from given_shapes import shapes
from hypothesis import given
from hypothesis import strategies as st

from geodata import filters
from geodata.errors import BadProject
from geodata.filters import DateRange, Filter, folded
from geodata.labels import ACTOR_KIND_NAMES, PLACE_KIND_NAMES, QUAD_NAMES, ROLE_NAMES, TYPE_NAMES
from geodata.model import ActorKind, EventType, Language, Names, PartialDate, Place, PlaceKind, Precision, Quad, Role
from geodata.regions.shapes import Circle, Rectangle, polygon

NAMES = {"region:me": "Middle East", "iso:UA": "Ukraine", "a": "Talks", "person:t": "T. Smith", "iso:FR": "France"}
NAMES |= {"iso:DE": "Germany", "iso:PL": "Poland"}

NEAR = Circle(24.69, 46.72, 500, "geonames:108410")
BOX = Rectangle(170, -20, 190, 0)
FIELD = polygon("degrees", shapely.box(0, 0, 10, 10))
OVERLAP = "利雅得周边500公里且矩形区域（170°E–170°W, 20°S–0°）的重叠处以外"

MARCH = PartialDate(date(2025, 3, 1), date(2025, 3, 31), Precision.MONTH)
RIYADH = Place("geonames:108410", Names("Riyadh"), PlaceKind.CITY, 24.69, 46.72, "SA")
HAYSTACK = folded("Talks open in Riyadh 沙烏地阿拉伯")


@dataclass
class Told:
    article_id: str = "a"
    regions: frozenset[str] = frozenset({"region:me", "iso:SA"})
    type: EventType | None = EventType.CONSULT
    actor_ids: frozenset[str] = frozenset({"person:t"})
    date: PartialDate | None = MARCH
    haystack: str = HAYSTACK
    place: Place | None = RIYADH
    is_only_text: bool = False


days = st.none() | st.dates(date(2024, 1, 1), date(2026, 1, 1))
ranges = st.tuples(days, days).filter(any).map(lambda pair: DateRange(*_in_order(pair)))
filters_ = st.builds(
    Filter,
    st.frozensets(st.sampled_from(["region:me", "iso:UA"])),
    st.frozensets(st.sampled_from(["a", "b"])),
    st.frozensets(st.sampled_from(EventType)),
    st.frozensets(st.sampled_from(["person:t", "state:UA"])),
    st.text(max_size=6),
    st.none() | ranges,
    st.booleans(),
    st.booleans(),
    st.lists(shapes, max_size=2).map(tuple),
    st.booleans(),
    st.sampled_from(["any", "all"]),
)


def _in_order(pair):
    return sorted(pair) if all(pair) else pair


@given(filters_)
def test_a_filter_comes_back_from_the_settings(chosen):
    assert filters.from_json(filters.to_json(chosen)) == chosen


@pytest.mark.parametrize("record", [{}, {"regions": "x"}, {**filters.to_json(Filter()), "types": ["WALTZ"]}])
def test_saved_nonsense_is_refused(record):
    with pytest.raises(BadProject):
        filters.from_json(record)


@pytest.mark.parametrize(
    ("chosen", "is_admitted"),
    [
        (Filter(), True),
        (Filter(words="   "), True),
        (Filter().with_region("region:me"), True),
        (Filter().with_region("iso:UA"), False),
        (Filter().with_region("iso:UA").with_region("region:me"), True),
        (Filter(types=frozenset({EventType.ASSAULT})), False),
        (Filter(words="RIYADH talks"), True),
        (Filter(words="riyadh berlin"), False),
        (Filter(words="沙乌地阿拉伯"), True),
        (Filter(dates=DateRange(date(2025, 3, 31), None)), True),
        (Filter(dates=DateRange(None, date(2025, 2, 28))), False),
        (Filter(articles=frozenset({"b"})), False),
        (Filter(actors=frozenset({"person:t", "person:u"})), True),
        (Filter().with_all_of({"person:t", "person:u"}), False),
        (Filter().with_all_of({"person:t"}), True),
    ],
)
def test_conditions_are_all_met_and_values_are_alternatives(chosen, is_admitted):
    assert chosen.admits(Told()) is is_admitted


def test_what_has_no_place_no_date_and_no_type_is_in_no_region_range_or_type():
    bare = Told(regions=frozenset(), date=None, type=None)
    assert Filter().admits(bare)
    assert not Filter().with_region("region:me").admits(bare)
    assert not Filter(dates=DateRange(date(1900, 1, 1), None)).admits(bare)
    assert not Filter(types=frozenset(EventType)).admits(bare)
    assert Filter(dates=DateRange(date(1900, 1, 1), None), undated=True).admits(bare)


def test_regions_and_shapes_are_alternatives_or_all_asked_for_and_may_be_turned_inside_out():
    here, elsewhere = Filter(shapes=(NEAR,)), Filter(shapes=(BOX,))
    assert here.admits(Told())
    assert not elsewhere.admits(Told())
    assert here.with_shape(BOX).admits(Told())
    assert not here.with_shape(BOX).combined("all").admits(Told())
    assert here.with_region("region:me").combined("all").admits(Told())
    assert elsewhere.inverted(True).admits(Told())
    assert not here.inverted(True).admits(Told())
    assert here.with_shape(BOX).combined("all").inverted(True).admits(Told())


@pytest.mark.parametrize("is_inverted", [False, True])
def test_what_has_no_place_or_no_known_extent_is_neither_inside_nor_outside_a_shape(is_inverted):
    chosen = Filter(shapes=(NEAR,), is_inverted=is_inverted)
    nowhere = Place("water:unheard-of", Names("A sea"), PlaceKind.WATER, 24.69, 46.72)
    assert not chosen.admits(Told(place=None, regions=frozenset()))
    assert not chosen.admits(Told(place=nowhere, regions=frozenset()))


def test_a_filter_without_regions_forgets_how_to_combine_them():
    chosen = Filter(shapes=(NEAR,), is_inverted=True, combination="all")
    assert chosen.without_shape(NEAR) == Filter()


@pytest.mark.parametrize(
    ("chosen", "language", "words"),
    [
        (Filter(), Language.ENGLISH, "everything"),
        (Filter(), Language.TRADITIONAL, "全部內容"),
        (Filter(regions=frozenset({"iso:UA", "region:me"})), Language.ENGLISH, "Middle East or Ukraine"),
        (Filter(dates=DateRange(date(2025, 3, 1), None)), Language.SIMPLIFIED, "2025-03-01起"),
        (Filter(dates=DateRange(date(2025, 3, 1)), undated=True), Language.ENGLISH, "since 2025-03-01 or undated"),
        (Filter(dates=DateRange(date(2025, 3, 1)), undated=True), Language.TRADITIONAL, "2025-03-01起或日期不明"),
        (Filter(undated=True), Language.ENGLISH, "everything"),
        (
            Filter(articles=frozenset("a"), words=" oil  price", actors=frozenset({"person:t"})),
            Language.ENGLISH,
            "with T. Smith · in “Talks” · containing “oil price”",
        ),
        (
            Filter(regions=frozenset({"iso:UA", "region:me", "iso:FR", "iso:DE", "iso:PL"})),
            Language.ENGLISH,
            "France, Germany, Middle East or 2 more",
        ),
        (Filter(types=frozenset({EventType.SANCTION})), Language.TRADITIONAL, "實施制裁"),
        (Filter(shapes=(NEAR,)), Language.ENGLISH, "within 500 km of Riyadh"),
        (Filter(shapes=(NEAR,)), Language.SIMPLIFIED, "利雅得周边500公里内"),
        (Filter(shapes=(NEAR,), is_inverted=True), Language.ENGLISH, "outside the 500 km around Riyadh"),
        (Filter(shapes=(NEAR,), is_inverted=True), Language.TRADITIONAL, "利雅得周邊500公里以外"),
        (
            Filter(regions=frozenset({"region:me"}), shapes=(NEAR,), combination="all"),
            Language.ENGLISH,
            "Middle East and within 500 km of Riyadh",
        ),
        (Filter(shapes=(BOX, NEAR), combination="all", is_inverted=True), Language.SIMPLIFIED, OVERLAP),
        (Filter(shapes=(BOX,)), Language.ENGLISH, "the rectangle 170°E–170°W, 20°S–0°"),
        (Filter(shapes=(replace(BOX, name="Fiji and around"),)), Language.SIMPLIFIED, "Fiji and around"),
        (Filter(shapes=(FIELD,)), Language.ENGLISH, "a drawn area of 1,220,000 km²"),
        (Filter(shapes=(FIELD,)), Language.TRADITIONAL, "手繪區域（122萬平方公里）"),
        (Filter(is_inverted=True), Language.ENGLISH, "everything"),
        (Filter().with_all_of({"person:t", "iso:FR"}), Language.ENGLISH, "France and T. Smith together"),
        (Filter().with_all_of({"person:t", "iso:FR"}), Language.TRADITIONAL, "France和T. Smith同時參與"),
    ],
)
def test_a_filter_reads_as_a_sentence(chosen, language, words):
    names = NAMES | {"geonames:108410": "利雅得" if language.is_chinese else "Riyadh"}
    assert chosen.sentence(language, names.__getitem__) == words


@given(filters_, st.sampled_from([Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL]))
def test_only_the_empty_filter_says_everything(chosen, language):
    told = chosen.sentence(language, str)
    assert (told == Filter().sentence(language, str)) == chosen.is_empty


@pytest.mark.parametrize(
    ("labels", "kinds"),
    [
        (TYPE_NAMES, EventType),
        (QUAD_NAMES, Quad),
        (ROLE_NAMES, Role),
        (PLACE_KIND_NAMES, PlaceKind),
        (ACTOR_KIND_NAMES, ActorKind),
    ],
)
def test_every_kind_has_three_names_and_no_two_the_same(labels, kinds):
    assert set(labels) == set(kinds)
    for language in (Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL):
        assert len({names.within(language) for names in labels.values()}) == len(labels)
    assert all(names.en and names.zh_hans and names.zh_hant for names in labels.values())


def test_a_reversed_or_empty_range_is_refused():
    with pytest.raises(ValueError, match="reversed"):
        DateRange(date(2025, 2, 1), date(2025, 1, 1))
    with pytest.raises(ValueError, match="without any date"):
        DateRange()
