"""Credentials of a test profile in a file, so that a second process finds them. Never shipped."""

import json
from pathlib import Path

from hygiene_app.desktop.credentials import MemoryCredentials
from hygiene_app.model.secret import Secret


class FileCredentials(MemoryCredentials):
    """Stands in for the keyring where a test ends the process and goes on in another one."""

    backend = "file"

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def get(self, name: str) -> Secret | None:
        """Return a value from the file."""
        value = self._read().get(name)
        return None if value is None else Secret(value)

    def put(self, name: str, value: Secret) -> None:
        """Write a value, whole or not at all, as a keyring does."""
        self._write({**self._read(), name: value.reveal()})

    def delete(self, name: str) -> None:
        """Remove a value."""
        self._write({key: value for key, value in self._read().items() if key != name})

    def _read(self) -> dict[str, str]:
        if not self._path.exists():
            return {}
        return dict(json.loads(self._path.read_text("utf-8")))

    def _write(self, values: dict[str, str]) -> None:
        new = self._path.with_suffix(".new")
        new.write_text(json.dumps(values), "utf-8")
        new.replace(self._path)
