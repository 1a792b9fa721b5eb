"""Who signed in to this computer, for `{user}`, `{upn}` and `{home}` in managed settings."""

import ctypes
import os
import sys
from pathlib import Path
from typing import Final, Protocol, cast

from hygiene_app.desktop.managed_uses import Person

_USER_PRINCIPAL: Final = 8
_LONGEST: Final = 1024


class Secur32(Protocol):
    """The function of Windows that is used here (secext.h)."""

    def GetUserNameExW(  # noqa: N802 -- the name that Windows gives
        self, form: int, name: "ctypes.Array[ctypes.c_wchar]", size: object, /
    ) -> int:
        """Write a name of the present user; 0 where there is none of this form."""
        ...


def present_person() -> Person:
    """Return who signed in, as the system knows it and not the environment."""
    if sys.platform == "win32":
        upn = principal_name(cast("Secur32", ctypes.WinDLL("secur32")))
        return Person(name=os.getlogin(), upn=upn, home=Path.home())
    import pwd

    try:
        entry = pwd.getpwuid(os.getuid())
    except KeyError:  # a container may run under a number that has no name
        return Person(name="", upn="", home=Path.home())
    return Person(name=entry.pw_name, upn="", home=Path(entry.pw_dir))


def principal_name(secur32: Secur32) -> str:
    """Return the user principal name, "" for somebody outside a domain."""
    name = ctypes.create_unicode_buffer(_LONGEST)
    size = ctypes.c_ulong(_LONGEST)
    return name.value if secur32.GetUserNameExW(_USER_PRINCIPAL, name, ctypes.byref(size)) else ""
