"""The licences of everything that lies in the bundle, gathered from where each part keeps its own.

Raises `Unlicensed` where a part has none: a bundle without them must not be built.
"""

import re
import shutil
import subprocess
import sysconfig
import tomllib
from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer.bundle.parts import ROOT

_TEXTS: Final = ROOT / "installer" / "licences"
_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_QT: Final = ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")

OWN_TEXTS: Final[Mapping[str, tuple[str, ...]]] = {
    "pyside6-essentials": _QT,
    "shiboken6": _QT,
    "fluent-runtime": ("Apache-2.0.txt",),
    "fluent-syntax": ("Apache-2.0.txt",),
}
"""For packages that carry no text: files of installer/licences."""

BUILT_WITH: Final = ("pyinstaller",)
"""What leaves parts of itself in the bundle without being a dependency: its loader."""


class Unlicensed(Exception):
    """A part of the bundle has no licence text."""


def dependencies() -> tuple[str, ...]:
    """Return the names of all packages that the program needs on this system, sorted."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [Requirement(line) for line in project["dependencies"]]
    found: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in found or not _applies(requirement):
            continue
        found.add(name)
        waiting += [Requirement(line) for line in distribution(name).requires or ()]
    return tuple(sorted(found))


def _applies(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def texts_of(name: str) -> tuple[Path, ...]:
    """Return the licence files of an installed package. Raises `Unlicensed`."""
    package = distribution(name)
    found = tuple(_TEXTS / text for text in OWN_TEXTS.get(name, ())) or _own_files(package)
    if not found or not all(path.is_file() for path in found):
        raise Unlicensed(name)
    return found


def _own_files(package: Distribution) -> tuple[Path, ...]:
    files = (
        Path(str(package.locate_file(path)))
        for path in package.files or ()
        if any(part.endswith(".dist-info") for part in path.parts)
        and any(_LICENCE.search(part) for part in path.parts[1:])
    )
    return tuple(path for path in files if path.is_file())


def gather(target: Path, libraries: Iterable[str]) -> None:
    """Write all licences into a folder, with an index.

    Args:
        libraries: shared libraries of this machine that go into the bundle.

    Raises `Unlicensed`.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    lines = ["Mail Hygiene and the parts it is made of, each with its licence in this folder.", ""]
    _put(target / "hygiene-app", (ROOT / "LICENSE",))
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    _put(target / "python", (python,))
    lines += ["hygiene-app", f"python {sysconfig.get_python_version()}"]
    for name in (*dependencies(), *BUILT_WITH):
        _put(target / name, texts_of(name))
        lines.append(f"{name} {distribution(name).version}")
    for package, text in sorted(_of_machine(libraries).items()):
        _put(target / package, (text,))
        lines.append(f"{package} (a library of the system this was built on)")
    (target / "LICENCES.txt").write_text("\n".join(lines) + "\n", "utf-8")


def _put(folder: Path, files: Iterable[Path]) -> None:
    folder.mkdir(exist_ok=True)
    for file in files:
        if not file.is_file():
            raise Unlicensed(folder.name)
        # Two files of one name lie in different folders of their package.
        name = file.name
        while (folder / name).exists():
            name = f"{file.parent.name}-{name}" if name == file.name else f"_{name}"
        shutil.copyfile(file, folder / name)


def _of_machine(libraries: Iterable[str]) -> dict[str, Path]:
    """Return the Debian packages of these libraries and their copyright files."""
    found: dict[str, Path] = {}
    for library in sorted(set(libraries)):
        package = package_of(Path(library).name)
        found[package] = Path("/usr/share/doc") / package / "copyright"
    return found


def package_of(library: str) -> str:
    """Return the Debian package that holds a shared library. Raises `Unlicensed`."""
    command = ["dpkg-query", "-S", f"*/{library}"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    packages = [line.partition(":")[0] for line in answer.stdout.splitlines()]
    if not packages:
        raise Unlicensed(library)
    return packages[0]
