"""Managed settings on macOS: preferences that a configuration profile forces.

Any user can write ordinary preferences of the same name; only a forced one counts (Apple,
"Preferences Utilities", CFPreferencesAppValueIsForced).
"""

import ctypes
import plistlib
from collections.abc import Sequence
from typing import Final, Protocol, cast

from hygiene_app.desktop.managed_kinds import Kind, Setting
from hygiene_app.desktop.managed_layers import RECOMMENDED, Entry, Layer, parted

APPLICATION: Final = "org.mailhygiene.HygieneApp"
PLACE: Final = f"configuration profile {APPLICATION}"
_FRAMEWORK: Final = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_UTF_8: Final = 0x08000100
_BINARY_PLIST: Final = 200


class CoreFoundation(Protocol):
    """The functions of the framework that are used here; references are numbers, 0 is none."""

    def CFStringCreateWithCString(self, allocator: None, text: bytes, encoding: int, /) -> int:  # noqa: N802 -- Apple's name
        """Make a string, to be released."""
        ...

    def CFPreferencesAppValueIsForced(self, key: int, application: int, /) -> int:  # noqa: N802 -- Apple's name
        """Tell whether a profile imposes a key."""
        ...

    def CFPreferencesCopyAppValue(self, key: int, application: int, /) -> int:  # noqa: N802 -- Apple's name
        """Return a property list, to be released."""
        ...

    def CFPropertyListCreateData(  # noqa: N802 -- Apple's name
        self, allocator: None, value: int, form: int, options: int, error: None, /
    ) -> int:
        """Write a property list into data, to be released."""
        ...

    def CFDataGetLength(self, data: int, /) -> int:  # noqa: N802 -- Apple's name
        """Return how many octets there are."""
        ...

    def CFDataGetBytePtr(self, data: int, /) -> int:  # noqa: N802 -- Apple's name
        """Return where they lie."""
        ...

    def CFRelease(self, reference: int, /) -> None:  # noqa: N802 -- Apple's name
        """Let go of something."""
        ...


def core_foundation() -> CoreFoundation:
    """Return the framework of this computer. Raises `OSError`."""
    framework = ctypes.CDLL(_FRAMEWORK)
    reference, number = ctypes.c_void_p, ctypes.c_long
    signatures = {
        "CFStringCreateWithCString": (reference, (reference, ctypes.c_char_p, ctypes.c_uint32)),
        "CFPreferencesAppValueIsForced": (ctypes.c_ubyte, (reference, reference)),
        "CFPreferencesCopyAppValue": (reference, (reference, reference)),
        "CFPropertyListCreateData": (
            reference,
            (reference, reference, number, ctypes.c_ulong, reference),
        ),
        "CFDataGetLength": (number, (reference,)),
        "CFDataGetBytePtr": (reference, (reference,)),
        "CFRelease": (None, (reference,)),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(framework, name)
        function.restype, function.argtypes = result, arguments
    return cast("CoreFoundation", framework)


def preference_layers(framework: CoreFoundation, settings: Sequence[Setting]) -> tuple[Layer, ...]:
    """Return what profiles force, and what they recommend in a dictionary of that name."""
    kinds = {setting.name: setting.kind for setting in settings}
    entries = []
    for name in (*kinds, RECOMMENDED):
        try:
            found = _forced(framework, name)
        except (plistlib.InvalidFileException, ValueError, OverflowError):
            found = (None,)  # named later as what no setting can be
        if found is not None:
            entries.append(Entry(name=name, raw=_plain(found[0], kinds.get(name))))
    return parted(PLACE, entries) if entries else ()


def _forced(framework: CoreFoundation, name: str) -> tuple[object] | None:
    """Return the value that a profile forces, None where none does."""
    key = framework.CFStringCreateWithCString(None, name.encode(), _UTF_8)
    application = framework.CFStringCreateWithCString(None, APPLICATION.encode(), _UTF_8)
    try:
        if not framework.CFPreferencesAppValueIsForced(key, application):
            return None
        value = framework.CFPreferencesCopyAppValue(key, application)
        return (_as_python(framework, value),) if value else None
    finally:
        framework.CFRelease(key)
        framework.CFRelease(application)


def _as_python(framework: CoreFoundation, value: int) -> object:
    """Return a property list as Python has it; raises what `plistlib` raises."""
    try:
        data = framework.CFPropertyListCreateData(None, value, _BINARY_PLIST, 0, None)
        if not data:
            raise ValueError("no property list")
        try:
            octets = ctypes.string_at(
                framework.CFDataGetBytePtr(data), framework.CFDataGetLength(data)
            )
        finally:
            framework.CFRelease(data)
    finally:
        framework.CFRelease(value)
    return cast("object", plistlib.loads(octets))


def _plain(value: object, kind: Kind | None) -> object:
    """Return a value as JSON has it: some tools write switches as 0 and 1."""
    if kind is Kind.BOOL and not isinstance(value, bool) and value in (0, 1):
        return bool(value)
    return value
