"""What Qt needs from a Linux system, and what to install where it is missing.

Qt's wheels carry Qt itself but not the libraries below it. Without them the import of PySide6 fails with a
traceback that helps nobody, so they are looked for first. Runs on the bare system Python: standard library only.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

# Shared object -> Debian and Ubuntu package. The list is the NEEDED entries of libQt6WebEngineCore, libQt6Gui,
# libQt6XcbQpa and the xcb platform plugin of PySide6 6.12, less what Qt carries and what every system has.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXcomposite.so.1": "libxcomposite1",
    "libXdamage.so.1": "libxdamage1",
    "libXext.so.6": "libxext6",
    "libXfixes.so.3": "libxfixes3",
    "libXrandr.so.2": "libxrandr2",
    "libXtst.so.6": "libxtst6",
    "libasound.so.2": "libasound2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libnspr4.so": "libnspr4",
    "libnss3.so": "libnss3",
    "libudev.so.1": "libudev1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-dri3.so.0": "libxcb-dri3-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbfile.so.1": "libxkbfile1",
}


# These are needed by the X11 platform plugin alone: a picture drawn without a display does without them.
WINDOW_ONLY = frozenset(
    library for library in PACKAGES if library.startswith(("libxcb-", "libX11-xcb", "libxkbcommon-x11"))
) - {"libxcb-dri3.so.0"}


def needed(*, window: bool) -> list[str]:
    """The libraries to look for: all of them for a window, fewer for a picture."""
    return [library for library in PACKAGES if window or library not in WINDOW_ONLY]


def loads(library: str) -> bool:
    """Whether the system's loader finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(libraries: Iterable[str] = PACKAGES) -> list[str]:
    """Those of `libraries` that this system lacks; none elsewhere than on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [library for library in libraries if not loads(library)]


def packages_for(libraries: Iterable[str]) -> list[str]:
    """The packages that hold `libraries`, by the names that this system's apt knows."""
    return sorted({_known_to_apt(PACKAGES[library]) for library in libraries})


def _known_to_apt(package: str) -> str:
    # Ubuntu 24.04 and Debian 13 renamed packages in the change to a 64-bit time_t: libasound2 is libasound2t64.
    renamed = f"{package}t64"
    if shutil.which("apt-cache") is None:
        return package
    found = subprocess.run(["apt-cache", "show", renamed], capture_output=True, check=False)
    return renamed if found.returncode == 0 else package


def advice(lacking: Iterable[str]) -> str:
    """One sentence: what is missing and what to type."""
    lacking = list(lacking)
    packages = " ".join(packages_for(lacking))
    return (
        f"The window needs shared libraries that this system lacks ({', '.join(lacking)}); "
        f"on Debian or Ubuntu install them with: sudo apt-get install {packages}"
    )


def apt_get() -> list[str] | None:
    """How this user calls apt-get without being asked anything, or None where that is not allowed."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n", "apt-get"]
    return None


def install(lacking: list[str]) -> bool:
    """Installs them with apt where that is allowed; says what it does. True when nothing is missing any more."""
    apt = apt_get()
    if apt is None or not _quietly([*apt, "update"]):
        return False
    packages = packages_for(lacking)
    print(f"Installing what Qt needs: {' '.join(packages)}", flush=True)
    return _quietly([*apt, "install", "-y", "--no-install-recommends", *packages]) and not missing(lacking)


def _quietly(command: list[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def main() -> int:
    """`python3 -m desktop.system_libraries [--install]`: exit 0 when nothing is missing."""
    parser = argparse.ArgumentParser(description="Look for the shared libraries that Qt needs on Linux.")
    parser.add_argument("--install", action="store_true", help="install them with apt where that is allowed")
    options = parser.parse_args()
    lacking = missing()
    if not lacking or (options.install and install(lacking)):
        return 0
    print(advice(lacking), file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
