"""What a place name does in its sentence."""

from __future__ import annotations

import pytest
from name_reading import read, roles


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("总统在基辅会见代表团。", "基辅", "site"),
        ("外长赴利雅得出席会议。", "利雅得", "site"),
        ("他抵達伊斯坦堡後發表談話。", "伊斯坦堡", "site"),
        ("The ministers met in Budapest.", "Budapest", "site"),
        ("She visited Tashkent last week.", "Tashkent", "site"),
        ("会谈在美国华盛顿举行。", "华盛顿", "site"),
        ("Talks were held in Paris, London and Rome.", "Rome", "site"),
        ("华盛顿表示,制裁不变。", "华盛顿", "metonym"),
        ("莫斯科拒絕了建議。", "莫斯科", "metonym"),
        ("Riyadh said it would host the talks.", "Riyadh", "metonym"),
        ("德国宣布延长边境检查。", "德国", "metonym"),
        ("欧盟对俄制裁延长。", "俄", "metonym"),
        ("新华社莫斯科3月1日电 会谈结束。", "莫斯科", "dateline"),
        ("KYIV (Reuters) — Talks ended.", "KYIV", "dateline"),
        ("美国总统发表讲话。", "美国", "background"),
        ("He wrote a book on the history of Vienna.", "Vienna", "background"),
    ],
)
def test_a_role_follows_from_its_neighbours(text, name, role):
    assert roles(read(text))[name] == role


@pytest.mark.parametrize("text", ["在乌克兰问题上,双方有分歧。", "在美国压力下,协议达成。"])
def test_a_topic_or_a_pressure_is_no_site(text):
    assert "site" not in roles(read(text)).values()
