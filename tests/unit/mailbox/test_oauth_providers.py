"""The table of sign-in providers: ours, that of the user, that of IT."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.discovery_providers import load
from hygiene_app.mailbox.oauth_file import MAX_SIZE, Problem, is_safe, parse
from hygiene_app.mailbox.oauth_providers import OAuthProvider, SignInTable
from hygiene_app.model.account import OAuthClient, Security
from hygiene_app.model.errors import ErrorCode, Fact, KnownError
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import ServerChoice, ServerSource, SignIn
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import error_sentence
from tests.support.sign_in import built_in, oauth_account
from tests.unit.words.ftl import LANGUAGES, files

Put = Callable[..., SignInTable]

OWN = """
[own]
issuer = "https://sso.example.org/realms/main"
client_id = "abc"
scopes = ["openid", "offline_access"]
"""


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Return what makes a table of files, the strongest first."""

    def make(*texts: str) -> SignInTable:
        paths = [tmp_path / f"{number}.toml" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, "utf-8")
        return SignInTable(built_in, (*paths, tmp_path / "missing.toml"))

    return make


def one(table: SignInTable, provider: str) -> OAuthProvider:
    (found,) = (each for each in table.all() if each.id == provider)
    return found


def problem(text: str) -> KnownError:
    with pytest.raises(KnownError) as raised:
        parse(text, "sign-in.toml")
    assert raised.value.code is ErrorCode.SIGN_IN_FILE_INVALID
    assert raised.value.facts["path"] == "sign-in.toml"
    return raised.value


def test_the_table_that_comes_along_borrows_no_client_id(put: Put) -> None:
    microsoft, google = put().all()
    assert (microsoft.client_id, google.client_id) == ("", "")
    assert [(each.name, each.ready) for each in put().signing_in()] == [
        ("Microsoft", False),
        ("Google", False),
    ]
    assert microsoft.scopes[0] == "https://outlook.office.com/IMAP.AccessAsUser.All"
    assert "offline_access" in microsoft.scopes
    assert microsoft.redirect == "http://localhost"
    assert dict(google.parameters) == {"access_type": "offline", "prompt": "consent"}


def test_every_provider_of_a_mail_server_is_in_the_table(put: Put, resources: Path) -> None:
    known = {each.id for each in put().all()}
    table = load((resources / "providers.toml").read_text("utf-8"))
    pages = {each.name: each.page for each in table.providers if each.page}
    assert set(pages.values()) == known
    assert all(each.page for each in table.providers if each.sign_in is SignIn.BROWSER)


def test_a_file_needs_only_a_client_id(put: Put) -> None:
    table = put('[microsoft]\nclient_id = "abc"\ntenant = "firma.example"\n')
    found = one(table, "microsoft").of_account(
        replace(oauth_account(), oauth=OAuthClient(provider="microsoft"))
    )
    assert found.client_id == "abc"
    assert found.token_url == "https://login.microsoftonline.com/firma.example/oauth2/v2.0/token"
    assert found.facts == {
        "provider": "Microsoft",
        "client": "abc",
        "scopes": "https://outlook.office.com/IMAP.AccessAsUser.All offline_access",
        "url": "https://login.microsoftonline.com/firma.example/adminconsent?client_id=abc",
    }


def test_it_wins_over_the_user_key_by_key(put: Put) -> None:
    it = '[microsoft]\nclient_id = "of-it"\n'
    user = '[microsoft]\nclient_id = "of-user"\ntenant = "of-user.example"\n[own]\nname = "Ours"\n'
    table = put(it, user + OWN.replace("[own]", ""))
    assert one(table, "microsoft").client_id == "of-it"
    assert one(table, "microsoft").tenant == "of-user.example"
    assert one(table, "own").name == "Ours"


def test_endpoints_and_secrets_of_two_origins_are_never_mixed(put: Put) -> None:
    it = '[google]\nissuer = "https://sso.example.org"\nclient_id = "abc"\n'
    table = put(it, '[google]\nclient_id = "mine"\nclient_secret = "hush"\n')
    found = one(table, "google")
    assert (found.issuer, found.authorize_url, found.admin_url) == (
        "https://sso.example.org",
        "",
        "",
    )
    assert found.client_secret is None


