"""What holds when several say something, and when what they say cannot be used."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_layers import Entry, Layer, cannot_read
from hygiene_app.desktop.managed_table import SETTINGS
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.managed import ManagedProblemCode, ManagedValue, Origin

ORIGINS = {
    Origin.MACHINE: "nl",
    Origin.USER_POLICY: "fr",
    Origin.RECOMMENDED: "de",
}


def layer(origin: Origin, values: dict[str, object], place: str = "somewhere") -> Layer:
    entries = tuple(Entry(name=name, raw=raw) for name, raw in values.items())
    return Layer(origin=origin, place=place, entries=entries)


def managed(*layers: Layer) -> Managed:
    return Managed(layers, paths=PurePosixPath)


def machine(**values: object) -> Managed:
    return managed(layer(Origin.MACHINE, values))


def pushed(name: str, origins: tuple[Origin, ...]) -> Managed:
    return managed(
        *(layer(origin, {name: value}) for origin, value in ORIGINS.items() if origin in origins)
    )


@pytest.mark.parametrize(
    ("present", "own", "expected"),
    [
        (tuple(ORIGINS), "uk", ("nl", Origin.MACHINE)),
        ((Origin.USER_POLICY, Origin.RECOMMENDED), "uk", ("fr", Origin.USER_POLICY)),
        ((Origin.RECOMMENDED,), "uk", ("uk", Origin.USER)),
        ((Origin.RECOMMENDED,), None, ("de", Origin.RECOMMENDED)),
        ((), "uk", ("uk", Origin.USER)),
        ((), None, ("be", Origin.DEFAULT)),
    ],
)
def test_the_strongest_wins(
    present: tuple[Origin, ...], own: str | None, expected: tuple[str, Origin]
) -> None:
    found = pushed("Jurisdiction", present).of("Jurisdiction", own)
    assert (found.value, found.origin) == expected
    assert found.locked is (found.origin in (Origin.MACHINE, Origin.USER_POLICY))


def test_the_user_goes_before_the_organisation_where_that_is_not_locked() -> None:
    found = pushed("Language", tuple(ORIGINS))
    assert found.of("Language", "en").origin is Origin.USER
    assert found.of("Language") == ManagedValue(
        value="nl", origin=Origin.MACHINE, locked=False, place="somewhere"
    )


def test_a_choice_of_the_user_that_cannot_be_is_none() -> None:
    assert managed().of("Jurisdiction", "atlantis").origin is Origin.DEFAULT
    assert managed().of("AllowedActions", "report-only").origin is Origin.DEFAULT


def test_a_bad_value_is_named_and_the_next_one_holds() -> None:
    found = managed(
        layer(Origin.MACHINE, {"ReminderIntervalDays": 4000}, "first"),
        layer(Origin.USER_POLICY, {"ReminderIntervalDays": 7}, "second"),
    )
    assert found.of("ReminderIntervalDays") == ManagedValue(
        value=7, origin=Origin.USER_POLICY, locked=True, place="second"
    )
    assert [str(problem) for problem in found.problems] == [
        "ReminderIntervalDays: out-of-range (least 0, most 366) in first"
    ]
    found.require_sound()
    with pytest.raises(KnownError) as caught:
        found.require_faultless()
    assert caught.value.code is ErrorCode.MANAGED_INVALID
    assert "ReminderIntervalDays" in str(caught.value.facts["settings"])


def test_a_slip_of_the_pen_does_not_loosen_what_is_restricted() -> None:
    """ "Trash" is not "trash": nothing may be done, rather than everything."""
    found = machine(AllowedActions="Trash", AllowPasswordSignIn="no", Discovery="list")
    assert found.text("AllowedActions") == "report-only"
    assert found.of("AllowedActions").locked
    assert found.flag("AllowPasswordSignIn") is False
    assert found.text("Discovery") == "listed"
    assert len(found.problems) == 3


def test_no_mailbox_is_opened_where_protection_cannot_be_read() -> None:
    found = machine(ProtectedFolders=["Works council", 7])
    assert found.texts("ProtectedFolders") == ()  # never half
    assert found.blocked == ("ProtectedFolders",)
    with pytest.raises(KnownError) as caught:
        found.require_sound()
    assert caught.value.code is ErrorCode.MANAGED_INVALID


def test_a_file_that_cannot_be_read_may_have_said_anything() -> None:
    unread = cannot_read("10.json", ManagedProblemCode.SYNTAX, line=3)
    found = managed(
        unread, layer(Origin.MACHINE, {"ProtectedFolders": ["A"], "MegabytesPerDay": 90})
    )
    assert found.text("AllowedActions") == "report-only"
    assert found.number("MegabytesPerDay") == 90
    assert set(found.blocked) == {setting.name for setting in SETTINGS if setting.stop}


def test_what_a_stronger_one_says_well_needs_no_weaker_one() -> None:
    good = {
        setting.name: ["a.example"] for setting in SETTINGS if setting.name == "AllowedAccounts"
    }
    found = managed(
        layer(Origin.MACHINE, {**good, "AllowedActions": "trash"}),
        layer(Origin.USER_POLICY, {"AllowedAccounts": "a", "AllowedActions": 1}),
    )
    assert found.blocked == ()
    assert found.text("AllowedActions") == "trash"
    assert len(found.problems) == 2


def test_only_what_users_choose_can_be_recommended() -> None:
    found = managed(layer(Origin.RECOMMENDED, {"AllowedActions": "trash", "ReminderHour": 8}))
    assert found.origin("AllowedActions") is Origin.DEFAULT
    assert found.number("ReminderHour") == 8
    assert [problem.code for problem in found.problems] == [ManagedProblemCode.NOT_RECOMMENDED]
    assert found.blocked == ()


def test_a_name_that_nobody_knows_is_named() -> None:
    found = machine(ProtectedFolder=["A"])
    assert [(p.code, p.name) for p in found.problems] == [
        (ManagedProblemCode.UNKNOWN_NAME, "ProtectedFolder")
    ]
    found.require_sound()


def test_values_for_people_hide_secrets() -> None:
    found = machine(
        GoogleClientSecret="GOCSPX-1",
        ProtectedPeople=["@a.example", "b@c.example"],
        Accounts=[{"email": "a@b.example", "port": 993}],
        AllowPasswordSignIn=True,
    )
    assert found.problems == ()
    assert found.text("GoogleClientSecret") == "GOCSPX-1"
    assert found.shown("GoogleClientSecret") == ""
    assert found.shown("ProtectedPeople") == "@a.example, b@c.example"
    assert found.shown("Accounts") == "email=a@b.example port=993"
    assert found.shown("AllowPasswordSignIn") == "true"
    assert found.shown("MegabytesPerDay") == "1500"


def test_every_setting_has_a_value_of_its_kind() -> None:
    everything = managed().everything()
    assert set(everything) == {setting.name for setting in SETTINGS}
    assert {value.origin for value in everything.values()} == {Origin.DEFAULT}
    with pytest.raises(TypeError):
        managed().number("Language")


def test_this_computer_can_be_asked() -> None:
    assert Managed.load().everything()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([s.name for s in SETTINGS]) | st.text(max_size=9), JSON))
def test_whatever_stands_there_nothing_is_raised(values: dict[str, object]) -> None:
    found = machine(**values)
    for setting in SETTINGS:
        held = found.of(setting.name)
        bad = [problem for problem in found.problems if problem.name == setting.name]
        assert (held.origin is Origin.MACHINE) is (
            setting.name in values and (not bad or setting.safe is not None)
        )
        assert (setting.name in found.blocked) is (bool(bad) and setting.stop)
