"""Archives that were cut off at each of their steps, and how to look at what is left."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from hygiene_app.archive.cipher import decrypt
from hygiene_app.model.job import quiet_job
from hygiene_app.model.secret import Secret
from tests.unit.archive.cut_off import opened
from tests.unit.archive.samples import put

ROOT = Path(__file__).resolve().parents[3]


def prepared(tmp_path: Path, numbers: Iterable[int]) -> Path:
    """Return a home with an archive of these messages; `ids` and `code` lie beside it."""
    base = tmp_path / "base"
    base.mkdir()
    archive = opened(base)
    code = archive.set_up()
    items = put(archive, *numbers)
    (base / "ids").write_text(" ".join(item.id for item in items.values()), "ascii")
    (base / "code").write_text(code.code.reveal(), "ascii")
    return base


def cut_off_at_each_step(scenario: str, base: Path, work: Path) -> list[Path]:
    """Return the homes after the scenario was cut off in each; the last came to its end."""
    work.mkdir()
    command = [sys.executable, "-m", "tests.unit.archive.cut_off", scenario, str(base), str(work)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    homes = sorted(work.iterdir(), key=lambda path: int(path.name))
    assert not (homes[-1] / "killed-at").exists(), "the last one comes to its end"
    assert all((home / "killed-at").exists() for home in homes[:-1])
    return homes


def killed_at(homes: list[Path]) -> set[str]:
    """Return the steps at which the process was killed."""
    return {(home / "killed-at").read_text("ascii") for home in homes[:-1]}


def told_to(home: Path) -> list[str]:
    """Return what the caller was told before the end."""
    path = home / "told"
    return path.read_text("ascii").split() if path.exists() else []


def assert_in_order(home: Path) -> None:
    """No leftovers, and nothing for `verify` to complain of."""
    archive = opened(home)
    kept = archive.items()
    check = opened(home).verify(quiet_job())
    assert (check.checked, check.problems) == (len(kept), ())
    files = [path for path in (home / "archive").rglob("*") if path.is_file()]
    assert not [path.name for path in files if path.name.endswith(".new")]
    objects = {path.stem for path in files if path.parent.parent.name == "objects"}
    assert objects == {item.id for item in kept}


def clear_ledger(home: Path) -> str:
    """Return the ledger as the recovery code opens it."""
    code = Secret((home / "code").read_text("ascii"))
    files = sorted((home / "archive" / "ledger").iterdir())
    return "\n".join(decrypt(path.read_bytes(), (code,)).decode("ascii") for path in files)
