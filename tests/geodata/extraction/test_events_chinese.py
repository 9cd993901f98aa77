"""Own sentences in both Chinese scripts, one rule each."""

import pytest
from event_reading import countries, events, only

from geodata.model import EventType as T


@pytest.mark.parametrize(
    ("text", "kind", "sources", "targets"),
    [
        ("法国总统马克龙5月3日指责俄罗斯拖延谈判。", T.ACCUSE, ["FR"], ["RU"]),
        ("法國總統馬克龍5月3日指責俄羅斯拖延談判。", T.ACCUSE, ["FR"], ["RU"]),
        ("5月3日，俄罗斯被乌克兰指责破坏停火。", T.ACCUSE, ["UA"], ["RU"]),
        ("日本首相5月3日呼吁韩国恢复对话。", T.REQUEST, ["JP"], ["KR"]),
        ("英国5月3日对俄罗斯实施了新一轮制裁。", T.SANCTION, ["GB"], ["RU"]),
        ("德国5月3日向乌克兰提供了援助。", T.AID, ["DE"], ["UA"]),
        ("伊朗5月3日拒绝了美国的提议。", T.REJECT, ["IR"], ["US"]),
        ("以色列5月3日空袭了叙利亚首都大马士革。", T.ASSAULT, ["IL"], ["SY"]),
    ],
)
def test_who_does_what_to_whom(text, kind, sources, targets):
    event = only(text)
    assert event.type is kind
    assert countries(event.sources) == sources
    assert countries(event.targets)[:1] == targets


@pytest.mark.parametrize(
    "text", ["2025年5月3日，美俄代表团在日内瓦举行会谈。", "2025年5月3日，美俄代表團在日內瓦舉行會談。"]
)
def test_both_sides_of_joint_talks_are_sources(text):
    event = only(text)
    assert (event.type, sorted(countries(event.sources)), event.targets) == (T.CONSULT, ["RU", "US"], ())
    assert event.place
    assert event.place.place.names.en == "Geneva"
    assert not event.place.inferred


def test_a_visit_is_placed_where_it_goes():
    event = only("5月3日，德国总理访问华沙。")
    assert event.type is T.CONSULT
    assert event.place
    assert event.place.place.names.en == "Warsaw"


def test_a_planned_meeting_is_an_agreement_at_the_planned_place():
    event = only("两周后，特朗普与普京将在布达佩斯举行会晤。")
    assert event.type is T.AGREE
    assert event.place
    assert event.place.place.names.en == "Budapest"


@pytest.mark.parametrize(
    "text",
    [
        "如果俄罗斯袭击波兰，北约就会参战。",
        "分析认为，美国可能制裁伊朗。",
        "欧盟或将对俄罗斯实施制裁。",
        "法国没有指责德国。",
        "谢谢这次访问。",
        "会谈破裂后的局势令人担心。",
        "特朗普是否会访问伊朗？",
        "美国与日本的谈判进程。",
    ],
)
def test_what_did_not_happen_is_no_event(text):
    assert [event for event in events(text) if event.type is not T.REJECT] == []


def test_a_refusal_may_carry_a_negation():
    assert only("马克龙5月3日表示，法国不会接受这一方案。").type is T.REJECT


def test_the_subject_is_carried_over_from_the_clause_before():
    text = "5月3日，法国总统马克龙抵达柏林，随后批评美国的关税政策。"
    accusation = next(event for event in events(text) if event.type is T.ACCUSE)
    assert countries(accusation.sources) == ["FR"]
    assert accusation.place
    assert accusation.place.place.names.en == "Berlin"
    assert accusation.place.inferred
    assert accusation.place.reason


def test_the_date_is_carried_over_and_says_so():
    text = "2025年5月3日，法国总统马克龙在柏林会见德国总理默茨。默茨批评美国的关税政策。"
    accusation = next(event for event in events(text) if event.type is T.ACCUSE)
    assert accusation.date
    assert str(accusation.date) == "2025-05-03"
    assert accusation.date.inferred
    assert accusation.date.reason


def test_an_outlet_reports_and_does_not_act():
    event = only("据彭博社报道，5月3日美国与印度达成贸易协议。")
    assert event.type is T.AGREE
    assert event.reported_by == "彭博社"
    assert sorted(countries((*event.sources, *event.targets))) == ["IN", "US"]


def test_repeats_of_one_meeting_merge():
    text = "2025年5月3日，美俄代表团在日内瓦举行会谈。\n2025年5月3日，俄罗斯与美国在日内瓦举行会谈，气氛紧张。"
    event = only(text)
    assert len(event.also) == 1


def test_what_is_struck_is_where_it_happens():
    event = only("5月3日，俄军对哈尔科夫发动大规模空袭。")
    assert event.type is T.ASSAULT
    assert event.place
    assert (event.place.place.names.en, event.place.inferred) == ("Kharkiv", False)


def test_a_post_abroad_is_no_site():
    event = only("5月3日，俄罗斯驻法国大使批评德国。")
    assert countries(event.sources) == ["RU"]
    assert event.place is None or event.place.inferred


def test_a_body_is_where_it_meets():
    event = only("2月14日，美国副总统万斯在慕尼黑安全会议上批评德国。")
    assert event.place
    assert (event.place.place.names.en, event.place.inferred) == ("Munich", True)


def test_a_relative_clause_only_says_who_is_meant():
    event = only("5月3日，访问柏林的马克龙批评了俄罗斯。")
    assert event.type is T.ACCUSE
