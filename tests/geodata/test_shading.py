"""A shade counts what a click shows: the area alone, with the places inside it, or for one actor."""

import pytest
from given_articles import FourCorners, articles, few
from hypothesis import given
from hypothesis import strategies as st

from geodata.area_classes import even_classes
from geodata.filters import Filter
from geodata.index import Index
from geodata.marks import AreaMark
from geodata.model import EventType, Names, Place, PlaceKind, Quad
from geodata.shading import SURE, area_evidence, cooperation, rolls_up, shade
from geodata.shading_choice import ShadeBy, ShadingChoice

CORNERS = FourCorners()
some_articles = st.lists(articles(), max_size=3, unique_by=lambda article: article.id)
filters = st.builds(Filter, types=st.frozensets(st.sampled_from(EventType), max_size=12))
choices = st.builds(
    lambda by, inside: ShadingChoice(by, inside, "actor:1" if by is ShadeBy.ACTOR else None),
    st.sampled_from(ShadeBy),
    st.booleans(),
)
quads = st.dictionaries(st.sampled_from(Quad), st.integers(1, 9))


def place(id_):
    return Place(id_, Names(id_), PlaceKind.COUNTRY if id_.startswith("iso:") else PlaceKind.REGION, 0, 0)


@st.composite
def marks(draw):
    found = draw(st.lists(st.tuples(quads, st.integers(0, 9)), max_size=12))
    return [AreaMark(place(f"region:{n}"), m, sum(q.values()), q) for n, (q, m) in enumerate(found) if q or m]


@given(some_articles, filters, choices)
@few
def test_the_counts_of_an_area_are_the_excerpts_that_a_click_shows(found, chosen, choice):
    index = Index(areas=CORNERS)
    for article in found:
        index.add(article)
    for mark in index.ask(lambda table, mask: area_evidence(table, mask, choice, place), chosen):
        id_, actors = mark.place.id, choice.takes_part
        if choice.is_inside and rolls_up(mark.place):
            shown = index.excerpts(chosen, region=id_, actors=actors)
        else:
            shown = index.excerpts(chosen, [id_], actors=actors)
        assert len(shown) == mark.events + mark.mentions
        assert len(shown.of_events()) == mark.events == sum(mark.quads.values())


@given(some_articles, filters)
@few
def test_with_the_places_inside_no_area_has_less(found, chosen):
    index = Index(areas=CORNERS)
    for article in found:
        index.add(article)
    own, whole = (
        {m.place.id: m for m in index.ask(lambda t, k, c=choice: area_evidence(t, k, c, place), chosen)}
        for choice in (ShadingChoice(), ShadingChoice(is_inside=True))
    )
    for id_, mark in own.items():
        assert whole[id_].events >= mark.events
        assert whole[id_].mentions >= mark.mentions


@given(marks(), choices)
def test_every_area_with_a_value_has_a_class_that_holds_it(found, choice):
    told = shade(found, choice, even_classes)
    wanted = [m for m in found if m.events or choice.by is ShadeBy.EVIDENCE]
    assert [area.mark for area in told.areas] == wanted
    for area in told.areas:
        class_ = told.classes[area.number]
        assert class_.low <= area.value <= class_.high
    assert {area.number for area in told.areas} == set(range(len(told.classes)))
    assert [c.tone for c in told.classes] == sorted(c.tone for c in told.classes)


@given(marks())
def test_the_balance_is_centred_and_of_few_events_unsure(found):
    told = shade(found, ShadingChoice(ShadeBy.BALANCE))
    for area in told.areas:
        tone = told.classes[area.number].tone
        assert (tone > 0.5) == (area.value > 60)
        assert (tone < 0.5) == (area.value < 40)
        assert area.is_sure == (area.mark.events >= SURE)


def test_the_balance_counts_cooperation_among_events():
    told = {Quad.VERBAL_COOPERATION: 1, Quad.MATERIAL_COOPERATION: 2, Quad.MATERIAL_CONFLICT: 1}
    assert cooperation(AreaMark(place("region:x"), 7, 4, told)) == 75


def test_nobody_in_particular_is_refused():
    with pytest.raises(ValueError, match="by an actor"):
        ShadingChoice(ShadeBy.ACTOR)
