"""Qt without a screen: how it is started, and what of its talk is of no use there."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

# Without a screen there is no graphics card to speak of, and Qt says so at length before it draws in software.
_CHATTER = (
    "QRhi",
    "Failed to create RHI",
    "Sandboxing disabled",
    "This plugin does not support createPlatformVulkanInstance",
    "QVulkanInstance",
    "GBM is not supported",
    "GPUInfo not initialized",
)


def prepare() -> None:
    """To be called before there is an application."""
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu --log-level=3")
    qInstallMessageHandler(_say)


def _say(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:  # noqa: ARG001 (Qt's signature)
    is_serious = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    if is_serious or not message.startswith(_CHATTER):
        print(message, file=sys.stderr)
