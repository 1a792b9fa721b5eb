"""What breaks down in the middle of a disposal is told, nothing is lost, and it can be resumed.

Real store, archive and Dovecot; where the server has to hang up at one command, a played one.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hygiene_app.app import build_profile
from hygiene_app.desktop.paths import Profile
from hygiene_app.model.account import Security
from hygiene_app.model.disposal import Outcome, OutcomeCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.policy import Action
from hygiene_app.model.secret import Secret
from hygiene_app.workflow.accounts import NewAccount
from hygiene_app.workflow.services import Services
from tests.soak import mail
from tests.soak.generation import Generation
from tests.soak.outside import Place
from tests.soak.rules import steps_of
from tests.support.dovecot import Dovecot
from tests.support.file_credentials import FileCredentials
from tests.support.played_exchange import TRASH, PlayedExchange
from tests.support.scripted_imap import ACTS_AND_HANGS_UP, HANGS_UP, Reaction

WHOLE = Place(inbox=1)
DONE = steps_of("archive", WHOLE)[-1]


class LockableCredentials(FileCredentials):
    """A keyring that can be locked."""

    locked = False

    def get(self, name: str) -> Secret | None:
        if self.locked:
            raise KnownError(ErrorCode.KEYRING_LOCKED)
        return super().get(name)

    def put(self, name: str, value: Secret) -> None:
        if self.locked:
            raise KnownError(ErrorCode.KEYRING_LOCKED)
        super().put(name, value)


@pytest.fixture(scope="module")
def stage(dovecot: Dovecot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Generation]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(dovecot.ca_file))
        yield Generation(dovecot, tmp_path_factory.mktemp("faults") / "profile", 0, 60)


def nothing(_step: str) -> None:
    """Pass a checkpoint by."""


@contextmanager
def opened(
    root: Path, keys: LockableCredentials, checkpoint: Callable[[str], None]
) -> Iterator[Services]:
    services = build_profile(Profile.open(root), keys, checkpoint=checkpoint)
    try:
        yield services
    finally:
        services.close()


def archive(services: Services, ids: list[str]) -> tuple[Outcome, ...]:
    plan = services.dispose.plan(ids, Action.ARCHIVE)
    return services.dispose.run(plan, quiet_job()).outcomes


def unused(stage: Generation) -> tuple[list[int], list[str]]:
    """Return twenty messages that no test has touched, and their findings."""
    numbers = [n for n, place in stage.look().items() if place == WHOLE][:20]
    return numbers, [stage.findings[number] for number in numbers]


def at_outcome(wanted: int, act: Callable[[], None]) -> Callable[[str], None]:
    """Return a checkpoint that acts once, after so many messages were done."""
    ended = 0

    def checkpoint(step: str) -> None:
        nonlocal ended
        ended += step == "outcome"
        if step == "outcome" and ended == wanted:
            act()

    return checkpoint


@pytest.mark.dovecot
def test_an_archive_folder_that_goes_away_is_told_and_gone_on_with(stage: Generation) -> None:
    numbers, ids = unused(stage)
    folder, away = stage.root / "archive", stage.root / "elsewhere"
    keys = LockableCredentials(stage.root / "keys.json")

    def go() -> None:
        folder.rename(away)

    with opened(stage.root, keys, at_outcome(16, go)) as services:
        outcomes = archive(services, ids)
    assert [each.code for each in outcomes[:16]] == [OutcomeCode.DONE] * 16
    assert {each.error for each in outcomes[16:]} == {ErrorCode.ARCHIVE_MOVED}
    away.rename(folder)
    seen = stage.look()
    assert [seen[n] for n in numbers] == [DONE] * 16 + [WHOLE] * 4
    with opened(stage.root, keys, nothing) as services:
        assert services.dispose.open_count() == 0
        again = archive(services, ids[16:])
        assert [each.code for each in again] == [OutcomeCode.DONE] * 4
        assert services.archive.verify(quiet_job()).problems == ()
    seen = stage.look()
    assert [seen[n] for n in numbers] == [DONE] * 20


@pytest.mark.dovecot
@pytest.mark.expects_logs  # the guard against older copies of the folder could not be renewed
def test_a_keyring_that_is_locked_in_the_middle_stops_nothing_before_the_next_start(
    stage: Generation,
) -> None:
    numbers, ids = unused(stage)
    keys = LockableCredentials(stage.root / "keys.json")

    def lock() -> None:
        keys.locked = True
        stage.outside.server.drop_connections()

    with opened(stage.root, keys, at_outcome(5, lock)) as services:
        assert [each.code for each in archive(services, ids)] == [OutcomeCode.DONE] * 20
    with pytest.raises(KnownError) as caught, opened(stage.root, keys, nothing):
        pytest.fail("the store opens without its key")
    assert caught.value.code is ErrorCode.KEYRING_LOCKED
    keys.locked = False
    seen = stage.look()
    assert [seen[n] for n in numbers] == [DONE] * 20
    with opened(stage.root, keys, nothing) as services:
        assert services.dispose.open_count() == 0
        assert services.archive.verify(quiet_job()).problems == ()


@pytest.mark.parametrize(
    ("reaction", "outcome"),
    [(ACTS_AND_HANGS_UP, OutcomeCode.DONE), (HANGS_UP, OutcomeCode.INTERRUPTED)],
)
def test_a_server_that_hangs_up_at_the_move_is_looked_at_and_asked_once(
    tmp_path: Path, reaction: Reaction, outcome: OutcomeCode
) -> None:
    keys = LockableCredentials(tmp_path / "keys.json")
    with PlayedExchange() as server, opened(tmp_path, keys, nothing) as services:
        for number in range(0, 6, 2):
            server.put("INBOX", mail.message(number), received=mail.OLD)
        account = server.account()
        new = NewAccount(
            email=account.email,
            host=account.host,
            port=account.port,
            security=Security.LOOPBACK,
        )
        services.accounts.add(new, server.secret)
        services.archive.set_up()
        services.scan.run(quiet_job())
        ids = list(services.review.ids(services.review.due_filter()))
        assert len(ids) == 3
        server.on("UID MOVE", reaction)
        codes = [each.code for each in archive(services, ids)]
        assert codes == [outcome, OutcomeCode.DONE, OutcomeCode.DONE]
        assert len(server.sent("UID MOVE")) == 3
        in_trash = [each.data for each in server.folder(TRASH).uids.values()]
        left = [each.data for each in server.folder("INBOX").uids.values()]
        assert sorted(in_trash + left) == sorted(mail.message(n) for n in range(0, 6, 2))
        assert len(in_trash) == codes.count(OutcomeCode.DONE)
        assert services.dispose.open_count() == 0
        assert len(services.archive.items()) == 3
