"""What is remembered comes back with its type."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from desktop.settings import HIDDEN_AT_FIRST, RECENT_LIMIT, Settings, data_folder
from desktop.theme import ThemeChoice
from geodata.model import Language


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("geometry", QByteArray(b"\x00\x01geometry")),
        ("docks", QByteArray(b"docks\xff")),
        ("theme", ThemeChoice.DARK),
        ("language", Language.TRADITIONAL),
        ("last_project", Path("/somewhere/基辅, Kyiv.gpkg")),
        ("last_folder", "/somewhere/else"),
        ("hidden_layers", frozenset({"areas"})),
        ("hidden_layers", frozenset()),
    ],
)
def test_a_value_survives_a_restart(tmp_path: Path, name: str, value: object) -> None:
    settings = Settings(tmp_path / "settings.ini")
    setattr(settings, name, value)
    settings.sync()
    assert getattr(Settings(tmp_path / "settings.ini"), name) == value


def test_a_first_start_has_sensible_values(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert settings.theme is ThemeChoice.SYSTEM
    assert settings.language is None
    assert settings.last_project is None
    assert settings.recent == ()
    assert settings.hidden_layers == HIDDEN_AT_FIRST
    assert settings.geometry.isEmpty()


def test_nonsense_in_the_file_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("[General]\ntheme=purple\nlanguage=tlh\n", encoding="utf-8")
    settings = Settings(tmp_path / "settings.ini")
    assert settings.theme is ThemeChoice.SYSTEM
    assert settings.language is None


def test_the_latest_project_comes_first_once_and_old_ones_fall_off(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    for number in [*range(RECENT_LIMIT + 2), 5]:
        settings.remember(tmp_path / f"{number}.gpkg")
    assert settings.recent[:2] == (tmp_path / "5.gpkg", tmp_path / f"{RECENT_LIMIT + 1}.gpkg")
    assert len(settings.recent) == len(set(settings.recent)) == RECENT_LIMIT
    assert settings.last_project == tmp_path / "5.gpkg"
    settings.forget(tmp_path / "5.gpkg")
    assert tmp_path / "5.gpkg" not in settings.recent


def test_one_recent_project_is_still_a_list(tmp_path: Path) -> None:
    Settings(tmp_path / "settings.ini").remember(tmp_path / "only.gpkg")
    assert Settings(tmp_path / "settings.ini").recent == (tmp_path / "only.gpkg",)


def test_projects_live_in_the_users_data_folder(home: Path) -> None:
    assert data_folder().is_dir()
    assert data_folder().is_relative_to(home)
