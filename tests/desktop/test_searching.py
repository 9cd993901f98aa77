"""The search field finds as one types, says what is wrong, offers how to go on; what is found is marked."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.cards import Dress, quotation_html
from desktop.reader import Reader
from desktop.searching.beyond import beyond_html
from desktop.searching.grammar_help import grammar_html
from desktop.searching.search_field import SearchField
from desktop.theme import PALETTES
from desktop.workspace import Workspace
from geodata.excerpts import Excerpt
from geodata.filters import Filter
from geodata.model import Article, Language, Span
from geodata.query.wording import HELP


@pytest.fixture
def field(two_articles: Workspace, qtbot: QtBot) -> SearchField:
    field = SearchField(two_articles)
    qtbot.addWidget(field)
    two_articles.changed.connect(field.refresh)
    field.show()
    qtbot.waitExposed(field)
    field.activateWindow()
    field.line.setFocus()
    qtbot.waitUntil(field.line.hasFocus)
    return field


def typed(field: SearchField, words: str, qtbot: QtBot) -> str:
    workspace = field._workspace
    with qtbot.waitSignal(workspace.filter_changed):
        qtbot.keyClicks(field.line, words)
    qtbot.waitUntil(lambda: not field._is_busy)
    return workspace.filter.words


def test_a_word_is_found_by_its_beginning_until_it_is_finished(field: SearchField, qtbot: QtBot) -> None:
    workspace = field._workspace
    assert typed(field, "smil", qtbot) == "smil*"
    assert field.line.text() == "smil"
    assert [excerpt.article_id for excerpt in workspace.excerpts()] == ["visit"]
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert workspace.filter.words == "smil"
    assert not workspace.excerpts()


def test_a_filter_set_elsewhere_is_shown(field: SearchField) -> None:
    field._workspace.narrow(Filter(words="budapest -ankara"))
    assert field.line.text() == "budapest -ankara"
    field._workspace.narrow(Filter())
    assert field.line.text() == ""


def test_what_is_wrong_is_told_in_one_sentence(field: SearchField, qtbot: QtBot) -> None:
    assert not field.mistake.isVisible()
    typed(field, "type:waltz", qtbot)
    assert field.mistake.text() == "No event type is called “waltz”."
    assert field.mistake.isVisible()
    field._workspace.speak(Language.TRADITIONAL)
    field.refresh()
    assert "事件類型" in field.mistake.text()
    field.line.clear()
    qtbot.waitUntil(lambda: not field.mistake.isVisible())


def test_a_value_is_chosen_by_keyboard(field: SearchField, qtbot: QtBot) -> None:
    typed(field, "budapest actor:orb", qtbot)
    qtbot.waitUntil(lambda: bool(field.completing.offered))
    assert [(each.label, each.count > 0) for each in field.completing.offered] == [("Viktor Orbán", True)]
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(field._workspace.filter_changed):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.line.text() == 'budapest actor:"Viktor Orbán" '
    assert [excerpt.article_id for excerpt in field._workspace.excerpts().of_events()] == ["visit"]


@pytest.mark.parametrize(
    ("typed_so_far", "language", "offered"),
    [
        ("ac", Language.ENGLISH, "actor:…"),
        ("地", Language.SIMPLIFIED, "地点:…"),
        ("type:prot", Language.ENGLISH, "Protest"),
        ("類型:制裁", Language.TRADITIONAL, "實施制裁"),
        ("place:buda", Language.TRADITIONAL, "布達佩斯"),
        ("region:中东", Language.SIMPLIFIED, "中东"),
        ("布达", Language.SIMPLIFIED, "布达佩斯"),
    ],
)
def test_field_words_and_names_are_offered(
    field: SearchField, typed_so_far: str, language: Language, offered: str
) -> None:
    field._workspace.speak(language)
    field.line.setText(typed_so_far)
    field.completing.offer()
    assert offered in [each.label for each in field.completing.offered]


def test_what_was_found_is_marked_on_cards(two_articles: Workspace) -> None:
    two_articles.narrow(Filter(words="布達佩斯"))
    card = next(each for each in two_articles.excerpts() if "Budapest" in each.quote)
    sought = two_articles.index.understood("布達佩斯").sought
    for theme, palette in PALETTES.items():
        told = quotation_html(card, Dress(Language.ENGLISH, theme, sought))
        assert f'<span style="background-color:{palette.found}; color:{palette.on_found}">Budapest</span>' in told


@pytest.mark.parametrize(
    ("words", "told"),
    [("zebra", "word word <zebra> word word"), ("start", ""), ("start zebra", "<zebra>"), ("lion", "")],
)
def test_what_was_found_beside_a_long_quotation_is_shown(two_articles: Workspace, words: str, told: str) -> None:
    text = "A start " + "word " * 150 + "zebra" + " word" * 40 + ". Another sentence with a lion."
    sentences = Span(0, text.index(".") + 1), Span(text.index("Another"), len(text))
    article = Article("long", text, sentences=sentences)
    card = Excerpt("long", "", "", None, text[:480], 0, is_cut_after=True)
    sought = two_articles.index.understood(words).sought
    shown = beyond_html(card, article, sought, PALETTES["light"])
    plain = re.sub("<[^>]*>", "", re.sub("<span[^>]*>([^<]*)</span>", r"‹\1›", shown))
    assert told.replace("<", "‹").replace(">", "›") in plain
    assert bool(shown) == bool(told)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_marked_words_can_be_read(theme: str) -> None:
    palette = PALETTES[theme]
    high, low = sorted(map(_brightness, (palette.found, palette.on_found)), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= 4.5


def _brightness(name: str) -> float:
    colour = QColor(name)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_reader_goes_from_match_to_match(two_articles: Workspace, qtbot: QtBot) -> None:
    reader = Reader(two_articles)
    qtbot.addWidget(reader)
    reader.show()
    two_articles.open_article("visit")
    bar = reader.matches.bar
    assert not bar.isVisible()
    two_articles.narrow(Filter(words="匈牙利 OR orban OR nothing"))
    marked = [each.cursor.selectedText() for each in reader.page.extraSelections()]
    assert marked == ["Orban", "Hungary", "nothing"]
    assert (bar.isVisible(), bar.label.text()) == (True, "3 match(es)")
    told = []
    for by in (1, 1, 1, 1, -1):
        reader.matches.step(by)
        told.append(bar.label.text())
    assert told == ["1 of 3", "2 of 3", "3 of 3", "1 of 3", "3 of 3"]
    two_articles.narrow(Filter())
    assert not bar.isVisible()
    assert not reader.page.extraSelections()


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL])
def test_the_help_shows_the_whole_grammar(language: Language) -> None:
    assert grammar_html(language).count("<tr>") == len(HELP)
