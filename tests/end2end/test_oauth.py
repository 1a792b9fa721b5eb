"""From the sign-in page to the findings: authorisation server, browser, Dovecot, the verbs."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from hygiene_app import app
from hygiene_app.desktop.credentials import MemoryCredentials
from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.paths import Profile
from hygiene_app.mailbox import phase_one, phase_two
from hygiene_app.mailbox.connection import connect
from hygiene_app.mailbox.mailbox import ImapMailbox
from hygiene_app.model.account import Account, AuthMethod, OAuthClient, Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, Progress, Step, quiet_job
from hygiene_app.model.secret import Secret
from hygiene_app.readers.pool import ReaderPool
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.store.database import Database
from hygiene_app.workflow.accounts import AccountReport, NewAccount
from hygiene_app.workflow.assembly import assemble
from hygiene_app.workflow.services import Services
from tests.support.authorisation_server import AuthorisationServer
from tests.support.dovecot import Dovecot, DovecotSettings, Incoming
from tests.support.house import FixedClock, application
from tests.support.sign_in import SignInHouse, entry, sign_in_house

pytestmark = [pytest.mark.dovecot, pytest.mark.xdist_group("oauth")]

MESSAGES = 12
MANY = 520  # more than are asked for at once by `few_ahead`
OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
Opener = Callable[[Account], AbstractContextManager[ImapMailbox]]


@cache
def recogniser() -> Recogniser:
    """Return recognition, compiled once: it keeps no state."""
    return app.recogniser()


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company with its mail server, its sign-in page and one employee's program."""

    mail: Dovecot
    oauth: AuthorisationServer
    sign_in: SignInHouse
    verbs: Services

    def add(self, address: str, *, user: str = "", hint: str = "") -> AccountReport:
        """Add a mailbox as the window does."""
        new = NewAccount(
            email=address,
            user=user,
            host=self.mail.host,
            port=self.mail.port_starttls,
            security=Security.LOOPBACK,
            oauth=OAuthClient(provider="own", login_hint=hint),
        )
        return self.verbs.accounts.add_by_browser(new, quiet_job(), lambda _address: None)

    def found(self) -> int:
        """Return how many findings there are."""
        review = self.verbs.review
        return len(review.ids(review.due_filter()))

    def renewals(self) -> int:
        """Return how often a refresh token was shown."""
        return self.oauth.grants.count("refresh_token")


@contextmanager
def verbs(folder: Path, house: SignInHouse) -> Iterator[Services]:
    """Give the verbs of a profile, over this way of signing in."""

    def open_mailbox(account: Account) -> AbstractContextManager[ImapMailbox]:
        return connect(account, house.tokens.source(account))

    def probe(account: Account, secret: Secret) -> AbstractContextManager[ImapMailbox]:
        assert account.auth is AuthMethod.OAUTH
        return connect(account, house.tokens.source(account, secret))

    clock, profile = FixedClock(), Profile.open(folder / "profile")
    with (
        Database(profile.database, bytes(range(32)), clock=clock) as store,
        ReaderPool() as reader,
    ):
        world = app._world(
            profile,
            MemoryCredentials(),
            database=store,
            reader=reader,
            checkpoint=lambda _: None,
            managed=Managed(),
        )
        ours = replace(
            world,
            credentials=house.tokens,
            open_mailbox=open_mailbox,
            probe=probe,
            browser=house.flow,
            recogniser=recogniser,
            clock=clock,
        )
        yield assemble(ours, profile=str(profile.root))


@contextmanager
def company(folder: Path, *mechanisms: str) -> Iterator[Company]:
    with ExitStack() as stack:
        oauth = stack.enter_context(AuthorisationServer())
        settings = DovecotSettings(
            introspection=f"{oauth.url}/introspect",
            token_mechanisms=mechanisms or ("xoauth2", "oauthbearer"),
        )
        mail = stack.enter_context(Dovecot(settings=settings))
        house = stack.enter_context(sign_in_house(folder, oauth))
        built = stack.enter_context(verbs(folder, house))
        yield Company(mail=mail, oauth=oauth, sign_in=house, verbs=built)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Company]:
    with company(tmp_path) as built:
        yield built


def fill(firm: Company, user: str, count: int = MESSAGES) -> None:
    mails = [Incoming(data=application(number), received=OLD) for number in range(count)]
    firm.mail.append(user, "INBOX", mails)


@pytest.mark.parametrize("mechanism", ["xoauth2", "oauthbearer"])
def test_from_the_page_to_the_findings(tmp_path: Path, mechanism: str) -> None:
    with company(tmp_path, mechanism) as firm:
        user = firm.mail.new_user()
        fill(firm, user)
        report = firm.add(user)
        assert report.messages == MESSAGES
        assert firm.verbs.scan.run(quiet_job()) is not None
        assert firm.found() == MESSAGES
        assert firm.oauth.grants == ["authorization_code"]
        assert set(firm.oauth.introspected) == {user}
        assert f"method={mechanism.upper()}" in firm.mail.log()


def breaking(once: Callable[[], None], at: Step) -> Job:
    """Return a job that does something at the first sign of a step."""
    seen: list[Step] = []

    def report(progress: Progress) -> None:
        if progress.step is at and progress.done > 0 and at not in seen:
            seen.append(at)
            once()

    return Job(report=report)


