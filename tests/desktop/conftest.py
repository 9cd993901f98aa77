"""A Qt application without a screen, with our scheme registered before it exists."""

from __future__ import annotations

import os

# Chromium's sandbox does not start as root, which test machines often are; the program itself never turns it off.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")

from desktop.scheme import register_scheme

register_scheme()
