"""What the rooms get out of the managed settings."""

import ctypes
import tomllib
from pathlib import Path

import pytest

from hygiene_app.desktop.managed_person import present_person, principal_name
from hygiene_app.desktop.managed_uses import (
    Person,
    archive_folder,
    company,
    doctor_facts,
    own_policy,
    server_of,
    sign_in_text,
    status_file,
)
from hygiene_app.model.account import Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.managed import Company
from hygiene_app.model.policy import Action
from hygiene_app.model.server import ServerSource, SignIn
from tests.support.managed import AN, machine

NOBODY = Person(name="", upn="", home=Path("/"))


def test_the_policy_of_it_goes_before_the_one_of_the_profile(tmp_path: Path) -> None:
    def of_profile() -> tuple[str, str]:
        return "mine", "policy.toml"

    path = tmp_path / "policy.toml"
    named = machine(PolicyFile=str(path))
    assert own_policy(machine(), of_profile) == ("mine", "policy.toml")
    with pytest.raises(KnownError) as caught:  # never silently the one of the profile
        own_policy(named, of_profile)
    assert caught.value.code is ErrorCode.PATH_UNREADABLE
    path.write_text("\ufeffname = 1", encoding="utf-8")
    assert own_policy(named, of_profile) == ("name = 1", str(path))


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("report-only", set()),
        ("archive", {Action.ARCHIVE, Action.STRIP}),
        ("trash", {Action.ARCHIVE, Action.STRIP, Action.TRASH}),
        ("delete", set(Action)),
    ],
)
def test_each_step_allows_more(level: str, expected: set[Action]) -> None:
    assert company(machine(AllowedActions=level), AN).actions == expected
    assert company(machine(), AN).actions == set(Action)


def test_paths_are_those_of_the_user() -> None:
    usual = Path("/profile/archive")
    assert archive_folder(machine(), usual, AN) == usual
    assert archive_folder(machine(ArchivePath="{home}/Archive"), usual, AN) == Path(
        "/home/an/Archive"
    )
    assert archive_folder(machine(ArchivePath="/srv/{user}/a"), usual, AN) == Path("/srv/an/a")
    assert status_file(machine(), AN) is None
    assert status_file(machine(StatusFile="/srv/{user}.json"), AN) == Path("/srv/an.json")


@pytest.mark.parametrize("name", ["", "..", "a/b", "a\\b", "a:b"])
def test_an_odd_name_gets_no_folder(name: str) -> None:
    odd = Person(name=name, upn="", home=Path("/home/x"))
    with pytest.raises(KnownError) as caught:
        archive_folder(machine(ArchivePath="/srv/{user}/a"), Path("/x"), odd)
    assert caught.value.code is ErrorCode.MANAGED_INVALID


def test_sign_in_providers_have_the_form_of_the_file() -> None:
    assert sign_in_text(machine()) == ""
    row = {
        "id": "keycloak",
        "name": 'Our "own" é',
        "issuer": "https://sso.firma.example/x",
        "client_id": "mail",
        "scopes": ["openid", "offline_access"],
        "domains": ["firma.example"],
    }
    found = tomllib.loads(
        sign_in_text(
            machine(
                MicrosoftClientId="0-1",
                MicrosoftTenant="firma.example",
                GoogleClientId="g",
                GoogleClientSecret='s"\\',
                SignInProviders=[row],
            )
        )
    )
    assert found == {
        "keycloak": {key: value for key, value in row.items() if key != "id"},
        "microsoft": {"client_id": "0-1", "tenant": "firma.example"},
        "google": {"client_id": "g", "client_secret": 's"\\'},
    }


def test_only_mailboxes_of_the_organisation_where_it_says_so() -> None:
    some = company(
        machine(AllowedAccounts=["firma.example", "@Other.example", "an@mail.example"]), AN
    )
    assert Company().lets_in("x@anywhere.example")
    for email in ("x@firma.example", " X@FIRMA.example", "a@other.example", "An@mail.example"):
        assert some.lets_in(email)
    for email in (
        "x@sub.firma.example",
        "x@notfirma.example",
        "bert@mail.example",
    ):
        assert not some.lets_in(email)


def test_the_server_of_a_domain() -> None:
    found = machine(
        MailServers=[
            {"domain": "Firma.example", "host": "imap.firma.example", "user": "%EMAILLOCALPART%"},
            {
                "domain": "b.example",
                "host": "b",
                "security": "starttls",
                "sign_in": "browser",
                "provider": "k",
            },
            {"domain": "c.example", "host": "c", "user": "FIRMA\\{user}", "port": 1993},
        ]
    )
    first = server_of(found, "An@firma.example", AN)
    assert first is not None
    assert (first.host, first.port, first.user) == ("imap.firma.example", 993, "an")
    assert (first.source, first.sure) == (ServerSource.IT_FILE, True)
    second = server_of(found, "a@b.example", AN)
    assert second is not None
    assert (second.port, second.security, second.user) == (143, Security.STARTTLS, "a@b.example")
    assert (second.sign_in, second.provider) == (SignIn.BROWSER, "k")
    third = server_of(found, "a@c.example", AN)
    assert third is not None
    assert (third.user, third.port) == ("FIRMA\\an", 1993)
    assert server_of(found, "a@sub.b.example", AN) is None


def test_the_first_start_proposes_what_it_set_up() -> None:
    found = machine(
        Accounts=[
            {"email": "{upn}", "host": "imap.firma.example"},
            {"email": "{user}@b.example"},
            {"email": "{user}@elsewhere.example"},
            {"email": "info@firma.example", "user": "{user}", "host": "h"},
        ],
        AllowedAccounts=["firma.example", "b.example"],
    )
    mine = company(found, AN).presets
    assert [preset.email for preset in mine] == [
        "An.Peeters@firma.example",
        "an@b.example",
        "info@firma.example",
    ]
    assert mine[0].server is not None
    assert mine[0].server.host == "imap.firma.example"
    assert mine[1].server is None
    assert mine[2].server is not None
    assert mine[2].server.user == "an"
    assert [preset.email for preset in company(found, NOBODY).presets] == ["info@firma.example"]


def test_who_signed_in_is_not_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    before = present_person()
    for name in ("USER", "LOGNAME", "USERNAME", "HOME"):
        monkeypatch.setenv(name, "/tmp/somebody-else")
    assert present_person() == before
    assert before.name


class _Secur32:
    def __init__(self, upn: str) -> None:
        self._upn = upn

    def GetUserNameExW(  # noqa: N802 -- the name that Windows gives
        self, form: int, name: "ctypes.Array[ctypes.c_wchar]", size: object, /
    ) -> int:
        assert form == 8
        if self._upn:
            name.value = self._upn
        return int(bool(self._upn))


def test_the_principal_name_of_windows() -> None:
    assert principal_name(_Secur32("an@firma.example")) == "an@firma.example"
    assert principal_name(_Secur32("")) == ""


def test_doctor_tells_names_and_origins_only() -> None:
    assert doctor_facts(machine()) == {"set": 0}
    found = doctor_facts(machine(SupportContact="An, an@firma.example", ReminderHour=8))
    assert found == {"set": 2, "SupportContact": "machine", "ReminderHour": "machine"}


def test_where_nothing_is_pushed_the_organisation_decides_nothing() -> None:
    assert company(machine(), AN) == Company()
