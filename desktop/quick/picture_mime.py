"""The picture of the map as other programs take it: as image, PNG file, SVG and text."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

PNG, SVG = "image/png", "image/svg+xml"


def picture_mime(image: QImage, text: str, svg: bytes = b"") -> QMimeData:
    """What goes to the clipboard, or is dragged; `text` tells what the picture shows."""
    mime = QMimeData()
    mime.setImageData(image)
    mime.setData(PNG, png_of(image))
    if svg:
        mime.setData(SVG, QByteArray(svg))
    mime.setText(text)
    return mime


def png_of(image: QImage) -> QByteArray:
    """An image as the bytes of a PNG."""
    body = QByteArray()
    buffer = QBuffer(body)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return body
