"""A real Dovecot of one's own: unprivileged, on free loopback ports, with TLS and STARTTLS.

    with Dovecot() as server:
        user = server.new_user()
        server.append(user, "INBOX", [b"Subject: hello\\r\\n\\r\\nworld\\r\\n"])
        mailbox = connect(server.account(Security.TLS, user=user), server.secret,
                          ca_file=server.ca_file)

In tests the fixture `dovecot` (one server for the session) and `new_user()` for each test. The
server accepts every name at example.org with the one password. It ends with the block, and with
the process that started it.
"""

import itertools
import os
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import pytest

from hygiene_app.model.account import Account, Security
from hygiene_app.model.secret import Secret
from tests.support.certificates import issue
from tests.support.plain_session import Incoming, PlainSession

__all__ = ["Dovecot", "DovecotSettings", "Incoming", "PlainSession", "available", "dovecot"]

HOST = "127.0.0.1"
PASSWORD = "wonderland-7"
READY_WITHIN = 10.0

_CONFIG = """
base_dir = {root}/run
state_dir = {root}/state
log_path = {root}/dovecot.log
protocols = imap
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
mail_uid = {user}
mail_gid = {group}
mail_home = {root}/mail/%u
mail_location = {location}
mail_fsync = never
ssl = yes
ssl_cert = <{cert}
ssl_key = <{key}
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = no
auth_mechanisms = {mechanisms}
auth_failure_delay = 0
auth_cache_size = 0
mail_max_userip_connections = 200
{tokens}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={root}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
{folders}
}}
protocol imap {{
  imap_capability = {capability}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  process_min_avail = 1
  inet_listener imap {{
    address = 127.0.0.1
    port = {port_starttls}
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {port_tls}
    ssl = yes
  }}
}}
service imap {{
  client_limit = 1
  process_limit = 200
}}
"""

_TOKENS = """
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {root}/oauth2.conf
}}
"""
_INTROSPECTION = """
introspection_mode = post
introspection_url = {url}
username_attribute = username
active_attribute = active
active_value = true
"""

