"""How names are compared: one key for all spellings of a name that a reader would call the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import opencc

from geodata.script import Substitution

CHINESE = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_IDEOGRAPH_RANGES = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))
_HAS_CHINESE = re.compile(f"[{CHINESE}]")
LATIN = "A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
# A word of a Latin name; an apostrophe, a hyphen or a full stop ends it ("Côte d'Ivoire" is three words).
WORD = re.compile(f"[{LATIN}]+")
# Letters that Unicode does not decompose into a base letter and a mark.
_LATIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ə": "a", "ħ": "h"}
)
_DOTS = dict.fromkeys("・•‧．∙", "·")


# Texts longer than a name are asked for again by one step after another.
_LONG = 100


@lru_cache(maxsize=1)
def simplified_characters() -> dict[int, str]:
    """Every ideograph whose simplified form is another one, character by character.

    A phrase-wise conversion would be nicer to read and worse to match: the same name would come out differently
    in different company.
    """
    ideographs = [char for first, end in _IDEOGRAPH_RANGES for char in map(chr, range(first, end))]
    simplified = opencc.OpenCC("t2s").convert("\n".join(ideographs)).split("\n")
    pairs = zip(ideographs, simplified, strict=True)
    table = {ord(old): new for old, new in pairs if new != old and len(new) == 1}
    return table | {ord(old): new for old, new in _DOTS.items()}


def fold(text: str) -> str:
    """`text` in simplified characters, of the same length, so that offsets stay true."""
    if text.isascii():
        return text
    return _fold_text(text) if len(text) > _LONG else _simplification()(text)


@lru_cache(maxsize=4)
def _fold_text(text: str) -> str:
    return _simplification()(text)


@lru_cache(maxsize=1)
def _simplification() -> Substitution:
    return Substitution(simplified_characters())


def is_chinese(text: str) -> bool:
    return _HAS_CHINESE.search(text) is not None


@lru_cache(maxsize=100_000)
def fold_word(word: str) -> str:
    """A Latin word without case and accents."""
    plain = word.lower()
    if plain.isascii():
        return plain
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return bare.translate(_LATIN)


@lru_cache(maxsize=50_000)
def name_key(name: str) -> str:
    """What a name is indexed under: simplified for Chinese, otherwise its words without case and accents."""
    if is_chinese(name):
        return fold(name).replace(" ", "")
    return " ".join(fold_word(word) for word in WORD.findall(name))
