"""mbsync (isync) beside us: it pulls the whole mailbox into a Maildir."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from hygiene_app.model.account import Account
from tests.bench.timing import seconds

_CONFIG = """
FSync no

IMAPAccount bench
Host {host}
Port {port}
User {user}
Pass {password}
SSLType None

IMAPStore far
Account bench

MaildirStore near
Path {root}/mail/
Inbox {root}/mail/INBOX
SubFolders Verbatim

Channel bench
Far :far:
Near :near:
Patterns INBOX
Create Near
Sync Pull
SyncState {root}/state/
"""


def available() -> bool:
    """Whether it is installed here."""
    return shutil.which("mbsync") is not None


def pull(account: Account, password: str) -> float:
    """Return the seconds to pull INBOX into an empty folder; without fsync, as we keep nothing."""
    with tempfile.TemporaryDirectory(prefix="bench-mbsync-") as folder:
        root = Path(folder)
        for name in ("mail", "state"):
            (root / name).mkdir()
        config = root / "mbsyncrc"
        config.write_text(
            _CONFIG.format(
                root=root,
                host=account.host,
                port=account.port,
                user=account.user,
                password=password,
            ),
            "utf-8",
        )
        command = ["mbsync", "--quiet", "--quiet", "--config", str(config), "bench"]
        return seconds(lambda: subprocess.run(command, check=True, env={"HOME": folder}))
