"""What becomes of a server that was found: a password goes only where somebody vouches for it."""

from pathlib import Path

import pytest

from hygiene_app.model.account import Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, quiet_job
from hygiene_app.model.server import Referral, ServerChoice, ServerSource, SignIn
from hygiene_app.workflow.accounts import AccountBook
from tests.support.house import build_house

EMAIL = "bo@firma.example"


def choice(*, sign_in: SignIn = SignIn.PASSWORD, sure: bool = True) -> ServerChoice:
    return ServerChoice(
        host="imap.firma.example",
        port=993,
        security=Security.TLS,
        user=EMAIL,
        source=ServerSource.MX,
        sign_in=sign_in,
        sure=sure,
    )


def book(tmp_path: Path, answer: ServerChoice | Referral | None) -> AccountBook:
    def discover(email: str, job: Job, agreed: str = "") -> ServerChoice | Referral | None:
        assert email == EMAIL
        return choice() if agreed == "settings.example.org" else answer

    return build_house(tmp_path, discover=discover).book


@pytest.mark.parametrize("sign_in", [SignIn.PASSWORD, SignIn.APP_PASSWORD])
def test_a_sure_server_is_used(tmp_path: Path, sign_in: SignIn) -> None:
    found = choice(sign_in=sign_in)
    assert book(tmp_path, found).server(f" {EMAIL} ", quiet_job()) == found


def test_a_provider_with_a_page_of_its_own_needs_no_look_at_its_server(tmp_path: Path) -> None:
    found = choice(sign_in=SignIn.BROWSER, sure=False)
    assert book(tmp_path, found).server(EMAIL, quiet_job()) == found


@pytest.mark.parametrize(
    ("answer", "code", "facts"),
    [
        (None, ErrorCode.HOST_NEEDED, {"email": EMAIL}),
        (
            choice(sure=False),
            ErrorCode.SERVER_UNSURE,
            {"host": "imap.firma.example", "port": 993},
        ),
        (
            Referral(host="settings.example.org"),
            ErrorCode.SERVER_ELSEWHERE,
            {"host": "settings.example.org"},
        ),
    ],
)
def test_anything_else_is_told(
    tmp_path: Path,
    answer: ServerChoice | Referral | None,
    code: ErrorCode,
    facts: dict[str, str | int],
) -> None:
    with pytest.raises(KnownError) as caught:
        book(tmp_path, answer).server(EMAIL, quiet_job())
    assert caught.value.code is code
    assert caught.value.facts == facts


def test_a_host_that_was_agreed_to_is_handed_on(tmp_path: Path) -> None:
    accounts = book(tmp_path, Referral(host="settings.example.org"))
    assert accounts.server(EMAIL, quiet_job(), "settings.example.org") == choice()
    assert isinstance(accounts.discover(EMAIL, quiet_job()), Referral)


def test_half_an_address_is_not_looked_for(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        book(tmp_path, None).discover("bo@firma", quiet_job())
    assert caught.value.code is ErrorCode.ADDRESS_INVALID
