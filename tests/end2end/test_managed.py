"""A file that IT put on this computer, and the whole program that follows it."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hygiene_app.app import build_profile
from hygiene_app.archive.cipher import new_identity, recipient_of
from hygiene_app.desktop.credentials import MemoryCredentials
from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_folder import PolicyFolder
from hygiene_app.desktop.managed_person import present_person
from hygiene_app.desktop.paths import Profile
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.policy import Action
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import ServerChoice, ServerSource, SignIn
from hygiene_app.workflow.accounts import NewAccount
from hygiene_app.workflow.services import Services

EMAIL = "an@firma.example"


@contextmanager
def pushed(tmp_path: Path, **values: object) -> Iterator[Services]:
    """Build the program on a computer where IT set these."""
    folder = tmp_path / "policies"
    folder.mkdir(exist_ok=True)
    (folder / "firma.json").write_text(json.dumps(values), encoding="utf-8")
    layers = PolicyFolder(folder=folder, owner=os.getuid(), top=tmp_path).layers()
    profile = Profile.open(tmp_path / "profile")
    services = build_profile(profile, MemoryCredentials(), managed=Managed(layers))
    try:
        yield services
    finally:
        services.close()


def test_the_server_and_the_sign_in_are_those_of_it(tmp_path: Path) -> None:
    with pushed(
        tmp_path,
        MailServers=[{"domain": "firma.example", "host": "imap.firma.example"}],
        SignInProviders=[
            {
                "id": "keycloak",
                "issuer": "https://sso.firma.example/realms/main",
                "client_id": "mail-hygiene",
                "scopes": ["openid"],
                "domains": ["firma.example"],
            }
        ],
        MicrosoftClientId="00000000-0000-0000-0000-000000000001",
        Discovery="listed",
    ) as services:
        found = services.accounts.discover(EMAIL, quiet_job())
        assert isinstance(found, ServerChoice)
        assert (found.host, found.source) == ("imap.firma.example", ServerSource.IT_FILE)
        assert (found.sign_in, found.provider) == (SignIn.BROWSER, "keycloak")
        ready = {each.id for each in services.accounts.providers() if each.ready}
        assert ready == {"keycloak", "microsoft"}
        assert services.accounts.discover("an@unlisted.be", quiet_job()) is None  # asks nobody


def test_the_archive_lies_where_it_says_and_opens_for_the_company(tmp_path: Path) -> None:
    key = recipient_of(new_identity())
    place = tmp_path / "archives"
    with pushed(tmp_path, ArchivePath=f"{place}/{{user}}", EscrowRecipients=[key]) as services:
        services.archive.set_up()
        assert services.archive.status().escrow == (key,)
    assert (place / present_person().name).is_dir()
    assert not (tmp_path / "profile" / "archive").exists()


def test_a_policy_and_what_may_be_done_come_from_it(tmp_path: Path) -> None:
    policy = Path("resources/policies/nl.toml").read_text(encoding="utf-8")
    (tmp_path / "policy.toml").write_text(policy, encoding="utf-8")
    with pushed(
        tmp_path, PolicyFile=str(tmp_path / "policy.toml"), AllowedActions="archive"
    ) as services:
        effective = services.policies.effective()
        assert effective.origin == str(tmp_path / "policy.toml")
        assert effective.actions == {Action.ARCHIVE, Action.STRIP}


@pytest.mark.parametrize("values", [{"AllowedAccounts": 7}, {"EscrowRecipients": ["age1wrong"]}])
def test_nothing_is_opened_while_a_restriction_cannot_be_read(
    tmp_path: Path, values: dict[str, object]
) -> None:
    with pushed(tmp_path, **values) as services:
        for act in (
            lambda: services.accounts.add(
                NewAccount(email=EMAIL, host="imap.firma.example"), Secret("secret")
            ),
            services.archive.set_up,
        ):
            with pytest.raises(KnownError) as caught:
                act()
            assert caught.value.code is ErrorCode.MANAGED_INVALID
            assert next(iter(values)) in str(caught.value.facts["settings"])
    assert not (tmp_path / "profile" / "archive").exists()


def test_the_status_file_appears_with_the_first_look(tmp_path: Path) -> None:
    path = tmp_path / "an.json"
    with pushed(tmp_path, StatusFile=str(path)) as services:
        services.reminder.look()
    assert json.loads(path.read_text(encoding="utf-8"))["mailboxes"] == 0
