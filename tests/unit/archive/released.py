"""The pinned archives, one of every format that was ever written on someone's disk."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.secret import Secret

_FOLDER = Path(__file__).resolve().parents[2] / "data" / "archives"
RELEASES = tuple(sorted(path.name for path in _FOLDER.iterdir() if (path / "archive").is_dir()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """A copy of a pinned archive, to do with as one likes.

    Attributes:
        home: as `cut_off` takes it: `archive`, `keys.json` and `code`.
        messages: SHA-256 by id of all that it holds.
    """

    home: Path
    code: RecoveryCode
    messages: dict[str, str]

    @property
    def archive(self) -> Path:
        """The folder of the archive itself."""
        return self.home / "archive"


def released(name: str, home: Path) -> Released:
    """Copy the pinned archive of this name."""
    source = _FOLDER / name
    shutil.copytree(source / "archive", home / "archive")
    shutil.copy(source / "keyring.json", home / "keys.json")
    code = (source / "code.txt").read_text("ascii").strip()
    (home / "code").write_text(code, "ascii")
    told = json.loads((source / "messages.json").read_text("ascii"))
    messages = {item_id: each["sha256"] for item_id, each in told.items()}
    return Released(home=home, code=RecoveryCode(code=Secret(code)), messages=messages)
