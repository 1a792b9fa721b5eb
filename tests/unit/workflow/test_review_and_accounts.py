"""Keeping, taking back, and signing in."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from hygiene_app.model.account import AuthMethod, MailSource, OAuthClient, Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.job import quiet_job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.policy import VerdictStatus
from hygiene_app.model.secret import Secret
from hygiene_app.workflow.accounts import NewAccount
from tests.fakes.mailbox import PASSWORD
from tests.support.house import OWNER, TODAY, House, application

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
FRESH = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def fill(house: House, *moments: datetime) -> tuple[str, ...]:
    for number, moment in enumerate(moments):
        house.server.add("INBOX", application(number), received=moment)
    house.scan.run(quiet_job())
    return house.review.ids(FindingFilter())


def test_the_overview_counts_what_is_due_and_knows_the_next_day(house: House) -> None:
    fill(house, OLD, OLD, FRESH)
    overview = house.review.overview()
    assert (overview.totals.due, overview.totals.messages) == (2, 3)
    assert [(group.category, group.count) for group in overview.due] == [(Category.CV, 2)]
    assert overview.clean_until is None
    house.review.keep(house.review.ids(house.review.due_filter()), reason="dispute")
    after = house.review.overview()
    assert after.totals.due == 0
    assert after.clean_until is not None
    assert after.clean_until > TODAY
    assert after.last_review == TODAY


def test_a_young_cv_is_not_due(house: House) -> None:
    ids = fill(house, FRESH)
    assert house.review.row(ids[0]).verdict.status is VerdictStatus.LATER
    assert house.review.ids(house.review.due_filter()) == ()


def test_what_was_kept_until_a_day_comes_back(house: House) -> None:
    ids = fill(house, OLD)
    house.review.keep(ids, reason="second round", until=TODAY + timedelta(days=30))
    assert house.review.row(ids[0]).finding.state is FindingState.KEPT
    house.clock.day = TODAY + timedelta(days=30)
    house.review.refresh()
    assert house.review.ids(house.review.due_filter()) == ids


def test_keeping_needs_a_reason(house: House) -> None:
    ids = fill(house, OLD)
    with pytest.raises(KnownError) as caught:
        house.review.keep(ids, reason="  ")
    assert caught.value.code is ErrorCode.REASON_NEEDED


def test_not_a_cv_can_be_taken_back(house: House) -> None:
    ids = fill(house, OLD)
    house.review.not_this(ids)
    assert house.review.ids(house.review.due_filter()) == ()
    house.review.reopen(ids)
    assert house.review.ids(house.review.due_filter()) == ids


def test_an_unknown_finding_is_named(house: House) -> None:
    with pytest.raises(KnownError) as caught:
        house.review.row("nothing")
    assert caught.value.code is ErrorCode.FINDING_UNKNOWN


def test_another_country_changes_the_policy(house: House) -> None:
    before = house.policies.effective().jurisdiction
    house.policies.choose("nl")
    assert before == "BE"
    assert house.policies.effective().jurisdiction == "NL"


@pytest.mark.parametrize(
    ("email", "host", "password", "code"),
    [
        ("nobody", "h", PASSWORD, ErrorCode.ADDRESS_INVALID),
        ("jef@firma.example", " ", PASSWORD, ErrorCode.HOST_NEEDED),
        ("jef@firma.example", "h", "", ErrorCode.PASSWORD_NEEDED),
        ("jef@firma.example", "h", "wrong", ErrorCode.WRONG_PASSWORD),
        (OWNER.upper(), "h", PASSWORD, ErrorCode.ACCOUNT_EXISTS),
    ],
)
def test_an_account_that_cannot_be_added_leaves_nothing(
    house: House, email: str, host: str, password: str, code: ErrorCode
) -> None:
    before = house.book.list()
    with pytest.raises(KnownError) as caught:
        house.book.add(NewAccount(email=email, host=host), Secret(password))
    assert caught.value.code is code
    assert house.book.list() == before


def test_ports_and_user_have_usual_values(house: House) -> None:
    new = NewAccount(email="jef@firma.example", host="h", security=Security.STARTTLS)
    account = house.book.add(new, Secret(PASSWORD)).account
    assert (account.port, account.user) == (143, "jef@firma.example")


def test_removing_an_account_forgets_its_password_and_findings(house: House) -> None:
    fill(house, OLD)
    account = house.book.list()[0]
    house.book.remove(OWNER)
    assert house.credentials.password(account.id) is None
    assert house.review.ids(FindingFilter()) == ()


def test_a_new_password_is_kept_only_when_it_works(house: House) -> None:
    account = house.book.list()[0]
    with pytest.raises(KnownError):
        house.book.renew_password(OWNER, Secret("wrong"))
    assert house.credentials.password(account.id) == Secret(PASSWORD)


def test_the_days_are_those_of_the_policy(house: House) -> None:
    ids = fill(house, datetime(2026, 1, 10, 9, 0, tzinfo=UTC))
    assert house.review.row(ids[0]).verdict.due_on == date(2026, 4, 10)


BROWSER = NewAccount(
    email="bo@firma.example",
    host="imap.firma.example",
    oauth=OAuthClient(provider="microsoft"),
)


def test_an_account_is_added_by_the_browser(house: House) -> None:
    house.server.password = house.browser.token
    pages: list[str] = []
    report = house.book.add_by_browser(BROWSER, quiet_job(), pages.append)
    assert report.account.auth is AuthMethod.OAUTH
    assert pages
    assert house.credentials.password(report.account.id) == Secret(house.browser.token)
    assert house.book.find("bo@firma.example") == report.account
    assert house.book.list()[-1] == report.account


@pytest.mark.parametrize("refused", ["page", "server"])
def test_nothing_is_kept_where_signing_in_by_the_browser_fails(house: House, refused: str) -> None:
    if refused == "page":
        house.browser.problem = KnownError(ErrorCode.OAUTH_DECLINED)
    with pytest.raises(KnownError):
        house.book.add_by_browser(BROWSER, quiet_job(), lambda _url: None)
    assert [account.email for account in house.book.list()] == [OWNER]


def test_an_address_that_is_there_opens_no_page(house: House) -> None:
    with pytest.raises(KnownError) as caught:
        house.book.add_by_browser(replace(BROWSER, email=OWNER), quiet_job(), lambda _url: None)
    assert caught.value.code is ErrorCode.ACCOUNT_EXISTS
    assert house.browser.accounts == []


def test_signing_in_again_keeps_the_new_token_only_where_it_works(house: House) -> None:
    house.server.password = house.browser.token
    account = house.book.add_by_browser(BROWSER, quiet_job(), lambda _url: None).account
    house.browser.token = "refresh-2"
    with pytest.raises(KnownError):
        house.book.sign_in_again(account.email, quiet_job(), lambda _url: None)
    assert house.credentials.password(account.id) == Secret("refresh-1")
    house.server.password = "refresh-2"
    house.book.sign_in_again(account.email, quiet_job(), lambda _url: None)
    assert house.credentials.password(account.id) == Secret("refresh-2")


def test_mail_on_this_computer_may_have_the_address_of_an_account(house: House) -> None:
    report = house.book.add_local(OWNER, "/mail/Takeout")
    assert report.account.source is MailSource.MAILDIR
    assert house.book.find(OWNER).source is MailSource.IMAP
    assert house.book.find(report.account.name) == report.account
    with pytest.raises(KnownError) as caught:
        house.book.add_local(OWNER, "/mail/Takeout")
    assert caught.value.code is ErrorCode.ACCOUNT_EXISTS
    house.book.remove(report.account.name)
    assert len(house.book.list()) == 1