def test_an_account_brings_its_own_client_and_tenant(put: Put) -> None:
    table = put('[microsoft]\nclient_id = "of-it"\nclient_secret = "hush"\n')

    def used(**own: str) -> OAuthProvider:
        account = oauth_account("jan@firma.example")
        return table.of_account(replace(account, oauth=OAuthClient(provider="microsoft", **own)))

    assert used().client_secret == Secret("hush")
    assert used().admin_url.endswith("/firma.example/adminconsent?client_id=of-it")
    mine = used(client_id="mine", tenant="other/../x?")
    assert mine.client_secret is None
    assert mine.token_url == (
        "https://login.microsoftonline.com/other%2F..%2Fx%3F/oauth2/v2.0/token"
    )


def test_without_a_client_id_it_says_so(put: Put) -> None:
    account = replace(oauth_account(), oauth=OAuthClient(provider="google"))
    with pytest.raises(KnownError) as raised:
        put().of_account(account)
    assert raised.value.code is ErrorCode.OAUTH_CLIENT_NEEDED
    assert raised.value.facts == {"provider": "Google"}


@pytest.mark.parametrize("oauth", [None, OAuthClient(provider="nobody", client_id="abc")])
def test_a_provider_that_nobody_knows(put: Put, oauth: OAuthClient | None) -> None:
    with pytest.raises(KnownError) as raised:
        put().of_account(replace(oauth_account(), oauth=oauth))
    assert raised.value.code is ErrorCode.OAUTH_PROVIDER_UNKNOWN


def test_notepad_may_have_written_it(tmp_path: Path) -> None:
    path = tmp_path / "sign-in.toml"
    path.write_bytes(b"\xef\xbb\xbf" + OWN.replace("\n", "\r\n").encode())
    assert one(SignInTable(built_in, (path,)), "own").client_id == "abc"


@pytest.mark.parametrize(
    ("text", "wrong", "where"),
    [
        ("[own]\nname = ", Problem.SYNTAX, 2),
        ("\n\nx", Problem.SYNTAX, 3),
        ("own = 1", Problem.WRONG_TYPE, "own"),
        ("[Own]", Problem.BAD_VALUE, "Own"),
        ('[own]\nclient = "a"', Problem.UNKNOWN_KEY, "own.client"),
        ("[own]\nname = 3", Problem.WRONG_TYPE, "own.name"),
        ('[own]\nclient_id = ""', Problem.BAD_VALUE, "own.client_id"),
        ('[own]\nclient_id = "a\\u0001b"', Problem.BAD_VALUE, "own.client_id"),
        ('[own]\ntenant = "a/b"', Problem.BAD_VALUE, "own.tenant"),
        ('[own]\nscopes = "a"', Problem.WRONG_TYPE, "own.scopes"),
        ("[own]\nscopes = []", Problem.BAD_VALUE, "own.scopes"),
        ('[own]\nscopes = ["a b"]', Problem.BAD_VALUE, "own.scopes"),
        ("[own]\ndomains = [1]", Problem.WRONG_TYPE, "own.domains"),
        ("[own]\nparameters = { a = 1 }", Problem.WRONG_TYPE, "own.parameters"),
        ('[own]\nparameters = { state = "a" }', Problem.BAD_VALUE, "own.parameters"),
        ('[own]\nissuer = "http://sso.example.org"', Problem.NOT_HTTPS, "own.issuer"),
        ('[own]\ntoken_url = "file:///etc/passwd"', Problem.NOT_HTTPS, "own.token_url"),
        ('[own]\nredirect = "http://example.org"', Problem.REDIRECT, "own.redirect"),
        ('[own]\nredirect = "https://localhost"', Problem.REDIRECT, "own.redirect"),
    ],
)
def test_an_error_is_told_with_its_place(text: str, wrong: Problem, where: str | int) -> None:
    facts = problem(text).facts
    assert facts["problem"] == wrong.value
    assert where == (facts["line"] if wrong is Problem.SYNTAX else facts["key"])


