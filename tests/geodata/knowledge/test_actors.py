"""One identity for each actor, whatever script, spelling or short form the text uses."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from geodata.knowledge.actor_rows import read_offices
from geodata.knowledge.actors import actor_table
from geodata.knowledge.lexicon import lexicon
from geodata.model import ActorKind

TABLE = actor_table()
ROWS = list(TABLE)
to_simplified = OpenCC("t2s")


def ids_in(text: str) -> list[str]:
    return [actor.id for _, actors in TABLE.scan(text) for actor in actors]


@pytest.mark.parametrize(
    ("actor_id", "names"),
    [
        ("person:donald-trump", ["特朗普", "川普", "Trump", "唐納德·川普", "唐纳德•特朗普", "TRUMP"]),
        ("person:volodymyr-zelensky", ["泽连斯基", "澤倫斯基", "澤連斯基", "Zelenskyy", "Volodymyr Zelenskiy"]),
        ("person:vladimir-putin", ["普京", "普丁", "蒲亭", "Putin", "弗拉基米爾·普京"]),
        ("person:emmanuel-macron", ["马克龙", "馬克宏", "馬克龍", "Macron"]),
        ("person:viktor-orban", ["欧尔班", "奧班", "Orbán", "Orban"]),
        ("person:marco-rubio", ["鲁比奥", "盧比歐", "馬爾科·魯比奧"]),
        ("org:asean", ["东盟", "東協", "東盟", "ASEAN"]),
        ("org:opec-plus", ["欧佩克+", "OPEC+"]),
        ("group:hezbollah", ["真主党", "黎巴嫩真主黨", "Hizbollah"]),
    ],
)
def test_all_names_mean_one_actor(actor_id: str, names: list[str]) -> None:
    for name in names:
        assert ids_in(f"，{name}，") == [actor_id]
        assert [actor.id for actor in TABLE.find(name)] == [actor_id]


def test_find_ignores_case_and_knows_states() -> None:
    assert [actor.id for actor in TABLE.find("european union")] == ["org:eu"]
    assert [actor.id for actor in TABLE.find("烏克蘭")] == ["state:UA"]
    assert TABLE.find("nobody of this name") == ()


def test_a_state_sits_in_its_capital() -> None:
    ukraine = TABLE.state("UA")
    assert (ukraine.kind, ukraine.names.zh_hans) == (ActorKind.STATE, "乌克兰")
    assert ukraine.seat is not None
    assert ukraine.seat.names.en in ("Kyiv", "Kiev")


@pytest.mark.parametrize(
    "text",
    [
        "美韩正在举行演习",
        "他信任这位部长",
        "飞机降落在贝鲁特",
        "各方关注其外交政策",
        "对乌军事行动",
        "the nation's putinesque trumpets",
        "克里米亚半岛",
        "马克龙·某某",
    ],
)
def test_ordinary_words_are_no_actors(text: str) -> None:
    assert ids_in(text) == []


def test_a_short_newspaper_name_counts_between_title_marks() -> None:
    assert ids_in("据《商報》报道") == ["org:handelsblatt"]


def test_spans_are_those_of_the_text_as_given() -> None:
    text = "法國總統馬克宏與美國總統川普通話"
    assert [span.of(text) for span, _ in TABLE.scan(text)] == ["馬克宏", "川普"]


def test_there_are_enough_actors_of_every_kind() -> None:
    assert len(ROWS) >= 400
    assert {actor.kind for actor in ROWS} == {ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GROUP}
    assert len({actor.id for actor in ROWS}) == len(ROWS) == len(TABLE)


def test_every_seat_and_country_is_known() -> None:
    # Reading the table has resolved each seat: an unknown one raises.
    for actor in ROWS:
        assert actor.country is None or TABLE.state(actor.country).country == actor.country
        assert actor.kind is not ActorKind.PERSON or actor.country is None or actor.seat is not None


def test_chinese_names_are_in_the_script_they_claim() -> None:
    for actor in ROWS:
        names = actor.names
        if actor.kind is ActorKind.PERSON:
            assert names.zh_hans, actor.id
            assert names.zh_hant, actor.id
        assert to_simplified.convert(names.zh_hans) == names.zh_hans, actor.id
        assert actor in TABLE.find(to_simplified.convert(names.zh_hant) or names.en), actor.id


def test_no_name_is_ambiguous() -> None:
    for actor in ROWS:
        for name in filter(None, (actor.names.en, actor.names.zh_hans, actor.names.zh_hant)):
            assert TABLE.find(name) == (actor,), name


def test_every_term_names_a_known_actor_and_ends_after_it_starts() -> None:
    terms = read_offices()
    assert set(terms) <= {actor.id for actor in ROWS}
    for actor_id, held in terms.items():
        for office in held:
            assert office.end is None or office.start is None or office.start < office.end, actor_id
            assert not office.country or TABLE.state(office.country)


def test_who_held_an_office_on_a_day() -> None:
    held = [
        (actor.id, office) for actor in ROWS for office in TABLE.office(actor.id) if office.held_on(date(2025, 2, 28))
    ]
    by_office = {(office.title, office.country): actor_id for actor_id, office in held}
    assert by_office["President", "US"] == "person:donald-trump"
    assert by_office["Prime Minister", "JP"] == "person:shigeru-ishiba"
    assert by_office["Chancellor", "DE"] == "person:olaf-scholz"


@pytest.mark.parametrize(
    "titles",
    [
        {"Prime Minister", "Premier", "Chancellor", "Taoiseach", "Acting Prime Minister", "Chairman of the Cabinet"},
        {"President", "King", "Emir", "Emperor", "Sultan", "Interim President", "Head of State"},
        {"Foreign Minister"},
    ],
)
def test_a_state_has_one_head_at_a_time(titles: set[str]) -> None:
    by_state: dict[str, list[tuple[date, date, str]]] = {}
    for actor_id, held in read_offices().items():
        for office in held:
            if office.title in titles:
                term = (office.start or date.min, office.end or date.max, actor_id)
                by_state.setdefault(office.country, []).append(term)
    assert len(by_state) > 30
    for terms in by_state.values():
        for earlier, later in pairwise(sorted(terms)):
            assert earlier[1] <= later[0], (earlier, later)


def test_an_institution_needs_a_country_and_the_table_goes_first() -> None:
    by_id = {institution.id: institution for institution in lexicon().institutions}
    composed = TABLE.institution(by_id["foreign-ministry"], "PL")
    assert composed.names.zh_hant == "波蘭外交部"
    assert composed.seat == TABLE.state("PL").seat
    assert TABLE.institution(by_id["foreign-ministry"], "US").names.zh_hans == "美国国务院"


@given(st.lists(st.sampled_from([*"普京川Trump ·的在和EU", "特朗普", "澤倫斯基", "NATO", "《商报》"]), max_size=30))
def test_mentions_are_in_order_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    reached = 0
    for span, actors in TABLE.scan(text):
        assert span.start >= reached
        assert set(TABLE.find(span.of(text))) >= set(actors)
        reached = span.end
