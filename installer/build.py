"""Builds what this system can build into dist/: `python -m installer.build`, by `dev.py build`."""

import os
import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

from hygiene_app import __version__
from installer import sbom
from installer.bundle.icon import draw, for_windows
from installer.bundle.parts import CONSOLE, DISPLAY_NAME, ICON, ROOT, WINDOW

_WORK = ROOT / "build"
_TARGET = ROOT / "dist"
_MEGABYTE = 1_000_000
_ELSEWHERE = {
    "win32": "the MSI for Windows: on Windows, from installer/windows/app.wxs",
    "darwin": "the pkg for macOS: on macOS, by installer/macos/build-pkg.sh",
    "linux": "the .deb: on Debian or Ubuntu, by this command",
}


def main() -> int:
    """Build, try what was built, and say what it measures and what is missing."""
    bundle = build_bundle()
    _say(f"{bundle.relative_to(ROOT)}: {_size(bundle) / _MEGABYTE:.0f} MB")
    if sys.platform == "linux":
        _strip(bundle)
        _say(f"without symbols of Python: {_size(bundle) / _MEGABYTE:.0f} MB")
    program = bundle / (f"{CONSOLE}.exe" if sys.platform == "win32" else CONSOLE)
    tried = subprocess.run(
        [sys.executable, "-m", "installer.trial", program], cwd=ROOT, check=False
    )
    if tried.returncode:
        return tried.returncode
    _packages(bundle)
    listed = sbom.write(_TARGET / f"{CONSOLE}-{__version__}.cdx.json")
    _say(f"{listed.relative_to(ROOT)}: what lies in it")
    for system, told in _ELSEWHERE.items():
        if system != sys.platform:
            _say(f"not built here: {told} (docs/release.md)")
    return 0


def build_bundle() -> Path:
    """Freeze the program and return the folder."""
    began = time.monotonic()
    recipe = ROOT / "installer" / "bundle" / "hygiene_app.spec"
    places = ("--distpath", _TARGET, "--workpath", _WORK / "pyinstaller")
    command = (sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN")
    environment = {**os.environ, "PYTHONHASHSEED": "1", "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run((*command, *places, recipe), cwd=ROOT, env=environment, check=True)
    _say(f"frozen in {time.monotonic() - began:.0f} s")
    if sys.platform == "darwin":
        return _TARGET / f"{DISPLAY_NAME}.app" / "Contents" / "MacOS"
    return _TARGET / CONSOLE


def _strip(bundle: Path) -> None:
    """Take the symbols out of Python alone: wheels are patched so that stripping breaks them."""
    strip = shutil.which("strip")
    if strip is None:
        return
    inside = bundle / "_internal"
    files = [*inside.glob("libpython*.so*"), *inside.glob("python3.*/lib-dynload/*.so")]
    subprocess.run((strip, "--strip-unneeded", *files), check=True)


def _packages(bundle: Path) -> None:
    if sys.platform == "linux" and shutil.which("dpkg-deb"):
        from installer.linux import deb

        began = time.monotonic()
        package = deb.build(bundle, _WORK / "deb", _TARGET, __version__)
        size = package.stat().st_size / _MEGABYTE
        took = time.monotonic() - began
        _say(f"{package.relative_to(ROOT)}: {size:.0f} MB, packed in {took:.0f} s")
        _try_msi(bundle)
    elif sys.platform == "win32":
        _say(f"now: wix build installer/windows/app.wxs ({sysconfig.get_platform()}; release.md)")
    elif sys.platform == "darwin":
        _say("now: installer/macos/build-pkg.sh (docs/release.md)")


def _try_msi(bundle: Path) -> None:
    """Build an MSI from the recipe, with the files of this system in place of those of Windows.

    It shows that the recipe is sound for so many files; nobody can use what comes of it.
    """
    from installer.windows import trial

    if not trial.can_build():
        _say("the recipe of the MSI was not tried: apt-get install wixl msitools")
        return
    work = _WORK / "msi"
    shutil.rmtree(work, ignore_errors=True)
    payload = work / "payload"
    shutil.copytree(bundle, payload, symlinks=False)
    for name in (CONSOLE, WINDOW):
        (payload / name).rename(payload / f"{name}.exe")
    icon = for_windows(draw(ROOT / ICON, work / "application.png"))
    package = trial.build(payload, icon, __version__, work / "recipe.msi")
    files = len(trial.table(package, "File"))
    shutil.rmtree(work)
    _say(f"the recipe of the MSI holds for {files} files; it was not kept")


def _size(folder: Path) -> int:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def _say(text: str) -> None:
    sys.stderr.write(f"build: {text}\n")


if __name__ == "__main__":
    sys.exit(main())
