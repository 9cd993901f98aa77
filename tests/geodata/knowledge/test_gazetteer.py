"""The compiled gazetteer: one place under all its names, honest offsets, no ordinary words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import MissingKnowledge
from geodata.knowledge.gazetteer import Gazetteer, gazetteer
from geodata.knowledge.naming import fold, name_key
from geodata.model import Language, PlaceKind

# The places that the bundled project must show, by id.
SHOWN = {
    "Washington": "geonames:4140963",
    "Riyadh": "geonames:108410",
    "Istanbul": "geonames:745044",
    "Budapest": "geonames:3054643",
    "Kyiv": "geonames:703448",
    "Moscow": "geonames:524901",
    "Munich": "geonames:2867714",
    "London": "geonames:2643743",
    "Singapore": "iso:SG",
    "Crimea": "region:crimea",
    "Astana": "geonames:1526273",
    "Tashkent": "geonames:1512569",
    "Bishkek": "geonames:1528675",
    "Dushanbe": "geonames:1221874",
    "Ashgabat": "geonames:162183",
    "Middle East": "region:middle-east",
    "Arctic": "region:arctic",
    "Central Asia": "region:central-asia",
}

SAME = [
    ("基辅", "基輔", "Kyiv", "Kiev", "KYIV"),
    ("沙特", "沙烏地阿拉伯", "沙地阿拉伯", "Saudi Arabia"),
    ("伊斯坦布尔", "伊斯坦堡", "Istanbul", "İstanbul"),
    ("利雅得", "利雅德", "Riyadh"),
    ("华盛顿", "華盛頓", "華府", "Washington", "Washington, D.C."),
    ("哈尔科夫", "哈爾科夫", "Kharkiv", "Kharkov"),
    ("顿涅茨克", "頓內茨克", "Donetsk"),
    ("敖德萨", "敖德薩", "Odesa", "Odessa"),
    ("波克罗夫斯克", "红军城", "紅軍城", "Pokrovsk"),
    ("新西兰", "紐西蘭", "新西蘭", "New Zealand"),
    ("韩国", "南韓", "大韩民国", "South Korea", "Republic of Korea"),
    ("朝鲜", "北韓", "North Korea", "DPRK"),
    ("阿联酋", "阿聯酋", "阿拉伯聯合大公國", "UAE", "United Arab Emirates"),
    ("土耳其", "Türkiye", "Turkey", "Turkiye"),
    ("克里姆林宫", "克宫", "克里姆林宮", "Kremlin", "the Kremlin"),
    ("悉尼", "雪梨", "Sydney"),
    ("迪拜", "杜拜", "Dubai"),
    ("符拉迪沃斯托克", "海參崴", "Vladivostok"),
    ("象牙海岸", "科特迪瓦", "Côte d’Ivoire", "Cote d'Ivoire", "Ivory Coast"),
]

ORDINARY = "和平 大和 安全 民主 共和 合作 长期 自由 联合 胜利 天堂 太平 长征 大学 会谈 协议 丰田 小平"


@pytest.fixture(scope="module")
def atlas(compiled_knowledge: Path) -> Gazetteer:
    return gazetteer()


def spans(atlas: Gazetteer, text: str) -> list[tuple[str, str]]:
    return [(span.of(text), places[0].id) for span, places in atlas.scan(text)]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_all_names_lead_to_one_place(atlas: Gazetteer, names: tuple[str, ...]) -> None:
    assert len({atlas.find(name)[0].id for name in names}) == 1


@pytest.mark.parametrize(("name", "place_id"), SHOWN.items())
def test_the_places_of_the_first_project_are_known_in_all_scripts(atlas: Gazetteer, name: str, place_id: str) -> None:
    place = atlas.get(place_id)
    assert atlas.find(name)[0] == place
    for language in Language.SIMPLIFIED, Language.TRADITIONAL, Language.ENGLISH:
        shown = place.names.within(language)
        assert place in atlas.find(shown)
        assert spans(atlas, f"，{shown}，")[0][0] == shown


def test_seats_of_government_stand_for_their_states(atlas: Gazetteer) -> None:
    assert atlas.find("Moscow")[0].stands_for == "state:RU"
    assert atlas.find("白宫")[0].stands_for == "state:US"
    assert atlas.find("Brussels")[0].stands_for == "org:eu"
    capital = atlas.capital("BE")
    assert capital is not None
    assert capital.names.en == "Brussels"
    assert atlas.capital("AQ") is None


def test_every_country_has_names_in_three_scripts_and_all_but_outposts_a_capital(atlas: Gazetteer) -> None:
    countries = atlas.countries()
    assert len(countries) >= 249
    assert all(c.names.en and c.names.zh_hans and c.names.zh_hant for c in countries)
    without = {c.country for c in countries if c.country and atlas.capital(c.country) is None}
    assert without <= {"AQ", "BQ", "BV", "EH", "HM", "IO", "TK", "UM", "GS", "TF"}


def test_neighbours_are_mutual(atlas: Gazetteer) -> None:
    assert {"RU", "PL", "BY"} <= atlas.neighbours("UA")
    for country in atlas.countries():
        assert country.country is not None
        for other in atlas.neighbours(country.country):
            assert country.country in atlas.neighbours(other)


def test_ordinary_words_are_no_places(atlas: Gazetteer) -> None:
    assert list(atlas.scan(ORDINARY)) == []
    assert list(atlas.scan("she and they may split the sale, and march on")) == []


def test_english_words_that_are_towns_need_context(atlas: Gazetteer) -> None:
    assert all(map(atlas.is_weak, ("March", "police", "Nice", "Wang", "Independence")))
    assert not any(map(atlas.is_weak, ("Kyiv", "Paris", "Chad", "Jordan", "美国")))


def test_words_that_look_like_places_are_passed_over(atlas: Gazetteer) -> None:
    assert spans(atlas, "哈马斯与哈马") == [("哈马", atlas.find("Hama")[0].id)]


def test_english_names_are_read_as_they_are_written(atlas: Gazetteer) -> None:
    text = (
        "Riyadh's guests left for Rio de Janeiro, St. Petersburg and Port-au-Prince; U.S. envoys told us in "
        "Washington, D.C. of Côte d'Ivoire. NATO met. A Moscow–Beijing line."
    )
    assert [name for name, _ in spans(atlas, text)] == [
        "Riyadh", "Rio de Janeiro", "St. Petersburg", "Port-au-Prince", "U.S.", "Washington, D.C.", "Côte d'Ivoire",
        "Moscow", "Beijing",
    ]  # fmt: skip


def test_headlines_in_capitals_are_read(atlas: Gazetteer) -> None:
    assert [name for name, _ in spans(atlas, "US ENVOY MEETS AIDES IN KYIV AND LVIV")] == ["US", "KYIV", "LVIV"]


def test_the_longest_chinese_name_wins(atlas: Gazetteer) -> None:
    assert spans(atlas, "俄羅斯聯邦與白俄羅斯在南海") == [
        ("俄羅斯聯邦", "iso:RU"),
        ("白俄羅斯", "iso:BY"),
        ("南海", "water:south-china-sea"),
    ]


NAMES = st.sampled_from(["基辅", "基輔", "Kyiv", "沙特", "Rio de Janeiro", "白宮", "the United States", "中东地区"])
FILLER = st.text(st.sampled_from("，。 “”😀𠮷𝒜\n…是的在"), max_size=6)


@given(st.lists(st.tuples(FILLER, NAMES), max_size=6), FILLER)
def test_spans_are_ordered_apart_and_true_whatever_stands_around(pieces: list[tuple[str, str]], end: str) -> None:
    atlas = gazetteer()
    text = "".join(f"{filler}，{name}。" for filler, name in pieces) + end
    found = list(atlas.scan(text))
    assert len(found) == len(pieces)
    for (span, places), (_, name) in zip(found, pieces, strict=True):
        assert name.endswith(span.of(text))
        assert places == atlas.find(span.of(text))
    assert all(left.end <= right.start for (left, _), (right, _) in pairwise(found))


@given(st.text())
def test_scanning_takes_any_text(text: str) -> None:
    for span, places in gazetteer().scan(text):
        assert places
        assert name_key(span.of(text))


@given(st.text())
def test_folding_keeps_length_and_settles(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_search_finds_by_beginning_in_any_script(atlas: Gazetteer) -> None:
    assert atlas.search("Istan", 3)[0].id == SHOWN["Istanbul"]
    assert atlas.search("烏克", 3)[0].id == "iso:UA"
    assert atlas.search(" ") == []
    assert len(atlas.search("San", 7)) == 7


def test_threads_may_share_it(atlas: Gazetteer) -> None:
    texts = [f"{name} and 基辅" for name in SHOWN] * 5
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda text: spans(atlas, text), texts)) == [spans(atlas, text) for text in texts]


def test_unknown_ids_and_missing_or_foreign_files_are_refused(atlas: Gazetteer, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        atlas.get("geonames:0")
    assert atlas.find("Nowhereville") == ()
    with pytest.raises(MissingKnowledge, match="not compiled"):
        Gazetteer.open(tmp_path / "none.sqlite")
    (tmp_path / "foreign.sqlite").write_bytes(b"not a database at all, but long enough to be read as one" * 20)
    with pytest.raises(MissingKnowledge, match="damaged"):
        Gazetteer.open(tmp_path / "foreign.sqlite")


def test_kinds_cover_the_model(atlas: Gazetteer) -> None:
    for name, kind in {"UA": "iso", "CA": "iso"}.items():
        assert atlas.get(f"{kind}:{name}").kind is PlaceKind.COUNTRY
    assert atlas.get("admin1:UA-14").kind is PlaceKind.ADMIN1
    assert atlas.get("water:black-sea").kind is PlaceKind.WATER
    assert atlas.get("landmark:white-house").kind is PlaceKind.LANDMARK
