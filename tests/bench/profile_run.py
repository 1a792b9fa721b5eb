"""A profile of its own whose verbs run on a server of a bench."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hygiene_app.app import build_profile
from hygiene_app.desktop.credentials import MemoryCredentials
from hygiene_app.desktop.paths import Profile
from hygiene_app.model.account import Security
from hygiene_app.model.secret import Secret
from hygiene_app.workflow.accounts import NewAccount
from hygiene_app.workflow.services import Services
from tests.support.dovecot import HOST, PASSWORD


@contextmanager
def signed_in(user: str, port: int) -> Iterator[Services]:
    """Give the verbs of a new profile with this one account; nothing of it stays."""
    with tempfile.TemporaryDirectory(prefix="bench-profile-") as folder:
        services = build_profile(Profile.open(Path(folder)), MemoryCredentials())
        try:
            new = NewAccount(email=user, host=HOST, port=port, security=Security.LOOPBACK)
            services.accounts.add(new, Secret(PASSWORD))
            yield services
        finally:
            services.close()
