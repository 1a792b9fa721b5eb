"""The list of parts names everything that goes into the bundle."""

import json
from pathlib import Path

import pytest

from hygiene_app import __version__
from installer import sbom
from installer.bundle import licences


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    # PyInstaller is in the environment of a build alone.
    monkeypatch.setattr(sbom, "BUILT_WITH", ())
    found: dict[str, object] = json.loads(sbom.write(tmp_path / "parts.cdx.json").read_text())
    return found


def _parts(told: dict[str, object]) -> dict[str, dict[str, object]]:
    components = told["components"]
    assert isinstance(components, list)
    return {part["name"]: part for part in components}


def test_every_package_of_the_bundle_is_listed(told: dict[str, object]) -> None:
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert set(_parts(told)) == {*licences.dependencies(), "python"}
    metadata = told["metadata"]
    assert isinstance(metadata, dict)
    assert metadata["component"]["version"] == __version__


def test_each_has_version_licence_and_the_hashes_of_the_lock(told: dict[str, object]) -> None:
    for name, part in _parts(told).items():
        assert part["version"], name
        assert part["licenses"], name
        if name != "python":
            assert part["purl"] == f"pkg:pypi/{name}@{part['version']}"
            assert part["hashes"], name


def test_the_program_depends_on_all_of_them(told: dict[str, object]) -> None:
    edges = told["dependencies"]
    assert isinstance(edges, list)
    of_program = next(edge for edge in edges if edge["ref"] == "org.mailhygiene.HygieneApp")
    assert len(of_program["dependsOn"]) == len(_parts(told))
