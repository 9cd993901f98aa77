"""Families of events told by a verb and what it is done to, in both languages, with own sentences."""

import pytest
from event_reading import countries, events, only

from geodata.model import EventType as T


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("France completed its withdrawal from Chad on May 3.", T.RETREAT),
        ("On May 3 Peru ordered troops to the border with Ecuador.", T.MOBILIZE),
        ("On May 3 Peru ordered a retreat from the border with Ecuador.", T.RETREAT),
        ("Norway imposed travel bans on eleven judges on May 3.", T.SANCTION),
        ("Canada suspended its partnership with Serbia on May 3.", T.SANCTION),
        ("Kenya reaffirmed its support for Somalia on May 3.", T.SUPPORT),
        ("Kenya welcomed the call for calm in Somalia on May 3.", T.SUPPORT),
        ("Poland closed its airspace on May 3.", T.COERCE),
        ("Teachers began a strike in Lisbon on May 3.", T.PROTEST),
        ("Railway workers walked out across England on May 3.", T.PROTEST),
        ("Some 400 people marched through Zagreb on May 3.", T.PROTEST),
        ("On May 3 police in Tunis fired tear gas at a crowd.", T.COERCE),
        ("China offered to mediate on May 3.", T.AGREE),
    ],
)
def test_what_the_verb_is_done_to_tells_the_type(text, kind):
    assert only(text).type is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("美国5月3日向红海增派两艘驱逐舰。", T.MOBILIZE),
        ("阿尔及利亚5月3日切断了对摩洛哥的供电。", T.SANCTION),
        ("加拿大5月3日冻结了对塞尔维亚的援助。", T.SANCTION),
        ("加拿大5月3日宣布暂停与塞尔维亚的外交关系。", T.SANCTION),
        ("伊朗5月3日驳斥法国的说法。", T.REJECT),
        ("日本5月3日重申对菲律宾的义务“不变”。", T.SUPPORT),
        ("荷兰5月3日向摩尔多瓦提供了后勤支援。", T.AID),
        ("肯尼亚总统5月3日撤回加税法案。", T.CONCEDE),
        ("以色列军队5月3日将坦克开进拉法。", T.ASSAULT),
        ("印度总理5月3日首次访华。", T.CONSULT),
        ("英國5月3日下令驅逐三名俄羅斯外交官。", T.SANCTION),
        ("數千名教師5月3日在里斯本發動罷工。", T.PROTEST),
    ],
)
def test_chinese_verbs_take_their_type_from_their_object(text, kind):
    assert kind in {event.type for event in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "She withdrew $300 from her account on May 3.",
        "The bakery announced a new bread on May 3.",
        "The museum began a course on May 3.",
    ],
)
def test_the_same_verbs_with_other_objects_are_no_events(text):
    assert events(text) == ()


def test_an_object_belongs_to_the_verb_right_before_it():
    told = events("Peru announced on May 3 that it would ask whether sanctions on Ecuador were lawful.")
    assert T.SANCTION not in {event.type for event in told}


@pytest.mark.parametrize(
    "text", ["Two nurses were abducted near Maiduguri on May 3.", "On May 3, more than forty people were arrested."]
)
def test_who_suffers_may_have_no_name_and_nobody_be_blamed(text):
    event = only(text)
    assert (event.type, event.sources) == (T.COERCE, ())


def test_help_to_come_is_an_agreement_to_help():
    event = only("Portugal will send 300 tonnes of food to Mozambique on May 30.")
    assert (event.type, countries(event.sources)) == (T.AGREE, ["PT"])


@pytest.mark.parametrize("text", ["杜尚别对此表示赞赏。5月3日，南非要求法国停火。", "5月3日，南非要求法国停火。"])
def test_a_name_holds_no_negation(text):
    assert T.REQUEST in {event.type for event in events(text)}


def test_who_tells_of_a_deed_at_the_end_did_not_do_it():
    event = only("Strikes on Gaza City killed twelve people on May 3, Egypt said.")
    assert (event.type, event.sources) == (T.ASSAULT, ())


def test_the_announcer_is_the_doer():
    event = only("巴拿马5月3日宣布断绝与尼加拉瓜的外交关系。")
    assert (event.type, countries(event.sources)) == (T.SANCTION, ["PA"])


def test_both_sides_are_those_of_the_clause_before():
    told = events("5月3日，法国总统马克龙在巴黎会见土耳其总统埃尔多安。双方同意恢复直航。")
    assert sorted(countries(told[1].sources)) == ["FR", "TR"]
