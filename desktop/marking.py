"""Marks strings for translation where they are declared."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """`text` itself. It has the name of Qt's own, by which lupdate finds it, and a type, which Qt's has not."""
    return text
