"""What lies in the bundle, as a list for machines (CycloneDX 1.6, ECMA-424).

`python -m installer.sbom FILE`, by `dev.py build`, in the environment that the bundle was made of.
"""

import platform
import re
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Final

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from hygiene_app import __version__
from installer.bundle.licences import BUILT_WITH, dependencies
from installer.bundle.parts import APPLICATION_ID, DISPLAY_NAME, ROOT

_LOCK: Final = ROOT / "requirements-build.lock"
_PINNED = re.compile(
    r"^([a-z0-9._-]+)==(\S+?)(?: ;[^\\]*)? \\\n((?:    --hash=\S+(?: \\)?\n)+)", re.M
)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def list_parts() -> Bom:
    """Return the program with every package that goes into the bundle on this system.

    The hashes of a package are those of all its files in the lock: one of them was installed.
    """
    licences, hashes = LicenseFactory(), _hashes()
    bom = Bom()
    program = Component(
        type=ComponentType.APPLICATION,
        name=DISPLAY_NAME,
        version=__version__,
        bom_ref=APPLICATION_ID,
        licenses=[licences.make_from_string("MIT")],
    )
    bom.metadata.component = program
    parts = [_package(name, licences, hashes) for name in (*dependencies(), *BUILT_WITH)]
    parts.append(_python(licences))
    for part in parts:
        bom.components.add(part)
    bom.register_dependency(program, parts)
    return bom


def write(target: Path) -> Path:
    """Write the list and return where it lies."""
    text = JsonV1Dot6(list_parts()).output_as_string(indent=2)
    target.write_text(text + "\n", "utf-8")
    return target


def _package(
    name: str, licences: LicenseFactory, hashes: dict[tuple[str, str], list[HashType]]
) -> Component:
    found = distribution(name)
    told = _expressed(found)
    return Component(
        type=ComponentType.LIBRARY,
        name=name,
        version=found.version,
        bom_ref=f"pypi/{name}",
        purl=PackageURL("pypi", name=name, version=found.version),
        licenses=[licences.make_from_string(told or "see the text in the bundle")],
        hashes=hashes.get((name, found.version), []),
    )


def _expressed(found: Distribution) -> str:
    """Return the licence that a package names, as an expression or by a classifier."""
    for expression in found.metadata.get_all("License-Expression") or ():
        return str(expression)
    for classifier in found.metadata.get_all("Classifier") or ():
        if str(classifier).startswith("License :: OSI Approved :: "):
            return str(classifier).rpartition(" :: ")[2]
    return ""


def _python(licences: LicenseFactory) -> Component:
    return Component(
        type=ComponentType.PLATFORM,
        name="python",
        version=platform.python_version(),
        bom_ref="python",
        licenses=[licences.make_from_string("PSF-2.0")],
    )


def _hashes() -> dict[tuple[str, str], list[HashType]]:
    return {
        (name, version): [
            HashType(alg=HashAlgorithm.SHA_256, content=each) for each in _HASH.findall(block)
        ]
        for name, version, block in _PINNED.findall(_LOCK.read_text("utf-8"))
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]))
