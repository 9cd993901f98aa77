"""Reading speed over the bundled briefs, step by step, against the plainest thing that reads the same text.

The yardstick looks for every English country name by `str.find`, which finds far less and resolves nothing.
Run by `make bench`.
"""

from __future__ import annotations

from benchmarks.measuring import seconds, table

from geodata.extraction.standard import standard_steps
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Article, Language
from geodata.reading import read_all
from resources import BRIEFS


def articles(*languages: Language) -> list[Article]:
    found = [article for outcome in read_all([BRIEFS]) for article in outcome.articles]
    return [article for article in found if article.language in languages]


def plain(chosen: list[Article], names: list[str]) -> None:
    for article in chosen:
        for name in names:
            article.text.find(name)


def rows_for(title: str, chosen: list[Article], names: list[str]) -> list[list[str]]:
    characters = sum(len(article.text) for article in chosen)
    yardstick = seconds(lambda: plain(chosen, names))
    rows, total, current = [], 0.0, chosen
    for step in standard_steps():
        step(current[0])  # what is loaded at first use is loaded now
        taken = seconds(lambda step=step, current=current: [step(article) for article in current])
        current = [step(article) for article in current]
        total += taken
        rows.append([f"{title}: {step.__name__}", f"{characters / taken:,.0f}", f"{taken / yardstick:.2f}"])
    rows.append([f"**{title}: all**", f"{characters / total:,.0f}", f"{total / yardstick:.2f}"])
    return rows


def main() -> None:
    names = [
        each.names.en for each in map(gazetteer().country, ("US", "FR", "RU", "UA", "CN", "DE", "GB", "HU"))
    ] * 24
    chinese = articles(Language.SIMPLIFIED, Language.TRADITIONAL)
    rows = rows_for("Chinese", chinese, names) + rows_for("English", articles(Language.ENGLISH), names)
    print(table(["step", "characters a second", "time, in yardsticks"], rows))


if __name__ == "__main__":
    main()
