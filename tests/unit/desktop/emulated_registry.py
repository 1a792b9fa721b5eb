"""A registry in memory that answers as `winreg` does, for exactly the calls that are used."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

Values = Mapping[str, tuple[object, int]]


class EmulatedRegistry:
    """Keys and values; names are found whatever their case, as on Windows."""

    HKEY_LOCAL_MACHINE = 0x80000002
    HKEY_CURRENT_USER = 0x80000001
    KEY_READ = 0x20019
    KEY_WOW64_64KEY = 0x0100
    REG_SZ = 1
    REG_EXPAND_SZ = 2
    REG_BINARY = 3
    REG_DWORD = 4
    REG_MULTI_SZ = 7
    REG_QWORD = 11

    def __init__(self) -> None:
        self.keys: dict[tuple[int, str], list[tuple[str, object, int]]] = {}
        self.denied: set[tuple[int, str]] = set()
        self._opened: dict[int, tuple[int, str]] = {}

    def put(self, hive: int, key: str, values: Values) -> None:
        """Add a key with values (data and type)."""
        kept = self.keys.setdefault((hive, key.lower()), [])
        kept += [(name, data, kind) for name, (data, kind) in values.items()]

    @contextmanager
    def OpenKeyEx(  # noqa: N802 -- winreg's name
        self, key: int, sub_key: str, reserved: int, access: int, /
    ) -> Iterator[int]:
        """Open a key for reading in the 64-bit view."""
        assert reserved == 0
        assert access == self.KEY_READ | self.KEY_WOW64_64KEY
        wanted = (key, sub_key.lower())
        if wanted in self.denied:
            raise PermissionError(13, "Access is denied")
        if wanted not in self.keys:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        handle = len(self._opened) + 100
        self._opened[handle] = wanted
        yield handle
        self._opened[handle] = (0, "")

    def EnumValue(self, key: int, index: int, /) -> tuple[str, object, int]:  # noqa: N802 -- winreg's name
        """Return a value by its number."""
        values = self.keys[self._opened[key]]
        if index >= len(values):
            raise OSError(22, "No more data is available")
        return values[index]