@pytest.fixture
def few_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for few messages at once, so that a small mailbox is not on its way as a whole."""
    for phase in (phase_one, phase_two):
        monkeypatch.setattr(phase, "AHEAD", 50)


@pytest.mark.usefixtures("few_ahead")
def test_a_token_that_ends_in_the_middle_of_a_scan(firm: Company) -> None:
    """The clock says so: it is renewed before the new connection, and no token is refused."""
    user = firm.mail.new_user()
    fill(firm, user, MANY)
    firm.add(user)

    def happens() -> None:
        firm.sign_in.clock.later(hours=1)
        firm.oauth.expire_access_tokens()
        assert firm.mail.drop_connections() == 1

    firm.verbs.scan.run(breaking(happens, Step.READING))
    assert firm.found() == MANY
    assert firm.renewals() == 1
    assert "" not in firm.oauth.introspected
    kept = firm.sign_in.keyring.password(firm.verbs.accounts.list()[0].id)
    assert kept is not None
    assert firm.oauth.refresh_tokens == [kept.reveal()]


@pytest.mark.usefixtures("few_ahead")
def test_a_token_that_is_withdrawn_in_the_middle_of_a_scan(firm: Company) -> None:
    """Only the server knows: it is refused once, then renewed."""
    user = firm.mail.new_user()
    fill(firm, user, MANY)
    firm.add(user)

    def happens() -> None:
        firm.oauth.expire_access_tokens()
        assert firm.mail.drop_connections() == 1

    firm.verbs.scan.run(breaking(happens, Step.READING))
    assert firm.found() == MANY
    assert firm.renewals() == 1
    assert firm.oauth.introspected.count("") == 1


def test_what_was_granted_is_revoked(firm: Company) -> None:
    """It is asked about once; then the user signs in again, and everything goes on."""
    user = firm.mail.new_user()
    fill(firm, user)
    firm.add(user)
    firm.oauth.revoke()
    for _ in range(3):
        with pytest.raises(KnownError) as raised:
            firm.verbs.accounts.check(user)
        assert raised.value.code is ErrorCode.OAUTH_EXPIRED
    assert firm.renewals() == 1
    firm.verbs.accounts.sign_in_again(user, quiet_job(), lambda _address: None)
    firm.verbs.scan.run(quiet_job())
    assert firm.found() == MESSAGES
    assert firm.renewals() == 1


def test_a_shared_mailbox(firm: Company) -> None:
    """The delegate signs in; the name at the mail server is that of the shared mailbox."""
    shared, delegate = "info@example.org", "els@example.org"
    fill(firm, shared)
    firm.oauth.people[delegate] = shared
    assert firm.add(shared, hint=delegate).messages == MESSAGES
    assert firm.oauth.opened[0]["login_hint"] == delegate
    assert f"user=<{shared}>" in firm.mail.log()
    firm.verbs.scan.run(quiet_job())
    assert firm.found() == MESSAGES


def test_somebody_without_rights_signs_in(firm: Company) -> None:
    """Nothing is kept, and it does not go round in circles."""
    firm.sign_in.browser.person = "piet@example.org"
    with pytest.raises(KnownError) as raised:
        firm.add("info@example.org")
    assert raised.value.code is ErrorCode.OAUTH_NO_MAIL_ACCESS
    assert firm.verbs.accounts.list() == ()
    assert firm.oauth.grants == ["authorization_code", "refresh_token"]


def test_a_removed_account_leaves_no_token(firm: Company) -> None:
    user = firm.mail.new_user()
    account = firm.add(user).account
    firm.verbs.accounts.remove(user)
    assert firm.sign_in.keyring.password(account.id) is None
    with pytest.raises(KnownError) as raised:
        firm.sign_in.tokens.source(account).token()
    assert raised.value.code is ErrorCode.OAUTH_EXPIRED


def test_the_program_as_it_is_put_together(firm: Company, tmp_path: Path) -> None:
    """The page is opened from the address that is shown: here no browser opens by itself."""
    user = firm.mail.new_user()
    fill(firm, user)
    profile, keyring = Profile.open(tmp_path / "own"), MemoryCredentials()
    profile.sign_in.write_text(entry(firm.oauth), "utf-8")
    new = NewAccount(
        email=user,
        host=firm.mail.host,
        port=firm.mail.port_starttls,
        security=Security.LOOPBACK,
        oauth=OAuthClient(provider="own"),
    )
    services = app.build_profile(profile, keyring)

    def play(address: str) -> None:
        assert firm.sign_in.browser.open(address)

    assert "own" in {page.id for page in services.accounts.providers() if page.ready}
    account = services.accounts.add_by_browser(new, quiet_job(), play).account
    services.close()
    again = app.build_profile(profile, keyring)
    report = again.scan.run(quiet_job()).accounts[0]
    assert (report.messages, report.error) == (MESSAGES, None)
    again.accounts.sign_in_again(user, quiet_job(), play)
    assert again.accounts.check(user).messages == MESSAGES
    again.accounts.remove(user)
    assert keyring.password(account.id) is None
    again.close()