SPECIAL_FOLDERS = {
    "Drafts": "\\Drafts",
    "Sent": "\\Sent",
    "Trash": "\\Trash",
    "Junk": "\\Junk",
    "Archive": "\\Archive",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DovecotSettings:
    """What can differ from one server to the next.

    Attributes:
        location: Dovecot's `mail_location`; the default keeps many messages in one file, which is
            quick to fill and to remove; "maildir:~/Maildir" can be filled by writing files.
        special_folders: names with their special use; "" gives the folder none.
        without: capabilities to hide; the server then only keeps quiet about them.
        introspection: where to ask about access tokens (RFC 7662); "" takes none.
        token_mechanisms: how tokens may be told.
    """

    location: str = "mdbox:~/mdbox"
    special_folders: tuple[tuple[str, str], ...] = tuple(SPECIAL_FOLDERS.items())
    without: tuple[str, ...] = ()
    right_host: bool = True
    expired: bool = False
    introspection: str = ""
    token_mechanisms: tuple[str, ...] = ("xoauth2", "oauthbearer")


_CAPABILITY = (
    "IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE SORT THREAD=REFERENCES MULTIAPPEND "
    "CATENATE UNSELECT CHILDREN NAMESPACE UIDPLUS LIST-EXTENDED CONDSTORE QRESYNC ESEARCH "
    "SEARCHRES WITHIN LIST-STATUS BINARY MOVE PREVIEW STATUS=SIZE SAVEDATE LITERAL+ NOTIFY "
    "SPECIAL-USE"
)


def available() -> bool:
    """Whether Dovecot is installed here."""
    return Path("/usr/sbin/dovecot").exists()


def _free_ports(count: int) -> tuple[int, ...]:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind((HOST, 0))
    ports = tuple(int(one.getsockname()[1]) for one in sockets)
    for one in sockets:
        one.close()
    return ports


def _server_user() -> tuple[str, str]:
    """Return the user and group to run as: never root, else ourselves."""
    import grp
    import pwd

    if os.geteuid() == 0:
        return "nobody", "nogroup"
    return pwd.getpwuid(os.geteuid()).pw_name, grp.getgrgid(os.getegid()).gr_name


@dataclass(slots=True, kw_only=True)
class Dovecot:
    """One running server; a context manager. `root` is a temporary folder of its own."""

    settings: DovecotSettings = field(default_factory=DovecotSettings)
    host: str = HOST
    password: str = PASSWORD
    user: str = "alice@example.org"
    port_tls: int = 0
    port_starttls: int = 0
    root: Path = field(init=False)
    ca_file: Path = field(init=False)
    _process: "subprocess.Popen[bytes] | None" = None
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def __enter__(self) -> "Dovecot":
        self.root = Path(tempfile.mkdtemp(prefix="hygiene-dovecot-"))
        for name in ("run", "state", "mail", "tls"):
            (self.root / name).mkdir()
        tls = issue(
            self.root / "tls",
            right_host=self.settings.right_host,
            expired=self.settings.expired,
        )
        self.ca_file = tls.ca_file
        for _ in range(3):  # a port that was free can be taken before Dovecot has it
            self.port_tls, self.port_starttls = _free_ports(2)
            self._write_config(cert=tls.cert_file, key=tls.key_file)
            if self.start():
                return self
        log = self.log()
        self.__exit__(None, None, None)
        raise RuntimeError(f"Dovecot does not start:\n{log}")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        shutil.rmtree(self.root, ignore_errors=True)

    @property
    def secret(self) -> Secret:
        """The password of every user."""
        return Secret(self.password)

    def log(self) -> str:
        """Return what the server logged."""
        path = self.root / "dovecot.log"
        return path.read_text("utf-8", "replace") if path.exists() else ""

    def _write_config(self, *, cert: Path, key: Path) -> None:
        user, group = _server_user()
        special = "".join(
            f"  mailbox {name} {{\n    auto = subscribe\n"
            + (f"    special_use = {use}\n" if use else "")
            + "  }\n"
            for name, use in self.settings.special_folders
        )
        known = [word for word in _CAPABILITY.split() if word not in self.settings.without]
        asks = self.settings.introspection
        (self.root / "oauth2.conf").write_text(_INTROSPECTION.format(url=asks), "utf-8")
        tokens = self.settings.token_mechanisms if asks else ()
        text = _CONFIG.format(
            mechanisms=" ".join(("plain", "login", *tokens)),
            tokens=_TOKENS.format(root=self.root) if asks else "",
            root=self.root,
            user=user,
            group=group,
            location=self.settings.location,
            cert=cert,
            key=key,
            password=self.password,
            folders=special,
            capability=" ".join(known),
            port_tls=self.port_tls,
            port_starttls=self.port_starttls,
        )
        (self.root / "dovecot.conf").write_text(text, "utf-8")
        self.root.chmod(0o755)
        self.give_to_server(self.root)

    def give_to_server(self, path: Path) -> None:
        """Make the server the owner of a file or folder that a test wrote below `root`."""
        if os.geteuid() != 0:
            return
        shutil.chown(path, "nobody", "nogroup")
        for below in path.rglob("*"):
            shutil.chown(below, "nobody", "nogroup")

    def start(self) -> bool:
        """Start the server on its ports; True when it greets."""
        command = ["setpriv", "--pdeathsig", "KILL"]
        if os.geteuid() == 0:
            command += ["--reuid=nobody", "--regid=nogroup", "--clear-groups"]
        self._process = subprocess.Popen(
            [*command, "/usr/sbin/dovecot", "-F", "-c", str(self.root / "dovecot.conf")],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        until = time.monotonic() + READY_WITHIN
        while time.monotonic() < until and self._process.poll() is None:
            if self._greets():
                return True
            time.sleep(0.01)
        self.stop()
        return False

    def _greets(self) -> bool:
        try:
            with socket.create_connection((HOST, self.port_starttls), timeout=5) as probe:
                return probe.recv(4) == b"* OK"
        except OSError:
            return False

    def stop(self) -> None:
        """End the server and every process it started; connections break at once."""
        if self._process is None:
            return
        # A master that goes on could start one more process, and the next server does not start
        # while a process of this one still listens.
        self._process.send_signal(signal.SIGSTOP)
        for pid in self._children():
            _end(pid)
        self._process.kill()
        self._process.wait(timeout=10)
        self._process = None

    def restart(self) -> None:
        """Break every connection and come back on the same ports with the same mail."""
        self.stop()
        if not self.start():
            raise RuntimeError(f"Dovecot does not start again:\n{self.log()}")

    def drop_connections(self) -> int:
        """End every signed-in session, without a word to the client; return how many."""
        sessions = self._children(name="imap")
        for pid in sessions:
            os.kill(pid, signal.SIGKILL)
        return len(sessions)

    def settled(self) -> None:
        """Return when no session is left: the server has carried out all that it was sent."""
        until = time.monotonic() + READY_WITHIN
        while self._children(name="imap"):
            if time.monotonic() > until:
                raise RuntimeError("a session does not end")
            time.sleep(0.002)

    def _children(self, *, name: str = "") -> list[int]:
        """Return the processes that this server started, by their parent's id."""
        assert self._process is not None, "the server is not running"
        found = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                pid, _, rest = stat.read_text("utf-8", "replace").partition(" (")
            except OSError:
                continue
            command, _, fields = rest.rpartition(") ")
            if int(fields.split()[1]) == self._process.pid and name in ("", command):
                found.append(int(pid))
        return found

    def new_user(self) -> str:
        """Return the name of a user whose mailbox is empty."""
        return f"user-{next(self._numbers):04d}@example.org"

    def account(self, security: Security = Security.TLS, *, user: str = "") -> Account:
        """Return an account on this server."""
        name = user or self.user
        port = self.port_tls if security is Security.TLS else self.port_starttls
        return Account(
            id=f"acc-{name.partition('@')[0]}",
            email=name,
            user=name,
            host=self.host,
            port=port,
            security=security,
        )

    def session(self, user: str) -> PlainSession:
        """Return another client of this user's mailbox, signed in."""
        return PlainSession(self.host, self.port_starttls, user, self.password)

    def append(
        self, user: str, folder: str, messages: Sequence[Incoming | bytes], *, create: bool = True
    ) -> None:
        """Put messages into a folder (raw name), many at a time; ASCII names only."""
        with self.session(user) as session:
            if create and folder.upper() != "INBOX":
                session.command(f'CREATE "{folder}"', accept=("OK", "NO"))
            for start in range(0, len(messages), 500):
                session.append(folder, messages[start : start + 500])


def _end(pid: int) -> None:
    """Kill a process of the server, and return when it is gone with all that it held."""
    process = os.pidfd_open(pid)
    try:
        signal.pidfd_send_signal(process, signal.SIGKILL)
        ended, _, _ = select.select([process], [], [], READY_WITHIN)
    except ProcessLookupError:
        return  # ended by itself meanwhile
    finally:
        os.close(process)
    if not ended:
        raise RuntimeError(f"a process of Dovecot does not end: {pid}")


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """One Dovecot for the whole session; take a `new_user()` for each test."""
    if not available():
        pytest.skip("Dovecot is not installed")
    with Dovecot() as server:
        yield server
