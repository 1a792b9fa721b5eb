"""Builds the package for Debian and Ubuntu from the bundle: no scripts, so nothing to undo."""

import gzip
import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from installer.bundle.licences import package_of
from installer.bundle.parts import APPLICATION_ID, CONSOLE, ICON, ROOT, WINDOW
from installer.linux.manual import manual

_HERE: Final = Path(__file__).resolve().parent
_HOME: Final = "usr/lib/hygiene-app"
_LDD: Final = "/usr/bin/ldd"
_UNITS: Final = "usr/lib/systemd/user"
REMINDER: Final = ("hygiene-app-remind.service", "hygiene-app-remind.timer")
SETTINGS: Final = ("etc/hygiene-app", "etc/hygiene-app/policies")
"""Empty folders in which an administrator puts files; those of root alone count."""
_NEW_NAMES: Final = ("libglib2.0-0", "libssl3", "libcups2", "libatspi2.0-0")
"""Packages that newer releases call by the same name with t64 behind it."""


def build(bundle: Path, work: Path, target: Path, version: str) -> Path:
    """Build the package and return where it lies. Raises `CalledProcessError`."""
    root = work / "root"
    shutil.rmtree(work, ignore_errors=True)
    home = root / _HOME
    shutil.copytree(bundle, home, symlinks=True)
    _programs(root)
    _desktop(root)
    _documents(root, home, version)
    if knows_remind(bundle / CONSOLE):
        _reminder(root)
    for folder in SETTINGS:
        (root / folder).mkdir(parents=True)
    _permissions(root)
    return _pack(root, target, version)


def knows_remind(program: Path) -> bool:
    """Whether this program has the command that the timer starts."""
    asked = subprocess.run([program, "remind", "--help"], capture_output=True, check=False)
    return asked.returncode == 0


def _programs(root: Path) -> None:
    folder = root / "usr" / "bin"
    folder.mkdir(parents=True)
    for name in (CONSOLE, WINDOW):
        (folder / name).symlink_to(f"../lib/hygiene-app/{name}")


def _desktop(root: Path) -> None:
    places = {
        _HERE / f"{APPLICATION_ID}.desktop": "usr/share/applications",
        ROOT / ICON: "usr/share/icons/hicolor/scalable/apps",
    }
    for source, place in places.items():
        (root / place).mkdir(parents=True)
        shutil.copyfile(source, root / place / f"{APPLICATION_ID}{source.suffix}")


def _reminder(root: Path) -> None:
    """Put the timer in and have every user's session start it; `systemctl --user mask` stops it."""
    wanted = root / _UNITS / "timers.target.wants"
    wanted.mkdir(parents=True)
    for name in REMINDER:
        shutil.copyfile(_HERE / name, root / _UNITS / name)
    (wanted / REMINDER[1]).symlink_to(f"../{REMINDER[1]}")


def _documents(root: Path, home: Path, version: str) -> None:
    folder = root / "usr/share/doc/hygiene-app"
    folder.mkdir(parents=True)
    (folder / "copyright").write_text("".join(_copyright(home / "_internal/licences")), "utf-8")
    _compress(folder / "changelog.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    pages = root / "usr/share/man/man1"
    pages.mkdir(parents=True)
    _compress(pages / "hygiene-app.1.gz", manual(version))
    (pages / "hygiene-app-window.1.gz").symlink_to("hygiene-app.1.gz")


def _copyright(licences: Path) -> Iterator[str]:
    yield (licences / "LICENCES.txt").read_text("utf-8")
    for file in sorted(licences.rglob("*")):
        if file.is_file() and file.parent != licences:
            yield f"\n{'=' * 80}\n{file.relative_to(licences)}\n{'=' * 80}\n\n"
            yield file.read_text("utf-8", errors="replace")


def _compress(target: Path, text: str) -> None:
    # No name and no time: the same sources give the same package.
    with target.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write(text.encode())


def _permissions(root: Path) -> None:
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.name in (CONSOLE, WINDOW)
            path.chmod(0o755 if runs else 0o644)


def _pack(root: Path, target: Path, version: str) -> Path:
    machine = _output("dpkg", "--print-architecture")
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file())
    (root / "DEBIAN").mkdir(mode=0o755)
    (root / "DEBIAN" / "control").write_text(
        _control(version, machine, size // 1024, depends(root / _HOME)), "utf-8"
    )
    package = target / f"hygiene-app_{version}_{machine}.deb"
    target.mkdir(parents=True, exist_ok=True)
    pack = ("dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, package)
    subprocess.run(pack, check=True, stdout=subprocess.DEVNULL)
    return package


def _control(version: str, machine: str, kilobytes: int, needs: str) -> str:
    return f"""Package: hygiene-app
Version: {version}
Architecture: {machine}
Section: mail
Priority: optional
Maintainer: Mail Hygiene <packages@mailhygiene.example>
Installed-Size: {kilobytes}
Depends: {needs}
Recommends: gnome-keyring | kwalletmanager, xdg-utils, tesseract-ocr, tesseract-ocr-eng, \
tesseract-ocr-nld, tesseract-ocr-fra, tesseract-ocr-deu
Description: find personal data in your own mailbox that should no longer be there
 Reads the mailbox of one employee over IMAP on this computer, finds application
 letters, payslips, identity documents and the like, says how long each may be
 kept and why, and deletes or archives what its owner chooses. Nothing leaves
 the computer.
"""


def depends(home: Path) -> str:
    """Return what the bundle takes from the system, as a line of dependencies."""
    packages = sorted({package_of(name) for name in outer_libraries(home)} - {"libc6"})
    named = [f"{name} | {name}t64" if name in _NEW_NAMES else name for name in packages]
    return ", ".join([f"libc6 (>= {platform.libc_ver()[1]})", *named])


def outer_libraries(home: Path) -> frozenset[str]:
    """Return the names of the libraries that are not in the bundle. Raises `FileNotFoundError`."""
    inside = home / "_internal"
    paths = (inside, inside / "PySide6/Qt/lib", inside / "pillow.libs", inside / "pi_heif.libs")
    environment = {**os.environ, "LD_LIBRARY_PATH": ":".join(map(str, paths))}
    outer: set[str] = set()
    for file in home.rglob("*"):
        if file.is_symlink() or not file.is_file() or not _is_program(file):
            continue
        told = subprocess.run(
            [_LDD, file], capture_output=True, text=True, env=environment, check=False
        )
        for line in told.stdout.splitlines():
            name, arrow, place = line.strip().partition(" => ")
            if "not found" in place:
                raise FileNotFoundError(f"{file.name} needs {name}")
            if arrow and not place.startswith(str(home)):
                outer.add(name)
    return frozenset(outer)


def _is_program(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
