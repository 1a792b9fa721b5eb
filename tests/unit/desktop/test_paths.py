"""Where things lie."""

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hygiene_app.desktop.paths import PackagedResources, Profile, machine_servers, machine_sign_in
from hygiene_app.model.errors import ErrorCode, KnownError

posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_profile_is_made_where_there_is_none(tmp_path: Path) -> None:
    root = tmp_path / "some" / "where"
    profile = Profile.open(root)
    assert profile.root == root
    assert len(profile.id) == 32
    assert Profile.open(root) == profile
    assert Profile.open(tmp_path / "other").id != profile.id
    assert [file.name for file in root.iterdir()] == ["profile-id"]


def test_everything_of_a_profile_lies_in_its_folder(tmp_path: Path) -> None:
    profile = Profile.open(tmp_path)
    assert all(
        place.is_relative_to(tmp_path) for place in (profile.database, profile.archive, profile.log)
    )


def test_without_a_folder_the_usual_one_of_the_user_is_taken() -> None:
    profile = Profile.open()
    assert profile.root.name == "MailHygiene"
    assert profile.root.is_relative_to(Path(os.environ["HOME"]))


@posix
def test_a_profile_is_private(tmp_path: Path) -> None:
    made = Profile.open(tmp_path / "made").root
    found = tmp_path / "found"
    found.mkdir(mode=0o755)
    Profile.open(found)
    assert (_mode(made), _mode(found)) == (0o700, 0o700)
    assert _mode(made / "profile-id") == 0o600
    made.chmod(0o755)
    Profile.open(made)
    assert _mode(made) == 0o700


@posix
def test_a_folder_that_holds_other_things_keeps_its_permissions(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    (shared / "report.txt").touch()
    Profile.open(shared)
    assert _mode(shared) == 0o755


def test_the_path_of_a_user_may_start_at_home() -> None:
    assert Profile.open(Path("~/mine")).root == Path(os.environ["HOME"]) / "mine"


def test_programs_that_start_at_once_agree_on_the_id(tmp_path: Path) -> None:
    for attempt in range(20):
        root = tmp_path / str(attempt)
        with ThreadPoolExecutor(4) as pool:
            ids = {profile.id for profile in pool.map(Profile.open, [root] * 4)}
        assert len(ids) == 1
        assert [file.name for file in root.iterdir()] == ["profile-id"]


@pytest.mark.expects_logs
@pytest.mark.parametrize("content", [b"", b"0123", b"\xff" * 32])
def test_half_an_id_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "profile-id").write_bytes(content)
    assert len(Profile.open(tmp_path).id) == 32


def test_a_file_is_no_profile(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for root in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(KnownError) as caught:
            Profile.open(root)
        assert caught.value.code is ErrorCode.NOT_WRITABLE


def test_an_own_policy_comes_with_its_path(tmp_path: Path) -> None:
    profile = Profile.open(tmp_path)
    assert profile.own_policy() is None
    path = tmp_path / "policy.toml"
    path.write_text("name = 'é'", "utf-8")
    assert profile.own_policy() == ("name = 'é'", str(path))
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(KnownError) as caught:
        profile.own_policy()
    assert caught.value.code is ErrorCode.PATH_UNREADABLE
    assert caught.value.facts == {"path": str(path)}


def test_resources_are_found_in_the_source(resources: Path) -> None:
    files = PackagedResources()
    folder = next(each.name for each in resources.iterdir() if any(each.iterdir()))
    expected = tuple(sorted(f.name for f in (resources / folder).iterdir() if f.is_file()))
    assert files.names(folder) == expected


def test_resources_are_given_as_text_and_as_bytes(tmp_path: Path) -> None:
    (tmp_path / "rules" / "below").mkdir(parents=True)
    for name in ("b.toml", "a.toml"):
        (tmp_path / "rules" / name).write_text("é", "utf-8")
    files = PackagedResources(tmp_path)
    assert files.names("rules") == ("a.toml", "b.toml")
    assert files.text("rules/a.toml") == "é"
    assert files.data("rules/a.toml") == "é".encode()


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", Path("/etc/hygiene-app/isp")),
        ("darwin", Path("/Library/Application Support/MailHygiene/isp")),
        ("win32", Path(sys.executable).parent / "isp"),
    ],
)
def test_where_it_puts_files_only_an_administrator_may_write(
    platform: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert machine_servers() == place
    assert machine_sign_in() == place.parent / "sign-in.toml"


def test_the_user_names_sign_in_pages_in_the_profile(tmp_path: Path) -> None:
    assert Profile.open(tmp_path).sign_in == tmp_path / "sign-in.toml"


@pytest.mark.parametrize("inside", ["resources", "hygiene_app/resources"])
def test_resources_are_found_in_a_frozen_program(
    tmp_path: Path, inside: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / inside / "rules").mkdir(parents=True)
    (tmp_path / inside / "rules" / "only.toml").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert PackagedResources().names("rules") == ("only.toml",)


def test_resources_are_found_in_an_installed_wheel(tmp_path: Path) -> None:
    """The package with the resources inside, as `force-include` lays it out."""
    source = Path(__file__).parents[3] / "hygiene_app"
    package = tmp_path / "hygiene_app"
    for name in (
        "__init__.py",
        "desktop/__init__.py",
        "desktop/paths.py",
        "model/__init__.py",
        "model/errors.py",
    ):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_bytes((source / name).read_bytes())
    (package / "resources" / "rules").mkdir(parents=True)
    (package / "resources" / "rules" / "only.toml").touch()
    code = "from hygiene_app.desktop.paths import PackagedResources as R; print(R().names('rules'))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "('only.toml',)"
