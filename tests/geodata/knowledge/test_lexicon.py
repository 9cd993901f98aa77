"""The lexicon's tables keep their own rules."""

from collections import Counter
from pathlib import Path

import pytest

from geodata.errors import BadKnowledge
from geodata.knowledge.gazetteer import fold, gazetteer
from geodata.knowledge.lexicon import lexicon, read_lexicon
from geodata.knowledge.lexicon_rows import TriggerKind
from geodata.model import EventType
from resources import KNOWLEDGE

WORDS = lexicon()
LANGUAGES = ("zh", "en")
NEEDS = {"target", "with", "place", "short", "person", "speech", "light", "object"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_triggers_cover_all_types(language: str) -> None:
    triggers = [trigger for trigger in WORDS.triggers if trigger.language == language]
    assert {trigger.type for trigger in triggers} == set(EventType)
    assert len(triggers) >= 350


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("签署", EventType.AGREE),
        ("会晤", EventType.CONSULT),
        ("力挺", EventType.SUPPORT),
        ("道歉", EventType.CONCEDE),
        ("联合军演", EventType.COOPERATE),
        ("提供武器", EventType.AID),
        ("撤军", EventType.RETREAT),
        ("敦促", EventType.REQUEST),
        ("谴责", EventType.ACCUSE),
        ("否决", EventType.REJECT),
        ("扬言", EventType.THREATEN),
        ("罢工", EventType.PROTEST),
        ("驱逐", EventType.SANCTION),
        ("试射", EventType.MOBILIZE),
        ("逮捕", EventType.COERCE),
        ("空袭", EventType.ASSAULT),
        ("表示", EventType.STATEMENT),
        ("met with", EventType.CONSULT),
        ("imposed sanctions", EventType.SANCTION),
        ("withdrew", EventType.RETREAT),
        ("vetoed", EventType.REJECT),
        ("said", EventType.STATEMENT),
    ],
)
def test_the_common_verbs_name_their_type(form: str, kind: EventType) -> None:
    assert kind in {t.type for t in WORDS.triggers if form in t.forms and t.kind is TriggerKind.VERB}


def test_triggers_are_sound() -> None:
    for trigger in WORDS.triggers:
        assert 0 < trigger.strength <= 1, trigger.text
        assert trigger.needs <= NEEDS, trigger
        assert ("object" in trigger.needs) == bool(trigger.objects), trigger
        assert trigger.language == "en" or all(fold(form) == form for form in trigger.forms), trigger.text
    seen = Counter((t.text, t.type, t.kind, t.needs, t.language) for t in WORDS.triggers)
    assert [key for key, times in seen.items() if times > 1] == []


def test_every_country_named_by_a_word_exists() -> None:
    for place_id in {*WORDS.short_forms.values(), *WORDS.demonyms.values()}:
        scheme, _, code = place_id.partition(":")
        if scheme in ("iso", "state"):
            assert gazetteer().country(code).country == code
    assert all(gazetteer().country(outlet.country) for outlet in WORDS.outlets)


def test_short_forms_and_sides() -> None:
    assert WORDS.short_forms["乌"] == "iso:UA"
    assert WORDS.demonyms["俄方"] == "state:RU"
    assert WORDS.demonyms["Turkish"] == "iso:TR"
    assert WORDS.short_form_rules["中"].compound_only
    assert not WORDS.short_form_rules["美"].compound_only
    assert "俄语" in WORDS.not_places
    assert all(len(text) == 1 for text in WORDS.short_forms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_of_a_marker_has_words(language: str) -> None:
    for role in (
        "hedge",
        "negation",
        "planned",
        "passive",
        "target",
        "partner",
        "place",
        "light",
        "speech",
        "thought",
    ):
        assert WORDS.markers[role].within(language), role
    assert "可能" in WORDS.hedges
    assert "被" in WORDS.passives


def test_titles_rank_heads_of_state_first() -> None:
    ranks = {form: title.rank for title in WORDS.titles for form in title.forms}
    assert ranks["总统"] == ranks["President"] == 1
    assert ranks["外长"] == ranks["Secretary of State"] == 3
    assert all(1 <= rank <= 9 for rank in ranks.values())


def test_outlets_and_institutions_are_listed_once() -> None:
    for entries in (WORDS.outlets, WORDS.institutions):
        ids = [entry.id for entry in entries]
        assert len(ids) == len(set(ids))


def test_an_unknown_event_type_is_refused_by_name(tmp_path: Path) -> None:
    for table in KNOWLEDGE.glob("*.tsv"):
        (tmp_path / table.name).write_bytes(table.read_bytes())
    header = "text\ttype\tkind\tstrength\tneeds\tnot_before\tnot_after\n"
    (tmp_path / "triggers_zh.tsv").write_text(header + "发呆\tDAYDREAM\tverb\t1\t\t\t\n", encoding="utf-8")
    with pytest.raises(BadKnowledge, match=r"triggers_zh\.tsv: 发呆"):
        read_lexicon(tmp_path)
