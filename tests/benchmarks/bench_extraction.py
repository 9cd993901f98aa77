"""Reading speed over the bundled briefs, step by step, and over odd texts of growing length.

The yardstick looks for two hundred names by `str.find`, which finds far less and resolves nothing. Where jieba and
flashgeotext are installed (they are no dependencies of ours), the same texts go through them in the same run; they
tag words and match city names, and do no more. Run by `make bench`.
"""

from __future__ import annotations

import gc
import importlib
import importlib.util
import time
from collections import Counter
from collections.abc import Callable, Sequence

from benchmarks.measuring import REPEATS, seconds, table
from benchmarks.odd_texts import ODD_TEXTS

from geodata.extraction.names import available
from geodata.extraction.standard import extract, standard_steps
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Article, Language
from geodata.reading import paste, read_all
from resources import BRIEFS

CHINESE, ENGLISH = (Language.SIMPLIFIED, Language.TRADITIONAL), (Language.ENGLISH,)
SHORT, LONG = 25_000, 100_000
LONG_TOLD = 5


def articles(languages: Sequence[Language]) -> list[Article]:
    found = [article for outcome in read_all([BRIEFS]) for article in outcome.articles]
    return [article for article in found if article.language in languages]


def plain(chosen: list[Article]) -> None:
    names = [gazetteer().country(code).names.en for code in ("US", "FR", "RU", "UA", "CN", "DE", "GB", "HU")] * 24
    for article in chosen:
        for name in names:
            article.text.find(name)


def step_times(chosen: list[Article], *, with_tagger: bool) -> Counter[str]:
    """The time of each step, one article after another as in use: steps share what they fold and find."""
    best: Counter[str] = Counter()
    for _ in range(REPEATS):
        taken: Counter[str] = Counter()
        for article in chosen:
            for step in standard_steps(with_tagger=with_tagger):
                start = time.perf_counter()
                article = step(article)
                taken[step.__name__] += time.perf_counter() - start
        best = min(best or taken, taken, key=Counter.total)
    return best


def rows_for(title: str, chosen: list[Article], *, with_tagger: bool = False) -> list[list[str]]:
    for article in chosen:
        extract(article, with_tagger=with_tagger)
    gc.collect()
    characters = sum(len(article.text) for article in chosen)
    yardstick = seconds(lambda: plain(chosen))
    times = step_times(chosen, with_tagger=with_tagger)
    pairs = [*times.items(), ("**all**", times.total())]
    return [[f"{title}: {name}", f"{characters / each:,.0f}", f"{each / yardstick:.2f}"] for name, each in pairs]


def rival(package: str, prepare: Callable[[], Callable[[str], object]], chosen: list[Article]) -> list[str]:
    """How much longer than the rival's our own reading takes, without and with the tagger, where it is installed."""
    if importlib.util.find_spec(package.partition(".")[0]) is None:
        return [package, "not installed", "", ""]
    read = prepare()
    read(chosen[0].text)
    theirs = seconds(lambda: [read(article.text) for article in chosen])
    ours = [
        seconds(lambda tagged=tagged: [extract(article, with_tagger=tagged) for article in chosen])
        for tagged in (False, True)
    ]
    characters = sum(len(article.text) for article in chosen)
    return [package, f"{characters / theirs:,.0f}", *(f"{each / theirs:.2f}" for each in ours)]


def as_one(chosen: list[Article]) -> list[Article]:
    """One long article of the texts, told several times: what is asked once an article weighs less in it."""
    return [paste("\n\n".join(article.text for article in chosen) * LONG_TOLD)]


def jieba_tagger() -> Callable[[str], object]:
    return importlib.import_module("jieba.posseg").lcut


def flash_names() -> Callable[[str], object]:
    return importlib.import_module("flashgeotext.geotext").GeoText().extract


def growth(name: str, text: str) -> list[str]:
    """A text four times as long should take four times as long."""
    sizes = [paste((text * (size // len(text) + 1))[:size]) for size in (SHORT, LONG)]
    short, long = (seconds(lambda article=article: extract(article, with_tagger=False), 2) for article in sizes)
    return [name, f"{LONG / long:,.0f}", f"{long / short:.1f}"]


def main() -> None:
    chinese, english = articles(CHINESE), articles(ENGLISH)
    rows = rows_for("Chinese", chinese) + rows_for("English", english)
    rows += rows_for("Chinese, long", as_one(chinese))[-1:] + rows_for("English, long", as_one(english))[-1:]
    if available():
        rows += rows_for("Chinese, tagged", chinese, with_tagger=True)
    print(table(["step", "characters a second", "time, in yardsticks"], rows), end="\n\n")
    rivals = [rival("jieba.posseg", jieba_tagger, chinese), rival("flashgeotext", flash_names, english)]
    print(table(["other", "characters a second", "our time, in theirs", "and tagged"], rivals), end="\n\n")
    grown = [growth(name, text) for name, text in ODD_TEXTS.items()]
    print(table(["text", "characters a second", "time at four times the length"], grown))


if __name__ == "__main__":
    main()
