"""Messages, saved pages, feeds and tables: whatever else articles arrive in."""

from __future__ import annotations

import csv
from email.message import EmailMessage
from pathlib import Path

import pytest
from openpyxl import Workbook

from geodata.errors import UnreadableArticle
from geodata.reading import find_files, read

STORY = "The foreign ministers of the two countries met in Astana on Tuesday and signed an agreement. "
CHINESE = "两国外长星期二在阿斯塔纳会谈，并签署了铁路协定。"


def a_message(subtype: str, body: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = "Jane Doe <jane@example.org>", "会谈在阿斯塔纳举行"
    message["Date"] = "Fri, 14 Mar 2025 23:30:00 +0800"
    message.set_content(body, subtype=subtype)
    return message


@pytest.mark.parametrize(("subtype", "body"), [("plain", CHINESE), ("html", f"<div><p>{CHINESE}</p></div>")])
def test_a_message_is_its_words_with_sender_subject_and_day(tmp_path: Path, subtype: str, body: str) -> None:
    (tmp_path / "news.eml").write_bytes(a_message(subtype, body).as_bytes())
    (article,) = read(tmp_path / "news.eml")
    assert article.text.strip() == CHINESE
    assert (article.title, article.authors) == ("会谈在阿斯塔纳举行", ("Jane Doe",))
    assert str(article.published) == "2025-03-14"


def test_a_page_saved_as_one_file_is_read_as_a_page(tmp_path: Path) -> None:
    page = f"<html><body><article><h1>Talks in Astana</h1>{f'<p>{STORY * 3}</p>' * 3}</article></body></html>"
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message.add_related(page.encode(), "text", "html")
    (tmp_path / "page.mhtml").write_bytes(message.as_bytes())
    (article,) = read(tmp_path / "page.mhtml")
    assert article.title == "Talks in Astana"
    assert STORY.strip() in article.text


RSS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Asia Weekly</title><item><title>Talks &amp; trade</title><pubDate>Fri, 14 Mar 2025 10:00:00 GMT</pubDate>
<description>Short</description><content:encoded><![CDATA[<p>{0}</p><script>x</script>]]></content:encoded></item>
<item/></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Asia Weekly</title><entry><title>Talks &amp; trade</title>
<published>2025-03-14T10:00:00Z</published><summary type="html">&lt;p&gt;{0}&lt;/p&gt;</summary></entry></feed>"""


@pytest.mark.parametrize("source", [RSS, ATOM])
def test_each_entry_of_a_feed_is_an_article(tmp_path: Path, source: str) -> None:
    (tmp_path / "feed.xml").write_text(source.format(STORY), encoding="utf-8")
    (article,) = read(tmp_path / "feed.xml")
    assert article.text == f"Talks & trade\n{STORY.strip()}"
    assert (article.id, article.outlet, str(article.published)) == ("feed-1", "Asia Weekly", "2025-03-14")


def test_entities_of_a_feed_neither_grow_nor_reach_for_files(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    bomb = '<!ENTITY b "&a;&a;&a;&a;"><!ENTITY a "aaaaaaaaaa">'
    doctype = f'<!DOCTYPE rss [{bomb}<!ENTITY f SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    item = f"<item><title>T &f;&b;</title><description>{STORY}</description></item>"
    (tmp_path / "feed.xml").write_text(f"{doctype}<rss><channel>{item}</channel></rss>", encoding="utf-8")
    (article,) = read(tmp_path / "feed.xml")
    assert "secret" not in article.text
    assert "aaaa" not in article.text


def test_xml_that_is_no_feed_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<html/>", encoding="utf-8")
    with pytest.raises(UnreadableArticle, match="no RSS or Atom feed"):
        read(tmp_path / "a.xml")


ROWS = [
    ["编号", "標題", "正文", "日期"],
    ["1", "会谈", CHINESE, "2025年3月14日"],
    ["1", "", STORY, ""],
    ["2", "空", "", ""],
]


def test_a_table_with_a_column_of_texts_is_an_article_a_row(tmp_path: Path) -> None:
    with (tmp_path / "rows.csv").open("w", encoding="gb18030", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(ROWS)
    first, second = read(tmp_path / "rows.csv")
    assert (first.id, first.title, first.text, str(first.published)) == ("rows-1", "会谈", CHINESE, "2025-03-14")
    assert (second.id, second.text) == ("rows-1-2", STORY)


def test_a_workbook_gives_the_sheet_that_has_texts(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Notes"])
    for row in ROWS:
        book.create_sheet("Articles") if len(book.worksheets) < 2 else None
        book.worksheets[1].append(row)
    book.save(tmp_path / "rows.xlsx")
    assert [article.id for article in read(tmp_path / "rows.xlsx")] == ["rows-1", "rows-1-2"]


def test_a_table_without_texts_says_what_it_looked_for(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(UnreadableArticle, match="no column of texts"):
        read(tmp_path / "rows.csv")


def test_front_matter_tells_of_an_article_and_is_no_part_of_it(tmp_path: Path) -> None:
    head = "---\ntitle: Talks in Astana\nauthor: [Jane Doe, 张三]\ndate: 2025-03-14\nsource: Asia Weekly\n---\n"
    (tmp_path / "story.md").write_text(f"{head}# Another heading\n\n{STORY}", encoding="utf-8")
    (article,) = read(tmp_path / "story.md")
    assert (article.title, article.authors, article.outlet) == (
        "Talks in Astana",
        ("Jane Doe", "张三"),
        "Asia Weekly",
    )
    assert str(article.published) == "2025-03-14"
    assert [article.quote(span) for span in article.boilerplate] == [head]


def test_what_a_browser_saved_beside_a_page_is_left_alone(tmp_path: Path) -> None:
    for name in ("page.html", "page_files/frame.html", "other_files/story.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>x</p>", encoding="utf-8")
    found = [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path])]
    assert found == ["other_files/story.html", "page.html"]
