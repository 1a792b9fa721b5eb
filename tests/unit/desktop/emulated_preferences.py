"""CoreFoundation in memory, for exactly the functions that are used; it counts what is let go."""

import ctypes
import plistlib
from collections.abc import Mapping
from typing import cast

from hygiene_app.desktop.managed_preferences import APPLICATION


class EmulatedCoreFoundation:
    """Preferences of which some are forced. `alive` must be empty at the end."""

    def __init__(self, forced: Mapping[str, object], own: Mapping[str, object]) -> None:
        self._forced = dict(forced)
        self._merged = {**own, **forced}
        self._next = 1000
        self.alive: dict[int, object] = {}
        self._buffers: dict[int, ctypes.Array[ctypes.c_char]] = {}

    def _made(self, what: object) -> int:
        self._next += 1
        self.alive[self._next] = what
        return self._next

    def CFStringCreateWithCString(self, allocator: None, text: bytes, encoding: int, /) -> int:  # noqa: N802 -- Apple's name
        """Make a string."""
        assert encoding == 0x08000100
        return self._made(text.decode())

    def CFPreferencesAppValueIsForced(self, key: int, application: int, /) -> int:  # noqa: N802 -- Apple's name
        """Tell whether it is forced."""
        assert self.alive[application] == APPLICATION
        return int(self.alive[key] in self._forced)

    def CFPreferencesCopyAppValue(self, key: int, application: int, /) -> int:  # noqa: N802 -- Apple's name
        """Return the merged value."""
        return self._made(self._merged[str(self.alive[key])])

    def CFPropertyListCreateData(  # noqa: N802 -- Apple's name
        self, allocator: None, value: int, form: int, options: int, error: None, /
    ) -> int:
        """Write a value as a binary property list; 0 where that cannot be."""
        assert form == 200
        if self.alive[value] is NotImplemented:
            return 0
        return self._made(
            plistlib.dumps(cast("dict[str, object]", self.alive[value]), fmt=plistlib.FMT_BINARY)
        )

    def CFDataGetLength(self, data: int, /) -> int:  # noqa: N802 -- Apple's name
        """Return its length."""
        octets = self.alive[data]
        assert isinstance(octets, bytes)
        return len(octets)

    def CFDataGetBytePtr(self, data: int, /) -> int:  # noqa: N802 -- Apple's name
        """Return where it lies."""
        octets = self.alive[data]
        assert isinstance(octets, bytes)
        self._buffers[data] = ctypes.create_string_buffer(octets, len(octets))
        return ctypes.addressof(self._buffers[data])

    def CFRelease(self, reference: int, /) -> None:  # noqa: N802 -- Apple's name
        """Let go; twice is a mistake."""
        del self.alive[reference]
        self._buffers.pop(reference, None)
