"""What goes into the bundle and what stays out: read by the recipe, checked by a test."""

from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
CONSOLE: Final = "hygiene-app"
WINDOW: Final = "hygiene-app-window"
APPLICATION_ID: Final = "org.mailhygiene.HygieneApp"
DISPLAY_NAME: Final = "Mail Hygiene"
ICON: Final = "resources/icons/application.svg"

DATA: Final = (
    ("resources", "resources"),
    ("hygiene_app/store/migrations", "hygiene_app/store/migrations"),
)
"""Folders of the project and where they lie in the bundle."""

QT_MODULES: Final = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg")
"""The modules of Qt that the window uses. QtNetwork is there for the local socket alone."""

QT_PLUGINS: Final[Mapping[str, tuple[str, ...]]] = {
    "platforms": ("*qxcb*", "*qwayland*", "*qoffscreen*", "*qwindows*", "*qcocoa*"),
    "platformthemes": ("*xdgdesktopportal*",),
    "platforminputcontexts": ("*compose*", "*ibus*"),
    "styles": ("*",),
    "imageformats": ("*qsvg*", "*qico*"),
    "iconengines": ("*qsvgicon*",),
    "wayland-shell-integration": ("*xdg-shell*",),
    "wayland-decoration-client": ("*",),
}
"""Families of plugins and what is kept of each; a family that is not named stays out.

Out with reason: `tls` (mail goes through Python's own TLS), `platformthemes/*gtk3*` (it would pull
in the GTK of the machine that builds), `imageformats` for pictures that the window never shows.
"""

LANGUAGES: Final = ("de", "en", "fr", "nl")

LEFT_OUT: Final = (
    "IPython",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "_tkinter",
    "click",
    "httpx._main",
    "lxml.isoschematron",
    "numpy",
    "pip",
    "pkg_resources",
    "pycparser.ply",
    "pydoc_data",
    "pypdfium2._cli",
    "pytest",
    "reportlab.graphics.testshapes",
    "setuptools",
    "tkinter",
    "unittest",
)
"""Modules that some library mentions and this program never reaches."""

HIDDEN: Final = ("keyring.backends.SecretService", "jeepney")
"""Modules that are imported by name."""

PLUGIN_GROUPS: Final = ("pysasl.mechanism",)
"""Groups of entry points by which a library finds its own parts: the sample mailbox signs in."""

WITH_DATA: Final = ("desktop_notifier",)
"""Packages whose data files PyInstaller does not know of."""

LOOSE: Final = ("stdnum",)
"""Python packages under the LGPL: they lie as plain files, so that anybody can replace them."""


def is_wanted(target: str) -> bool:
    """Say of a file, by its place in the bundle, whether it is to be there."""
    path = PurePosixPath(target.replace("\\", "/"))
    parts = path.parts
    if "PySide6" in parts:
        return _is_wanted_of_qt(path)
    if "locale-data" in parts and "babel" in parts:
        return path.stem == "root" or path.stem.partition("_")[0] in LANGUAGES
    return True


def _is_wanted_of_qt(path: PurePosixPath) -> bool:
    parts = path.parts
    if "plugins" in parts:
        family = parts[parts.index("plugins") + 1]
        return any(fnmatch(path.name, pattern) for pattern in QT_PLUGINS.get(family, ()))
    if "translations" in parts:
        return path.stem in {f"qtbase_{language}" for language in LANGUAGES}
    return "qml" not in parts
