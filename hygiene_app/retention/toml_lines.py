"""On which line of a TOML file does a key stand? `tomllib` tells it for syntax errors only."""

import re
import tomllib
from bisect import bisect_right

Path = tuple[str | int, ...]
"""Keys and, for arrays, indexes from 0, such as ("rules", 2, "keep_max", "days")."""

_BLANK = re.compile(r"[ \t]*")
_BLANK_LINES = re.compile(r"(?:[ \t\n]+|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n]+")


def key_lines(text: str) -> dict[Path, int]:
    """Return the line (from 1) of every key, table header and array item of a valid TOML text."""
    return _Scanner(text).run()


class _Scanner:
    """Walks once over a text that `tomllib` has accepted; it never has to judge syntax."""

    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n")
        self._at = 0
        self._starts = [m.end() for m in re.finditer("\n", self._text)]
        self._lines: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}

    def run(self) -> dict[Path, int]:
        table: Path = ()
        self._skip(_BLANK_LINES)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK_LINES)
        return self._lines

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        self._at = match.end() if match else self._at + 1
        return match.group() if match else ""

    def _next_is(self, character: str) -> bool:
        return self._text.startswith(character, self._at)

    def _note(self, path: Path, position: int) -> None:
        line = bisect_right(self._starts, position) + 1
        for end in range(1, len(path) + 1):
            self._lines.setdefault(path[:end], line)

    def _header(self) -> Path:
        position = self._at
        array = self._next_is("[[")
        bracket = 2 if array else 1
        self._at += bracket
        keys = self._keys()
        self._at += bracket
        path = (*self._resolve(keys[:-1]), keys[-1])
        if array:
            self._note(path, position)
            index = self._counts.get(path, 0)
            self._counts[path] = index + 1
            path = (*path, index)
        else:
            path = self._resolve(keys)
        self._note(path, position)
        return path

    def _resolve(self, keys: tuple[str, ...]) -> Path:
        """Return the place that a header means: inside an array of tables, its last table."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
        return path

    def _pair(self, table: Path) -> None:
        position = self._at
        path = table + self._keys()
        self._note(path, position)
        self._at += 1  # the equals sign
        self._skip(_BLANK)
        self._value(path)

    def _keys(self) -> tuple[str, ...]:
        keys: list[str] = []
        while True:
            self._skip(_BLANK)
            quoted = self._text[self._at] in "\"'"
            word = self._take(_STRING if quoted else _BARE_KEY)
            keys.append(str(tomllib.loads(f"k = {word}")["k"]) if quoted else word)
            self._skip(_BLANK)
            if not self._next_is("."):
                return tuple(keys)
            self._at += 1

    def _value(self, path: Path) -> None:
        if self._next_is("["):
            self._array(path)
        elif self._next_is("{"):
            self._inline_table(path)
        else:
            quoted = self._next_is('"') or self._next_is("'")
            self._take(_STRING if quoted else _SCALAR)

    def _array(self, path: Path) -> None:
        self._at += 1
        self._skip(_BLANK_LINES)
        index = 0
        while not self._next_is("]"):
            self._note((*path, index), self._at)
            self._value((*path, index))
            index += 1
            self._separator()
        self._at += 1

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        self._skip(_BLANK_LINES)
        while not self._next_is("}"):
            self._pair(path)
            self._separator()
        self._at += 1

    def _separator(self) -> None:
        self._skip(_BLANK_LINES)
        if self._next_is(","):
            self._at += 1
        self._skip(_BLANK_LINES)
