"""Reading a rule pack strictly: whatever is wrong is told with file and key."""

import tomllib
from collections.abc import Iterator


class TomlTable:
    """A table of a TOML file that knows its name and notices what nobody asked for."""

    def __init__(self, name: str, data: dict[str, object]) -> None:
        self.name = name
        self._data = data
        self._read: set[str] = set()

    @classmethod
    def parse(cls, name: str, text: str) -> "TomlTable":
        """Read a file. Raises `ValueError` with the file name."""
        try:
            return cls(name, tomllib.loads(text))
        except tomllib.TOMLDecodeError as exc:
            raise ValueError(f"{name}: {exc}") from exc

    def wrong(self, key: str, why: str) -> ValueError:
        """Return the error for one key."""
        return ValueError(f"{self.name}: {key}: {why}")

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def text(self, key: str) -> str:
        """Return a string."""
        value = self._take(key)
        if not isinstance(value, str):
            raise self.wrong(key, "must be a string")
        return value

    def number(self, key: str) -> float:
        """Return a number."""
        value = self._take(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.wrong(key, "must be a number")
        return float(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return an array of strings that are not empty; () where the key is missing."""
        if key not in self._data:
            return ()
        value = self._take(key)
        if not isinstance(value, list) or not all(isinstance(i, str) and i for i in value):
            raise self.wrong(key, "must be an array of strings that are not empty")
        return tuple(value)

    def pair(self, key: str) -> tuple[float, float]:
        """Return a number as (n, n), or an array of two."""
        value = self._take(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value), float(value)
        if isinstance(value, list) and len(value) == 2 and all(_is_number(i) for i in value):
            return float(value[0]), float(value[1])
        raise self.wrong(key, "must be a number or an array of two numbers")

    def table(self, key: str) -> "TomlTable":
        """Return a table; an empty one where the key is missing."""
        value = self._take(key) if key in self._data else {}
        if not isinstance(value, dict):
            raise self.wrong(key, "must be a table")
        return TomlTable(f"{self.name}: {key}", value)

    def tables(self) -> Iterator[tuple[str, "TomlTable"]]:
        """Yield every key with its table."""
        for key in self._data:
            yield key, self.table(key)

    @property
    def names(self) -> tuple[str, ...]:
        """The keys in their order."""
        return tuple(self._data)

    def done(self) -> None:
        """Raise `ValueError` for the first key that nobody read: it would have no effect."""
        for key in self._data:
            if key not in self._read:
                raise self.wrong(key, "is not known")

    def _take(self, key: str) -> object:
        if key not in self._data:
            raise self.wrong(key, "is missing")
        self._read.add(key)
        return self._data[key]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
