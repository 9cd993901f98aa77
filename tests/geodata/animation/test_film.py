"""Films that are read back: as many pictures as steps, of the size asked for, in which date and marks change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence

from geodata import cli
from geodata.animation.material import Material, material_of
from geodata.animation.playing import RATE, shown_for
from geodata.animation.request import FRAME_PARTS, AnimationRequest, Pace
from geodata.animation.scenes import areas_of, film_of
from geodata.animation.stage import Pixels, Stage
from geodata.animation.steps import NothingToAnimate
from geodata.animation.words import missing_in_words
from geodata.animation.writing import write
from geodata.errors import ExportFailed
from geodata.figures.request import FigureRequest
from geodata.filters import Filter
from geodata.index import Index
from geodata.marks import EVERY_PLACE
from geodata.model import Language, Quad
from geodata.projections import ProjectionKind
from geodata.release import ALL_DONE, SOME_FAILED

SIZE = (400, 260)
FIGURE = FigureRequest(title="Talks", parts=FRAME_PARTS)
REQUEST = AnimationRequest(FIGURE, Pace("week", speed=20.0, fade=1), SIZE)
WEEKS = 8


@pytest.fixture(scope="module")
def material(index: Index) -> Material:
    return material_of(REQUEST, index)


@pytest.fixture(scope="module")
def stage(material: Material) -> Stage:
    return Stage(REQUEST, material)


def of_map(stage: Stage, pixels: Pixels) -> Pixels:
    left, top, right, bottom = stage.map_box
    return pixels[top:bottom, left:right]


def below_map(stage: Stage, pixels: Pixels) -> Pixels:
    return pixels[stage.map_box[3] + 4 :, :]


def test_each_step_counts_what_the_filter_would(index: Index, material: Material) -> None:
    film = film_of(material, areas_of(material), EVERY_PLACE, fade=1)
    assert len(film.steps) == WEEKS
    for scene in film.steps:
        there = index.marks(Filter(dates=scene.step.dates), EVERY_PLACE)
        now = [each.mark for each in scene.marks if each.strength == 1]
        assert {(mark.id, mark.events, tuple(mark.quads.items())) for mark in now} == {
            (mark.id, mark.events, tuple(mark.quads.items())) for mark in there
        }
        assert scene.events == index.counts(Filter(dates=scene.step.dates)).events
    fading = [each for scene in film.steps[1:] for each in scene.marks if each.strength < 1]
    assert len(fading) == WEEKS - 1


def test_a_growing_film_ends_with_everything(index: Index) -> None:
    request = AnimationRequest(FIGURE, Pace("month", is_growing=True), SIZE)
    material = material_of(request, index)
    film = film_of(material, areas_of(material), EVERY_PLACE, fade=0)
    assert [scene.events for scene in film.steps] == sorted(scene.events for scene in film.steps)
    assert film.steps[-1].events == WEEKS


def test_frames_differ_in_marks_and_date_and_in_nothing_else(stage: Stage) -> None:
    first, second = stage.frame(0), stage.frame(1)
    assert first.shape == (SIZE[1], SIZE[0], 3)
    assert (of_map(stage, first) != of_map(stage, second)).any()
    assert (below_map(stage, first) != below_map(stage, second)).any()
    above = slice(0, stage.map_box[1] - 2)
    assert (first[above] == second[above]).all()
    assert (stage.frame(0) == first).all()  # whatever was drawn in between


def test_a_gif_has_every_step(material: Material, stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "talks.gif"
    told: list[tuple[int, int]] = []
    write(REQUEST, material, path, lambda done, total: told.append((done, total)))
    with Image.open(path) as film:
        frames = [np.asarray(each.convert("RGB")) for each in ImageSequence.Iterator(film)]
        assert film.size == SIZE
    assert len(frames) == WEEKS
    assert told[0] == (0, WEEKS)
    assert told[-1] == (WEEKS, WEEKS)
    colours = {bytes(each).hex() for frame in frames for each in np.unique(frame.reshape(-1, 3), axis=0)}
    assert {stage.look.quad(quad)[1:] for quad in Quad} <= colours  # as the legend has them
    dates = {below_map(stage, frame).tobytes() for frame in frames}
    maps = {of_map(stage, frame).tobytes() for frame in frames}
    assert len(dates) == len(maps) == WEEKS


def test_a_video_has_the_size_and_length_asked_for(material: Material, stage: Stage, tmp_path: Path) -> None:
    import av

    path = tmp_path / "talks.mp4"
    write(REQUEST, material, path, lambda _done, _total: None)
    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        assert (stream.width, stream.height, stream.codec_context.pix_fmt) == (*SIZE, "yuv420p")
        assert stream.average_rate == RATE
        frames = [np.asarray(frame.to_ndarray(format="rgb24"), np.uint8) for frame in film.decode(stream)]
    assert len(frames) == sum(shown_for(n, WEEKS, REQUEST.pace.speed) for n in range(WEEKS))
    first, last = stage.frame(0), stage.frame(WEEKS - 1)
    for shown, drawn in ((frames[0], first), (frames[-1], last)):
        assert np.abs(shown.astype(int) - drawn).mean() < 4  # as near as a video keeps it
    assert np.abs(below_map(stage, frames[0]).astype(int) - below_map(stage, frames[-1])).max() > 100


@pytest.mark.parametrize("suffix", [".mp4", ".webm", ".gif"])
def test_the_same_film_has_the_same_bytes(suffix: str, index: Index, tmp_path: Path) -> None:
    request = replace(REQUEST, pace=Pace("month", speed=20.0), pixels=(240, 180))
    material = material_of(request, index)
    paths = [tmp_path / f"{name}{suffix}" for name in ("one", "other")]
    for path in paths:
        write(request, material, path, lambda _done, _total: None)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_cancelled_film_leaves_no_file(material: Material, tmp_path: Path) -> None:
    class Enough(Exception):
        pass

    def cancel(done: int, _total: int) -> None:
        if done == 3:
            raise Enough

    for name in ("film.mp4", "film.gif"):
        with pytest.raises(Enough):
            write(REQUEST, material, tmp_path / name, cancel)
    assert not list(tmp_path.iterdir())
    with pytest.raises(ExportFailed, match="give the file such an ending"):
        write(REQUEST, material, tmp_path / "film.avi", cancel)


def test_what_no_step_shows_is_said(index: Index, material: Material) -> None:
    assert missing_in_words(material, Language.ENGLISH) == "Never shown: 3 without a date"
    assert missing_in_words(material, Language.TRADITIONAL) == "始終未顯示：3 個日期不明的事件"
    empty = AnimationRequest(FigureRequest(filter=Filter(words="zeppelin")), pixels=SIZE)
    with pytest.raises(NothingToAnimate, match="zeppelin"):
        material_of(empty, index)


def test_a_film_of_the_arctic_in_the_dark_and_in_chinese(index: Index) -> None:
    figure = FigureRequest(
        projection=ProjectionKind.ARCTIC, theme="dark", language=Language.SIMPLIFIED, title="会谈", parts=FRAME_PARTS
    )
    request = AnimationRequest(figure, Pace("month"), (360, 360))
    frame = Stage(request, material_of(request, index)).frame(1)
    assert frame.shape == (360, 360, 3)
    assert frame.mean() < 100


ARTICLE = "Ankara, 4 May 2024\n\nOn 3 May 2024 President Recep Tayyip Erdogan met Viktor Orban in Budapest."


def test_the_command_makes_a_film_of_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article, out = tmp_path / "visit.txt", tmp_path / "out.gif"
    article.write_text(ARTICLE, encoding="utf-8")
    told = ["animation", str(article), "-o", str(out), "--size", "400x300", "--step", "day"]
    assert cli.main(told) == ALL_DONE
    with Image.open(out) as film:
        assert film.size == (400, 300)
    for odd, words in (
        (["--size", "401x300"], "even"),
        (["--from", "1990-01-01", "--to", "1990-02-01"], "nothing to animate"),
    ):
        assert cli.main([*told, *odd]) == SOME_FAILED
        assert words in capsys.readouterr().err
