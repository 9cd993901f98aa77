"""Why a file could not be read, in the three languages of the interface."""

from __future__ import annotations

from geodata.model import Language
from geodata.phrasebook import Phrasebook

_BOOK = Phrasebook(
    (
        ("there is no such file.", "没有这个文件。", "沒有這個檔案。"),
        ("this is not a file that can be read.", "这不是可以读取的文件。", "這不是可以讀取的檔案。"),
        ("the file is empty.", "文件是空的。", "檔案是空的。"),
        ("the page is empty.", "网页是空的。", "網頁是空的。"),
        ("no article was found on the page.", "网页上没有找到文章。", "網頁上沒有找到文章。"),
        ("there is no text to read.", "没有可读的文字。", "沒有可讀的文字。"),
        ("the file is binary, not a text.", "这是二进制文件，不是文本。", "這是二進位檔案，不是文字檔。"),
        ("the file is {}, not a text.", "文件是{}，不是文本。", "檔案是{}，不是文字檔。"),
        ("the file is damaged: {}.", "文件已损坏：{}。", "檔案已損壞：{}。"),
        ("the file is too large ({}; the limit is {}).", "文件太大（{}，上限为{}）。", "檔案太大（{}，上限為{}）。"),
        (
            "the text is too long (the limit is {} million characters).",
            "文字太长（上限为{}百万字）。",
            "文字太長（上限為{}百萬字）。",
        ),
        ("the file cannot be opened ({}).", "文件无法打开（{}）。", "檔案無法開啟（{}）。"),
        (
            "the folder holds no file that can be read ({}).",
            "文件夹里没有可以读取的文件（{}）。",
            "資料夾裡沒有可以讀取的檔案（{}）。",
        ),
        (
            "files ending in {} cannot be read; what can is {}.",
            "无法读取以{}结尾的文件；可读取的有{}。",
            "無法讀取以{}結尾的檔案；可讀取的有{}。",
        ),
        (
            "files without an ending cannot be read; what can is {}.",
            "无法读取没有扩展名的文件；可读取的有{}。",
            "無法讀取沒有副檔名的檔案；可讀取的有{}。",
        ),
    )
)


def refusal_in_words(sentence: str, language: Language) -> str:
    """`sentence` ("name: reason.") in `language`; what the phrasebook lacks stays in English."""
    name, colon, reason = sentence.partition(": ")
    return f"{name}{colon}{_BOOK.translate(reason, language)}" if colon else sentence


def is_known(reason: str) -> bool:
    """Whether the phrasebook has the sentence."""
    return _BOOK.knows(reason)
