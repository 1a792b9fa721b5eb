"""Builds an MSI with wixl from the recipe, to be tried under wine: no release."""

import shutil
import subprocess
from pathlib import Path
from typing import Final

from installer.windows.recipe import RECIPE, translate

TOOLS: Final = ("wixl", "msibuild", "msiinfo")


def can_build() -> bool:
    """Whether wixl and msitools are installed."""
    return all(shutil.which(name) for name in TOOLS)


def build(payload: Path, icon: Path, version: str, target: Path, recipe: Path = RECIPE) -> Path:
    """Build an MSI of the files of a folder and return it.

    Raises `ValueError` for a recipe that is not understood, `CalledProcessError`,
    `FileNotFoundError` without the tools.
    """
    translated = translate(payload, icon, version, recipe)
    source = target.with_suffix(".wxs")
    source.write_text(translated.source, "utf-8")
    command = (_tool("wixl"), "-a", "x64", "-o", target.resolve(), source.resolve())
    subprocess.run(command, cwd="/", check=True)
    for statement in translated.statements:
        subprocess.run((_tool("msibuild"), target, "-q", statement), check=True)
    return target


def table(package: Path, name: str) -> list[dict[str, str]]:
    """Return the rows of a table of an MSI, by the names of its columns."""
    command = (_tool("msiinfo"), "export", package, name)
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    columns, _types, _key, *lines = told.splitlines()
    names = columns.split("\t")
    return [dict(zip(names, line.split("\t"), strict=False)) for line in lines]


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(name)
    return found
