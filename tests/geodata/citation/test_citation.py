"""Citations in five formats and three languages: what is known is there, and no sign of a text becomes a command."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from geodata.citation.bibtex import bibtex, escaped, key_of
from geodata.citation.csl import item_of
from geodata.citation.formats import FORMATS, cited
from geodata.citation.gbt import gbt
from geodata.citation.source import Citation, citation_of, parted
from geodata.citation.wording import markdown, plain
from geodata.model import Article, Language, PartialDate, Precision, Span

EN, HANS, HANT = Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL
TODAY = date(2026, 11, 22)
TEXT = "In Riga, the two envoys met.\nThey agreed on {90%} of it & more_."
ENGLISH = citation_of(
    Article(
        "riga",
        TEXT,
        title="Envoys meet in Riga",
        authors=("Jane A. Doe", "Baltic News Desk"),
        outlet="The Harbour & Times",
        published=PartialDate.day(date(2025, 2, 28)),
        language=EN,
        origin="https://harbour.example/riga_1?a=b#c",
    ),
    Span(0, len(TEXT)),
    TODAY,
)
CHINESE = Citation(
    key="北港会谈",
    title="两国特使在里加会谈",
    authors=("张三", "李四", "王五", "赵六"),
    outlet="北港日报",
    published=PartialDate(date(2025, 2, 1), date(2025, 2, 28), Precision.MONTH),
    language=HANS,
    url="",
    accessed=TODAY,
    quote="两国特使同意再次会谈。",
    span=Span(10, 21),
)
UNKNOWN = Citation("x", "会谈", (), "", None, HANT, "", TODAY)
ROW = citation_of(
    Article("gdelt-2025#41", "They met.", title="row", outlet="GDELT 2.0", language=EN),
    Span(0, 9),
    TODAY,
    dataset_title="export-2025",
)


def test_gbt_has_newspapers_online_sources_data_sets_and_unknown_dates() -> None:
    assert gbt(ENGLISH) == (
        "DOE J A, Baltic News Desk. Envoys meet in Riga[EB/OL]. The Harbour & Times(2025-02-28)[2026-11-22]."
        " https://harbour.example/riga_1?a=b#c."
    )
    assert gbt(CHINESE) == "张三, 李四, 王五, 等. 两国特使在里加会谈[N]. 北港日报, 2025-02."
    assert gbt(UNKNOWN) == "会谈[Z]. [日期不详]."
    inferred = replace(CHINESE, authors=("张三",), published=PartialDate.day(date(2025, 2, 28), inferred=True))
    assert gbt(inferred) == "张三. 两国特使在里加会谈[N]. 北港日报, [2025-02-28]."
    assert gbt(ROW).endswith("export-2025[DS]. [2026-11-22].")


def test_words_are_those_of_the_reader() -> None:
    assert plain(CHINESE, HANS) == (
        "“两国特使同意再次会谈。”——张三，李四，王五，赵六，《两国特使在里加会谈》，北港日报，2025年2月，"
        "第 11–21 字，访问于2026年11月22日"
    )
    assert plain(CHINESE, HANT).startswith("「两国特使同意再次会谈。」")
    told = plain(ENGLISH, EN)
    assert "“Envoys meet in Riga”, The Harbour & Times, 28 Feb 2025, characters 1–64, accessed 22 Nov 2026" in told
    assert "日期不詳" in plain(UNKNOWN, HANT)
    assert "row 42" in plain(ROW, EN)
    assert "GDELT" in plain(ROW, EN)


def test_markdown_and_bibtex_take_no_sign_of_a_text_for_their_own() -> None:
    told = markdown(ENGLISH, EN)
    assert r"They agreed on \{90%\} of it \& more\_." in told
    assert "[“Envoys meet in Riga”](<https://harbour.example/riga_1?a=b#c>)" in told
    assert "\\<script\\>" in markdown(replace(ENGLISH, title="<script>"), EN)
    entry = bibtex(ENGLISH)
    assert "author = {Doe, Jane A. and {Baltic News Desk}}" in entry
    assert r"journal = {The Harbour \& Times}" in entry
    assert r"\textbraceleft{}90\%\textbraceright{} of it \& more\_." in entry
    assert "month = feb" in entry
    assert "url = {https://harbour.example/riga_1?a=b#c}" in entry
    assert "journal = {北港日报}" in bibtex(CHINESE)
    assert "date = {2025-02}" in bibtex(CHINESE)
    assert "year" not in bibtex(UNKNOWN)


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_breaks_an_entry(title: str, quote: str) -> None:
    entry = bibtex(replace(ENGLISH, title=title, quote=quote))
    assert entry.count("{") == entry.count("}")
    for sign in "&%$#_":
        assert not re.search(rf"(?<!\\){re.escape(sign)}", escaped(title))
    assert json.loads(json.dumps(item_of(replace(ENGLISH, title=title, quote=quote))))
    assert re.fullmatch(r"[a-z0-9]+-[0-9a-f]{6}", key_of(replace(ENGLISH, authors=(title,))))


def test_csl_has_the_names_that_other_programs_know() -> None:
    (item,) = json.loads(cited(ENGLISH, "csl-json", EN))
    assert item["type"] == "article-newspaper"
    assert item["author"] == [{"given": "Jane A.", "family": "Doe"}, {"literal": "Baltic News Desk"}]
    assert item["issued"] == {"date-parts": [[2025, 2, 28]]}
    assert item["accessed"] == {"date-parts": [[2026, 11, 22]]}
    assert item["custom"] == {"quotation": TEXT, "offset": [0, 64]}
    assert item_of(CHINESE)["issued"] == {"date-parts": [[2025, 2]]}
    assert item_of(CHINESE)["language"] == "zh-Hans"
    assert item_of(ROW)["type"] == "dataset"
    assert item_of(ROW)["title"] == "export-2025"
    assert not {"issued", "author", "container-title", "URL"} & set(item_of(UNKNOWN))


def test_a_file_is_nobody_elses_business_and_an_office_has_no_family() -> None:
    article = replace(Article("a", "Text."), origin="/home/jane/articles/secret.txt")
    assert all("/home" not in cited(citation_of(article, None, TODAY), form, EN) for form in FORMATS)
    assert parted("Reuters Staff") is None
    assert parted("新华社 记者") is None
    assert parted("Ursula von der Leyen") == ("Ursula von der", "Leyen")
