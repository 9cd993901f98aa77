"""Videos through FFmpeg, which PyAV brings along: H.264 in MP4, which everything plays, or VP9 in WebM.

Both are used as they come with the package. Where it was built without H.264, an MP4 holds VP9.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from geodata.animation.playing import RATE
from geodata.animation.stage import Pixels
from geodata.errors import ExportFailed

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_OPTIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "libx264": {"crf": "19", "preset": "fast", "tune": "animation"},
        "libvpx-vp9": {"crf": "28", "b": "0", "deadline": "good", "cpu-used": "5", "row-mt": "1"},
    }
)
_CODECS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {".mp4": ("libx264", "libvpx-vp9"), ".webm": ("libvpx-vp9",)}
)
_CONTAINER: Mapping[str, Mapping[str, str]] = MappingProxyType({".mp4": {"movflags": "+faststart"}, ".webm": {}})
_BT709 = 1  # the colours of high definition; and 1 is the range of video


def codec_for(suffix: str) -> str:
    """The first encoder of a format that is there; raises ExportFailed."""
    from av.codec import codecs_available

    for name in _CODECS[suffix]:
        if name in codecs_available:
            return name
    raise ExportFailed(f"No encoder for {suffix} is built into PyAV here; write a .gif instead.")


def write_video(path: Path, pictures: Iterable[Pixels], size: tuple[int, int], title: str) -> None:
    """Encode pictures at RATE into the format that the ending names; raises ExportFailed."""
    import av

    suffix = path.suffix.lower()
    codec = codec_for(suffix)
    try:
        with av.open(str(path), "w", format=suffix[1:], options=dict(_CONTAINER[suffix])) as container:
            container.flags = cast("int", av.container.Flags.bitexact.value)  # the same bytes again
            if title:
                container.metadata["title"] = title
            stream = _stream(container, codec, size)
            for number, pixels in enumerate(pictures):
                container.mux(stream.encode(_frame(pixels, number)))
            container.mux(stream.encode(None))
    except av.FFmpegError as error:
        raise ExportFailed(f"{path.name} could not be encoded ({error.strerror}).") from error


def _stream(container: OutputContainer, codec: str, size: tuple[int, int]) -> VideoStream:
    import av

    stream = container.add_stream(codec, rate=RATE, options=dict(_OPTIONS[codec]))
    assert isinstance(stream, av.VideoStream)  # as it is for these codecs, which the declared type leaves open
    stream.width, stream.height = size
    stream.pix_fmt = "yuv420p"
    context = stream.codec_context
    context.time_base = Fraction(1, RATE)
    context.colorspace = context.color_primaries = context.color_trc = context.color_range = _BT709
    return stream


def _frame(pixels: Pixels, number: int) -> VideoFrame:
    import av
    from av.video.reformatter import ColorRange, Colorspace

    frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
    frame = frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG)
    frame.pts, frame.time_base = number, Fraction(1, RATE)
    return frame
