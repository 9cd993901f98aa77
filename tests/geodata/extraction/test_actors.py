"""Who acts: known and unknown persons, institutions with their country, states under their many names."""

from __future__ import annotations

import pytest
from name_reading import actors, read

from geodata.model import ActorKind


@pytest.mark.parametrize(
    ("text", "mention", "actor"),
    [
        ("特朗普政府宣布新政策。", "特朗普政府", "state:US"),
        ("特朗普政府宣布新政策。", "特朗普", "person:donald-trump"),
        ("川普會見記者。", "川普", "person:donald-trump"),
        ("The Trump administration agreed.", "Trump administration", "state:US"),
        ("俄方拒绝了提议。", "俄方", "state:RU"),
        ("乌克兰内阁开会讨论。", "乌克兰内阁", "org:ua-cabinet"),
        ("The Russian Foreign Ministry protested.", "Russian Foreign Ministry", "org:ru-foreign-ministry"),
        ("Turkish officials entered the hall.", "Turkish officials", "state:TR"),
        ("俄軍發動攻擊。", "俄軍", "org:ru-army"),
    ],
)
def test_an_actor_is_known_by_any_of_its_names(text, mention, actor):
    found = actors(read(text))
    assert found[mention] == actor


@pytest.mark.parametrize("text", ["西方国家担忧局势。", "双方同意停火。", "司法方面没有变化。"])
def test_directions_and_both_sides_are_no_states(text):
    assert not [actor for actor in actors(read(text)).values() if actor.startswith("state:")]


def test_a_ministers_office_is_no_ministry():
    assert "外交部" not in actors(read("前外交部长出席。"))


def test_a_name_within_a_place_is_no_person():
    assert actors(read("克里米亚局势紧张。")) == {}


def test_another_member_of_a_known_family_is_another_person():
    found = actors(read("Melania Trump greeted Donald J. Trump."))
    assert found["Melania Trump"] != "person:donald-trump"
    assert found["Donald J. Trump"] == "person:donald-trump"


def test_a_title_gives_an_unknown_person_a_country():
    found = read("吉尔吉斯斯坦副外长巴克特·卡利耶夫说,会谈有用。")
    (person,) = [m.actor for m in found.actors if m.actor.kind is ActorKind.PERSON]
    assert (person.country, person.seat.names.en) == ("KG", "Bishkek")


def test_the_white_house_is_a_site_when_someone_goes_there():
    assert "org:white-house" not in actors(read("他离开白宫。")).values()


def test_a_paper_is_an_organisation():
    found = read("《华盛顿邮报》报道了会谈。")
    assert [m.actor.kind for m in found.actors] == [ActorKind.ORGANISATION]
