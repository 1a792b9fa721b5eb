"""Checking one value: whole, or not at all."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from hygiene_app.desktop.managed_kinds import FORMS, MOST_ENTRIES, BadValue, checked
from hygiene_app.desktop.managed_table import SETTINGS
from hygiene_app.model.managed import ManagedProblemCode, Value

OF_NAME = {setting.name: setting for setting in SETTINGS}
KEY = "age1nr7h920h4sgxv0v9h7dl0q4e0vvm46d450exqrlgxqhgk9vpkgkstyag3k"
Code = ManagedProblemCode


def look(name: str, raw: object, paths: type[PurePath] = PurePosixPath) -> Value:
    return checked(OF_NAME[name], raw, paths)


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("AllowPasswordSignIn", False, False),
        ("ReminderIntervalDays", 0, 0),
        ("ReminderIntervalDays", 366, 366),
        ("Jurisdiction", "nl", "nl"),
        ("MicrosoftTenant", "firma.example", "firma.example"),
        ("PolicyFile", "/etc/hygiene-app/policy.toml", "/etc/hygiene-app/policy.toml"),
        ("ArchivePath", "{home}/Archief é", "{home}/Archief é"),
        ("StatusFile", "/srv/{user}.json", "/srv/{user}.json"),
        ("ProtectedFolders", ["Vakbond", "Vakbond", "OR"], ("Vakbond", "OR")),
        ("ProtectedPeople", ["@works.example", "a@b.example"], ("@works.example", "a@b.example")),
        ("AllowedAccounts", ["firma.example"], ("firma.example",)),
        ("EscrowRecipients", [KEY], (KEY,)),
        ("SupportUrl", "https://help.example/x?y=1", "https://help.example/x?y=1"),
        ("Accounts", [{"email": "{upn}"}], ({"email": "{upn}"},)),
        (
            "SignInProviders",
            [{"id": "k", "issuer": "https://a.example", "client_id": "c", "scopes": ["openid"]}],
            ({"id": "k", "issuer": "https://a.example", "client_id": "c", "scopes": ("openid",)},),
        ),
    ],
)
def test_a_good_value_is_taken(name: str, raw: object, expected: Value) -> None:
    found = look(name, raw)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("AllowPasswordSignIn", 1, Code.WRONG_TYPE),
        ("AllowPasswordSignIn", "true", Code.WRONG_TYPE),
        ("ReminderIntervalDays", True, Code.WRONG_TYPE),
        ("ReminderIntervalDays", 7.0, Code.WRONG_TYPE),
        ("ReminderIntervalDays", "7", Code.WRONG_TYPE),
        ("ReminderIntervalDays", 367, Code.OUT_OF_RANGE),
        ("ReminderIntervalDays", -1, Code.OUT_OF_RANGE),
        ("Jurisdiction", "NL", Code.UNKNOWN_VALUE),
        ("Jurisdiction", None, Code.WRONG_TYPE),
        ("MicrosoftTenant", "", Code.EMPTY),
        ("MicrosoftTenant", "a/../b", Code.BAD_TEXT),
        ("MicrosoftClientId", "a\nb", Code.BAD_TEXT),
        ("MicrosoftClientId", "a\n", Code.BAD_TEXT),
        ("SupportContact", "a\u0000b", Code.BAD_TEXT),
        ("SupportContact", "x" * 501, Code.BAD_TEXT),
        ("SupportUrl", "http://help.example", Code.BAD_TEXT),
        ("SupportUrl", "javascript:alert(1)", Code.BAD_TEXT),
        ("PolicyFile", "policy.toml", Code.BAD_TEXT),
        ("PolicyFile", "/etc/../home/a/policy.toml", Code.BAD_TEXT),
        ("PolicyFile", "/home/{user}/policy.toml", Code.BAD_TEXT),
        ("PolicyFile", "C:\\policy.toml", Code.BAD_TEXT),
        ("ArchivePath", "/a/%USERNAME%", Code.BAD_TEXT),
        ("ArchivePath", "/a/{other}", Code.BAD_TEXT),
        ("ArchivePath", "{home}/../other", Code.BAD_TEXT),
        ("ProtectedFolders", "Vakbond", Code.WRONG_TYPE),
        ("ProtectedFolders", [], Code.EMPTY),
        ("ProtectedFolders", ["Vakbond", ""], Code.EMPTY),
        ("ProtectedFolders", ["Vakbond", None], Code.WRONG_TYPE),
        ("ProtectedFolders", ["x"] * (MOST_ENTRIES + 1), Code.OUT_OF_RANGE),
        ("ProtectedPeople", ["works.example"], Code.BAD_TEXT),
        ("EscrowRecipients", ["AGE-SECRET-KEY-1" + "Q" * 58], Code.BAD_TEXT),
        ("Accounts", [{"email": "a@b.example", "hosst": "x"}], Code.UNKNOWN_FIELD),
        ("Accounts", [{"host": "imap.example"}], Code.MISSING_FIELD),
        ("Accounts", [{"email": "a@b.example", "port": 0}], Code.OUT_OF_RANGE),
        ("Accounts", [{"email": "a@b.example", "security": "none"}], Code.UNKNOWN_VALUE),
        ("Accounts", ["a@b.example"], Code.WRONG_TYPE),
    ],
)
def test_a_bad_value_is_refused(name: str, raw: object, code: ManagedProblemCode) -> None:
    with pytest.raises(BadValue) as caught:
        look(name, raw)
    assert caught.value.code is code


def test_the_field_that_is_wrong_is_named() -> None:
    with pytest.raises(BadValue) as caught:
        look("Accounts", [{"email": "a@b.example"}, {"email": "a@b.example", "port": 70000}])
    assert dict(caught.value.facts) == {"field": "port", "least": 1, "most": 65535}


@pytest.mark.parametrize(
    ("path", "whole"),
    [
        ("C:\\Program Files\\p.toml", True),
        ("\\\\server\\share\\p.toml", True),
        ("/p.toml", False),
        ("C:/p.toml", True),
        ("C:\\a\\..\\p.toml", False),
    ],
)
def test_paths_are_those_of_the_system(path: str, whole: bool) -> None:
    if whole:
        assert look("PolicyFile", path, PureWindowsPath) == path
        return
    with pytest.raises(BadValue):
        look("PolicyFile", path, PureWindowsPath)


def test_every_form_is_used_and_every_text_has_one() -> None:
    forms = {setting.form for setting in SETTINGS}
    forms |= {field.form for setting in SETTINGS for field in setting.fields}
    assert forms - {""} == set(FORMS)
