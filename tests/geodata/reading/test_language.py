"""Language and script, told from the characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.model import Language
from geodata.reading.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("两国外长同意恢复使馆的工作。", Language.SIMPLIFIED),
        ("兩國外長同意恢復使館的工作。", Language.TRADITIONAL),
        ("他們於里程碑之後回到台北。", Language.TRADITIONAL),
        ("特朗普(Donald Trump)与泽连斯基(Volodymyr Zelensky)在白宫会谈", Language.SIMPLIFIED),
        ("The ministers met in the capital and agreed to reopen their embassies.", Language.ENGLISH),
        ("Ministers meet in Riyadh", Language.ENGLISH),
        ("両国の外相は首都で会談し、大使館の再開で合意した。", Language.UNKNOWN),
        ("양국 외무장관은 수도에서 회담했다.", Language.UNKNOWN),
        (
            "Die Minister trafen sich in der Hauptstadt und öffnen die Botschaften wieder.",
            Language.UNKNOWN,
        ),
        ("Les ministres se sont réunis dans la capitale et ont décidé de rouvrir les ambassades.", Language.UNKNOWN),
        ("Министры встретились в столице.", Language.UNKNOWN),
        ("1234 5678", Language.UNKNOWN),
        ("", Language.UNKNOWN),
    ],
)
def test_language_is_told_from_the_text(text: str, language: Language) -> None:
    assert detect_language(text) is language


@given(st.text())
def test_every_text_has_an_answer(text: str) -> None:
    assert detect_language(text) in Language