@pytest.mark.parametrize("missing", ["token_url", "authorize_url", "scopes"])
def test_a_provider_of_its_own_must_be_whole(put: Put, missing: str) -> None:
    lines = {
        "authorize_url": '"https://a.example.org"',
        "token_url": '"https://b.example.org"',
        "scopes": '["x"]',
    }
    del lines[missing]
    with pytest.raises(KnownError) as raised:
        put("[own]\n" + "\n".join(f"{key} = {value}" for key, value in lines.items())).all()
    assert raised.value.facts["problem"] == Problem.MISSING_KEY.value
    assert raised.value.facts["key"] == f"own.{missing}"


def test_files_that_are_none(tmp_path: Path) -> None:
    path = tmp_path / "sign-in.toml"
    table = SignInTable(built_in, (path,))
    for data, wrong in ((b"#" * (MAX_SIZE + 1), "too-large"), (b'a = "\xff"', "syntax")):
        path.write_bytes(data)
        with pytest.raises(KnownError) as raised:
            table.all()
        assert raised.value.facts["problem"] == wrong
    path.unlink()
    path.mkdir()
    with pytest.raises(KnownError) as raised:
        table.all()
    assert raised.value.code is ErrorCode.PATH_UNREADABLE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_sentence(language: str) -> None:
    words = Words(language, files()[language], files()["en"])
    facts: dict[str, Fact] = {"path": "sign-in.toml", "key": "own.x", "line": 3, "allowed": "name"}
    other = error_sentence(words, KnownError(ErrorCode.SIGN_IN_FILE_INVALID))
    for each in Problem:
        error = KnownError(ErrorCode.SIGN_IN_FILE_INVALID, problem=each.value, **facts)
        assert "sign-in.toml" in error_sentence(words, error)
        assert error_sentence(words, error) != other


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_to_it_holds_all_that_it_needs(put: Put, language: str) -> None:
    facts = one(put('[microsoft]\nclient_id = "abc"\n'), "microsoft").facts
    words = Words(language, files()[language], files()["en"])
    letter = words.say("letter-admin-approval", **facts)
    assert all(str(value) in letter for value in facts.values())
    assert words.say("letter-admin-approval-subject")


@given(st.text(max_size=200))
def test_any_text_is_a_table_or_a_known_error(text: str) -> None:
    try:
        assert isinstance(parse(text, "x"), dict)
    except KnownError as exc:
        assert exc.facts["problem"] in [each.value for each in Problem]


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://login.example.org/a", True),
        ("http://127.0.0.1:80/a", True),
        ("http://localhost/a", True),
        ("http://localhost.example.org/a", False),
        ("http://login.example.org/a", False),
        ("https://", False),
        ("https://jan@login.example.org", False),
        ("https://login.example.org:x", False),
        ("https://[", False),
        ("https://login.example.org/\n", False),
    ],
)
def test_what_is_safe(url: str, *, safe: bool) -> None:
    assert is_safe(url) is safe


def choice(sign_in: SignIn, provider: str = "") -> ServerChoice:
    return ServerChoice(
        host="imap.firma.example",
        port=993,
        security=Security.TLS,
        user="jan@firma.example",
        source=ServerSource.GUESS,
        sign_in=sign_in,
        provider=provider,
    )


def test_what_a_file_says_of_a_domain_holds(put: Put) -> None:
    table = put(OWN + 'domains = ["Firma.example"]\n[google]\nclient_id = "abc"\n')
    advised = table.advised(choice(SignIn.PASSWORD), "jan@FIRMA.example")
    assert (advised.sign_in, advised.provider) == (SignIn.BROWSER, "own")
    other = choice(SignIn.PASSWORD)
    assert table.advised(other, "jan@example.org") == other


def test_a_page_that_is_ready_is_better_than_an_app_password(put: Put) -> None:
    gmail = choice(SignIn.APP_PASSWORD, "google")
    assert put().advised(gmail, "jan@example.org") == gmail
    advised = put('[google]\nclient_id = "abc"').advised(gmail, "jan@example.org")
    assert (advised.sign_in, advised.provider) == (SignIn.BROWSER, "google")
