"""No string of the window is left untranslated, or unknown to the catalogues."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from desktop.build_translations import PLURALS_ONLY, build, sources, update
from desktop.language import CATALOGUES
from resources import TRANSLATIONS

CHINESE = ("dateline_zh_Hans.ts", "dateline_zh_Hant.ts")
_PLACEHOLDER = re.compile(r"\{\w+\}|%n")
_WITH_CONTEXT = ("translate", "QT_TRANSLATE_NOOP")


def messages(catalogue: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def translations(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def keys(catalogue: Path) -> set[tuple[str, str]]:
    return {(context, message.findtext("source", "")) for context, message in messages(catalogue)}


@pytest.mark.parametrize("name", [*CHINESE, PLURALS_ONLY])
def test_every_string_is_translated_with_its_placeholders(name: str) -> None:
    for context, message in messages(TRANSLATIONS / name):
        source = message.findtext("source", "")
        for text in translations(message):
            where = f"{name}: {context}: {source!r} -> {text!r}"
            assert message.find("translation[@type]") is None, f"unfinished: {where}"
            assert text.strip(), f"untranslated: {where}"
            if name != PLURALS_ONLY:
                assert sorted(_PLACEHOLDER.findall(source)) == sorted(_PLACEHOLDER.findall(text)), where
                assert ("&" in source) == ("&" in text), f"no mnemonic: {where}"


@pytest.mark.parametrize("name", [*CHINESE, PLURALS_ONLY])
def test_the_catalogue_holds_exactly_the_strings_of_the_source(name: str, tmp_path: Path) -> None:
    fresh = tmp_path / name
    fresh.write_bytes((TRANSLATIONS / name).read_bytes())
    update(fresh)
    assert keys(fresh) == keys(TRANSLATIONS / name), "run `python -m desktop.build_translations --update`"


def test_lupdate_overlooked_no_string() -> None:
    """It does not see calls within f-strings, for one, and at times mistakes the class they are in."""
    known = keys(TRANSLATIONS / CHINESE[0])
    for path in sources():
        for marked in marked_strings(ast.parse(Path(path).read_text(encoding="utf-8"))):
            assert marked in known, f"{path}: {marked} is in no catalogue"


def marked_strings(tree: ast.AST, context: str = "") -> Iterator[tuple[str, str]]:
    """The strings marked for translation, each with its context: the class it is in, if none is named."""
    for node in ast.iter_child_nodes(tree):
        yield from marked_strings(node, node.name if isinstance(node, ast.ClassDef) else context)
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            words = [
                each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
            ]
            if name in ("tr", "_tr") and words:
                yield context, words[0]
            elif name in _WITH_CONTEXT and len(words) >= 2:
                yield words[0], words[1]


def test_the_two_chinese_catalogues_are_in_their_own_scripts() -> None:
    both = zip(messages(TRANSLATIONS / CHINESE[0]), messages(TRANSLATIONS / CHINESE[1]), strict=True)
    simplified, traditional = zip(*((translations(a)[0], translations(b)[0]) for (_, a), (_, b) in both), strict=True)
    assert not set("檔專視語說圖層區選擇") & set("".join(simplified))
    assert not set("档专视语说图层区选择项") & set("".join(traditional)) - {"項"}


def test_the_catalogues_build_and_load(tmp_path: Path) -> None:
    assert {path.stem for path in build(tmp_path)} == set(CATALOGUES.values())
    for name in CATALOGUES.values():
        assert QTranslator().load(name, str(tmp_path))
