"""Web pages: the article without the page, and no date that is not its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.model import Article
from geodata.reading import read, read_all

PARAGRAPHS = "".join(
    f"<p>The ministers met in Astana for the {n}th time, and the two sides signed a further agreement on minerals "
    "and railways after two hours of talks.</p>"
    for n in range(4, 9)
)
ELSEWHERE = (
    '<aside><h2>More</h2><ul><li><a href="/x">Bear escapes from zoo</a> <time>2026-02-27</time></li></ul></aside>'
)


def page(tmp_path: Path, head: str, above: str, encoding: str = "utf-8") -> Article:
    body = f"<nav>Home</nav><article>{above}{PARAGRAPHS}</article>{ELSEWHERE}"
    source = f"<html><head>{head}</head><body>{body}</body></html>"
    path = tmp_path / "page.html"
    path.write_bytes(source.encode(encoding))
    (article,) = read(path)
    return article


def test_the_visible_byline_comes_before_the_metadata(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2025-03-20"><meta name="publisher" content="Example">'
    article = page(tmp_path, head, "<h1>Talks in Astana</h1><p>By Jane Doe | 12 March 2025</p>")
    assert (article.title, article.authors, article.outlet) == ("Talks in Astana", ("Jane Doe",), "Example")
    assert str(article.published) == "2025-03-12"
    assert "Bear" not in article.text


def test_metadata_fill_what_the_page_does_not_show(tmp_path: Path) -> None:
    data = (
        '{"@type": "NewsArticle", "headline": "Talks", "datePublished": "2025-03-12T08:00:00Z", "author": "J. Doe"}'
    )
    article = page(tmp_path, f'<title>x</title><script type="application/ld+json">{data}</script>', "")
    assert (article.title, article.authors, str(article.published)) == ("Talks", ("J. Doe",), "2025-03-12")


def test_the_date_of_another_article_is_not_taken(tmp_path: Path) -> None:
    assert page(tmp_path, "", "<h1>Talks in Astana</h1>").published is None


def test_a_chinese_page_in_its_own_encoding(tmp_path: Path) -> None:
    above = (
        "<h1>两国外长会谈</h1><div>作者:张三 李四 发布时间:2025-03-05 来源:某某日报</div>"
        "<p>会谈之后,双方发表了联合声明,同意恢复使馆的工作。</p>"
    )
    article = page(tmp_path, '<meta charset="gb2312">', above, "gb18030")
    assert (article.title, article.authors, article.outlet) == ("两国外长会谈", ("张三", "李四"), "某某日报")
    assert str(article.published) == "2025-03-05"


@pytest.mark.parametrize(
    "source",
    [
        "<html></html>",
        "<div>" * 20_000,
        "<p " + "a=1 " * 20_000 + ">",
        "<" * 10_000,
        "<script>alert(1)</script>",
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    ],
)
def test_hostile_pages_are_refused_or_read_without_harm(tmp_path: Path, source: str) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(source, encoding="utf-8")
    (outcome,) = read_all([path])
    assert "\n" not in outcome.error
    assert not any("alert" in article.text for article in outcome.articles)
