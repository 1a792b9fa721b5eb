"""Where things lie: the profile of the user, and the files that come with the program."""

import errno
import logging
import os
import re
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hygiene_app.model.errors import ErrorCode, KnownError

log = logging.getLogger(__name__)

_APP_NAME = "MailHygiene"
_ID_FILE = "profile-id"
_ID = re.compile(r"[0-9a-f]{32}")
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Everything of one user in one folder, which only this user may read.

    Attributes:
        id: random; the keyring knows the secrets of this profile by it.
    """

    root: Path
    id: str

    @classmethod
    def open(cls, root: Path | None = None) -> "Profile":
        """Open the profile in a folder, the usual one of this user by default; make it if needed.

        Raises `KnownError`: `NOT_WRITABLE`, `DISK_FULL`.
        """
        place = _usual_root() if root is None else root.expanduser().absolute()
        with _translated(place):
            _make_private(place)
            return cls(root=place, id=_identify(place / _ID_FILE))

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.root / "store.db"

    @property
    def archive(self) -> Path:
        """The folder of the encrypted archive."""
        return self.root / "archive"

    @property
    def log(self) -> Path:
        """The log file; older ones lie beside it."""
        return self.root / "log" / "hygiene-app.log"

    @property
    def servers(self) -> Path:
        """The folder of files `<domain>.xml` that name the mail server of a domain."""
        return self.root / "isp"

    @property
    def sign_in(self) -> Path:
        """The file of sign-in providers of this user."""
        return self.root / "sign-in.toml"

    def own_policy(self) -> tuple[str, str] | None:
        """Return text and path of the retention policy in this profile, None where there is none.

        Raises `KnownError(PATH_UNREADABLE)`.
        """
        path = self.root / "policy.toml"
        try:
            return path.read_text(encoding="utf-8"), str(path)
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as exc:
            raise KnownError(ErrorCode.PATH_UNREADABLE, path=str(path)) from exc


class PackagedResources:
    """Files below `resources/`: rule packs, policies, translations, icons."""

    def __init__(self, root: Path | None = None) -> None:
        """Take the folder that fits how this program was started, unless told another one."""
        self._root = _resources_root() if root is None else root

    def text(self, path: str) -> str:
        """Return a text file by its path below `resources/`."""
        return (self._root / path).read_text(encoding="utf-8")

    def data(self, path: str) -> bytes:
        """Return a file by its path below `resources/`."""
        return (self._root / path).read_bytes()

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the file names in a folder below `resources/`, sorted."""
        return tuple(
            sorted(entry.name for entry in (self._root / folder).iterdir() if entry.is_file())
        )


def _resources_root() -> Path:
    """Return where the resources lie: in a frozen program, in an installed wheel, in the source."""
    package = Path(__file__).resolve().parent.parent
    unpacked = getattr(sys, "_MEIPASS", None)
    places = [package / "resources", package.parent / "resources"]
    if unpacked is not None:
        places = [Path(unpacked) / "resources", Path(unpacked) / package.name / "resources"]
    return next((place for place in places if place.is_dir()), places[-1])


def machine_servers() -> Path:
    """Return where IT puts files `<domain>.xml`; only an administrator may write there.

    Windows has no shared folder of that kind outside the installation: anybody may create folders
    in ProgramData, and a file here decides where a password goes.
    """
    return _machine_folder() / "isp"


def machine_sign_in() -> Path:
    """Return the file in which IT names sign-in providers; it too decides where a token goes."""
    return _machine_folder() / "sign-in.toml"


def _machine_folder() -> Path:
    if sys.platform == "win32":
        return Path(sys.executable).parent
    if sys.platform == "darwin":
        return Path("/Library/Application Support") / _APP_NAME
    return Path("/etc/hygiene-app")


def _usual_root() -> Path:
    from platformdirs import user_data_path

    return user_data_path(_APP_NAME, appauthor=False, roaming=False)


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as exc:
        full = exc.errno in _NO_ROOM
        code = ErrorCode.DISK_FULL if full else ErrorCode.NOT_WRITABLE
        raise KnownError(code, path=str(path)) from exc


def _make_private(root: Path) -> None:
    """Make the folder readable for its owner alone.

    A folder that was there and holds other things is left as it is: it may be one that others
    need, given by mistake, and every file of ours is private by itself.
    """
    root.mkdir(parents=True, exist_ok=True, mode=0o700)
    ours = (root / _ID_FILE).exists() or not any(root.iterdir())
    if ours and os.name == "posix":
        root.chmod(0o700)


def _identify(path: Path) -> str:
    """Return the id of a profile; make one where there is none or half of one."""
    known = _read_id(path)
    if known:
        return known
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(16))
        file.flush()
        os.fsync(file.fileno())
    if known is None:
        _put_first(temporary, path)
    else:
        log.warning("the profile id was damaged; a new one is made")
        temporary.replace(path)
    return _read_id(path) or ""


def _put_first(temporary: Path, path: Path) -> None:
    """Let the first of two programs that start at once win: its id may be in the keyring."""
    try:
        if os.name == "posix":
            path.hardlink_to(temporary)
            temporary.unlink()
        else:
            temporary.rename(path)
    except FileExistsError:
        temporary.unlink()
    except OSError:
        # A file system without hard links.
        temporary.replace(path)


def _read_id(path: Path) -> str | None:
    """Return the id, "" where it is damaged, None where there is none."""
    try:
        text = path.read_text(encoding="ascii", errors="replace").strip()
    except FileNotFoundError:
        return None
    return text if _ID.fullmatch(text) else ""
