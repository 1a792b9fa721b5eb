"""Opens a page in the browser of the user."""

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from urllib.parse import urlsplit

log = logging.getLogger(__name__)

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_STARTS_WITHIN = 3.0
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def open_in_browser(address: str) -> bool:
    """Open an address; return False where there is no browser, or nothing that may be opened.

    Only https, and http on this machine: whatever else could start another program.
    """
    if not _may_open(address):
        return False
    try:
        if sys.platform == "win32":
            os.startfile(address)  # noqa: S606 # no shell, and only a page of https gets here
            return True
        return _start(address)
    except OSError as exc:
        log.info("no browser: %s", type(exc).__name__)
        return False


def _may_open(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if not address.isprintable() or " " in address or not parts.hostname:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)


def _start(address: str) -> bool:
    """Start the opener of the desktop; one that is still running after a while has opened it."""
    opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if opener is None or not _has_screen():
        return False
    process = subprocess.Popen(
        [opener, address],
        env=outer_environment(os.environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(_STARTS_WITHIN) == 0
    except subprocess.TimeoutExpired:
        return True


def _has_screen() -> bool:
    """Whether there is one; without, xdg-open would start a browser in the terminal."""
    return sys.platform == "darwin" or any(os.environ.get(name) for name in _SCREENS)


def outer_environment(ours: Mapping[str, str]) -> dict[str, str]:
    """Return the environment as it was before a frozen program put its own libraries in front.

    PyInstaller keeps what it replaced as LD_LIBRARY_PATH_ORIG (its manual, "Launching external
    programs from the frozen application").
    """
    environment = dict(ours)
    if getattr(sys, "frozen", False):
        before = environment.pop("LD_LIBRARY_PATH_ORIG", "")
        environment.pop("LD_LIBRARY_PATH", None)
        if before:
            environment["LD_LIBRARY_PATH"] = before
    return environment
