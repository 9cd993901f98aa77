"""A page that was kept is served without Folium, and never an old one."""

import subprocess
import sys

import pytest

from geodata.maps import page_cache
from geodata.maps.page import render_page
from geodata.maps.page_cache import Pages
from geodata.model import Language

WITHOUT_FOLIUM = """
import sys
from pathlib import Path
from geodata.maps.page_cache import Pages
from geodata.maps.serving import Server
answer = Server(pages=Pages(Path(sys.argv[1]))).answer("index.html", "theme=dark&lang=zh-Hans")
assert answer.body.startswith(b"<!DOCTYPE html>")
assert not {"folium", "pandas", "branca"} & set(sys.modules)
"""


def test_a_kept_page_is_the_page_and_needs_no_folium(tmp_path):
    folder = tmp_path / "cache"
    for _ in range(2):
        assert (
            Pages(folder).page("dark", Language.SIMPLIFIED).decode() == render_page("dark", Language.SIMPLIFIED).html
        )
    subprocess.run([sys.executable, "-c", WITHOUT_FOLIUM, str(folder)], check=True)


def test_a_page_of_another_version_is_rendered_anew_and_the_old_one_goes(tmp_path, monkeypatch):
    monkeypatch.setattr(page_cache, "fingerprint", lambda: "old")
    Pages(tmp_path).page("light", Language.ENGLISH)
    (tmp_path / "page-old-light-en.html").write_text("old")
    monkeypatch.setattr(page_cache, "fingerprint", lambda: "new")
    assert Pages(tmp_path).page("light", Language.ENGLISH) != b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["page-new-light-en.html"]


@pytest.mark.parametrize("make", [lambda path: path.write_text("a file"), lambda path: path.mkdir(mode=0o500)])
def test_where_nothing_can_be_kept_pages_are_served_all_the_same(tmp_path, make):
    make(tmp_path / "taken")
    assert Pages(tmp_path / "taken").page("light", Language.ENGLISH).startswith(b"<!DOCTYPE html>")
