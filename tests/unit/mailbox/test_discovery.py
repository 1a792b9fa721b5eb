"""From an address to its server, over real TLS and HTTP on loopback."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.mailbox.discovery import Discovery, Found
from hygiene_app.mailbox.discovery_autoconfig import MAX_SIZE
from hygiene_app.mailbox.discovery_providers import load
from hygiene_app.model.account import Security
from hygiene_app.model.job import Cancelled, Job, quiet_job
from hygiene_app.model.server import Referral, ServerChoice, ServerSource, SignIn
from tests.support.internet import IMAP, IMAPS, Internet, drip, moved, page, timed
from tests.unit.mailbox.autoconfig_samples import BOMB, EMAIL, config, server

OWN = "autoconfig.firma.test"
PATH = "/mail/config-v1.1.xml"
WELL_KNOWN = "/.well-known/autoconfig/mail/config-v1.1.xml"
HOSTS = (
    *(OWN, "firma.test", "www.firma.test", "imap.firma.test", "mail.firma.test"),
    *("autoconfig.provider.test", "autoconfig.eu.provider.test", "settings.provider.test"),
)


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("certificates")


@pytest.fixture
def net(tmp_path: Path) -> Iterator[Internet]:
    with Internet(tmp_path, hosts=HOSTS) as running:
        yield running


def find(
    net: Internet,
    *,
    email: str = EMAIL,
    exchangers: tuple[str, ...] = (),
    folder: Path | None = None,
    agreed: str = "",
    job: Job | None = None,
    patience: float = 2,
    trusted: bool = True,
) -> Found:
    discovery = Discovery(
        folders=[folder] if folder else [],
        providers=load(PackagedResources().text("providers.toml")),
        network=net.network(patience=patience, trusted=trusted),
        exchangers=lambda _domain: exchangers,
    )
    return discovery(email, job or quiet_job(), agreed)


def chosen(found: Found) -> tuple[str, ServerSource]:
    assert isinstance(found, ServerChoice)
    return found.host, found.source


def everything(net: Internet, folder: Path) -> None:
    """Let every source know a server of its own."""
    (folder / "firma.test.xml").write_text(config(server(host="it.firma.test")))
    net.pages[OWN, PATH] = page(config(server(host="auto.firma.test")))
    net.pages["firma.test", WELL_KNOWN] = page(config(server(host="known.firma.test")))
    net.pages["autoconfig.provider.test", PATH] = page(config(server(host="mx.firma.test")))
    for host in ("imap.firma.test", "mail.firma.test"):
        net.greetings[host, IMAPS] = b"* OK ready\r\n"
        net.greetings[host, IMAP] = b"* OK ready\r\n"


def test_the_order_of_the_sources(net: Internet, tmp_path: Path) -> None:
    everything(net, tmp_path)

    def now() -> tuple[str, ServerSource, Security]:
        found = find(net, folder=tmp_path, exchangers=("mx1.provider.test",))
        assert isinstance(found, ServerChoice)
        assert (found.user, found.sure) == (EMAIL, True)
        return found.host, found.source, found.security

    tls = Security.TLS
    assert now() == ("it.firma.test", ServerSource.IT_FILE, tls)
    assert net.dialled == []
    (tmp_path / "firma.test.xml").unlink()
    assert now() == ("auto.firma.test", ServerSource.PROVIDER, tls)
    del net.pages[OWN, PATH]
    assert now() == ("known.firma.test", ServerSource.PROVIDER, tls)
    del net.pages["firma.test", WELL_KNOWN]
    assert now() == ("mx.firma.test", ServerSource.MX, tls)
    del net.pages["autoconfig.provider.test", PATH]
    assert now() == ("imap.firma.test", ServerSource.GUESS, tls)
    del net.greetings["imap.firma.test", IMAPS]
    assert now() == ("mail.firma.test", ServerSource.GUESS, tls)
    del net.greetings["mail.firma.test", IMAPS]
    assert now() == ("imap.firma.test", ServerSource.GUESS, Security.STARTTLS)
    net.greetings.clear()
    assert find(net, exchangers=("mx1.provider.test",)) is None


def test_nothing_about_the_user_leaves_and_nothing_goes_over_http(
    net: Internet, tmp_path: Path
) -> None:
    everything(net, tmp_path)
    (tmp_path / "firma.test.xml").unlink()
    net.pages.clear()
    net.pages["autoconfig.provider.test", PATH] = page("", status="404 Not Found")
    net.pages[OWN, PATH] = page("", status="404 Not Found")
    net.greetings["imap.firma.test", IMAPS] = b"* BYE\r\n"
    del net.greetings["mail.firma.test", IMAPS]
    find(net, exchangers=("mx1.provider.test",))
    assert net.asked
    said = b"".join(net.asked).lower()
    assert b"peeters" not in said
    assert b"@" not in said
    assert {port for _host, port in net.dialled} == {443, 993, 143}
    assert b"user-agent" not in said


def test_a_provider_that_is_in_the_table(net: Internet) -> None:
    found = find(net, email="an@kpnmail.nl")
    assert chosen(found) == ("imap.kpnmail.nl", ServerSource.TABLE)
    found = find(net, email="an.peeters@zeelandnet.nl")
    assert isinstance(found, ServerChoice)
    assert found.user == "an.peeters"


@pytest.mark.parametrize(
    ("exchanger", "host", "sign_in"),
    [
        ("firma-test.mail.protection.outlook.com", "outlook.office365.com", SignIn.BROWSER),
        ("alt1.aspmx.l.google.com", "imap.gmail.com", SignIn.APP_PASSWORD),
    ],
)
def test_the_exchanger_gives_the_provider_away(
    net: Internet, exchanger: str, host: str, sign_in: SignIn
) -> None:
    found = find(net, exchangers=("unknown.provider.test", exchanger))
    assert isinstance(found, ServerChoice)
    assert (found.host, found.sign_in, found.source) == (host, sign_in, ServerSource.MX)
    assert found.sure


def test_how_a_big_provider_lets_programs_in_whoever_names_it(net: Internet) -> None:
    net.pages[OWN, PATH] = page(config(server(host="outlook.office365.com")))
    found = find(net)
    assert isinstance(found, ServerChoice)
    assert (found.source, found.sign_in) == (ServerSource.PROVIDER, SignIn.BROWSER)


def test_a_stranger_named_by_dns_alone_is_not_sure(net: Internet) -> None:
    net.pages["autoconfig.eu.provider.test", PATH] = page(config(server(host="imap.provider.test")))
    found = find(net, exchangers=("mx1.eu.provider.test",))
    assert isinstance(found, ServerChoice)
    assert (found.host, found.source, found.sure) == (
        "imap.provider.test",
        ServerSource.MX,
        False,
    )


def test_a_redirection_within_the_domain_is_followed(net: Internet) -> None:
    net.pages[OWN, PATH] = moved("https://www.firma.test/mail.xml", "301 Moved")
    net.pages["www.firma.test", "/mail.xml"] = moved("/there.xml?a=1", "307 Temporary Redirect")
    net.pages["www.firma.test", "/there.xml?a=1"] = page(config(server()))
    assert chosen(find(net)) == ("imap.firma.test", ServerSource.PROVIDER)


def test_a_redirection_elsewhere_is_asked_about_first(net: Internet) -> None:
    net.pages[OWN, PATH] = moved("https://settings.provider.test/firma.xml")
    net.pages["settings.provider.test", "/firma.xml"] = page(config(server(host="i.provider.test")))
    assert find(net) == Referral(host="settings.provider.test")
    assert ("settings.provider.test", 443) not in net.dialled
    found = find(net, agreed="Settings.Provider.test")
    assert chosen(found) == ("i.provider.test", ServerSource.PROVIDER)
    assert find(net, agreed="other.provider.test") == Referral(host="settings.provider.test")


def test_a_question_waits_until_nobody_else_knows(net: Internet) -> None:
    net.pages[OWN, PATH] = moved("https://settings.provider.test/firma.xml")
    net.greetings["mail.firma.test", IMAPS] = b"* OK ready\r\n"
    assert chosen(find(net)) == ("mail.firma.test", ServerSource.GUESS)


@pytest.mark.parametrize(
    "target",
    [
        "http://autoconfig.firma.test/mail/other.xml",
        "https://autoconfig.firma.test:8443/mail/other.xml",
        "https://settings.provider.test/",
        "https://10.0.0.1/config.xml",
        "https://[::1/config.xml",
        "https://firma.test:port/config.xml",
        "file:///etc/passwd.xml",
        "",
        "/mail/config-v1.1.xml",
        "https://autoconfig.firma.test/a\x01b.xml",
    ],
)
def test_redirections_that_lead_nowhere(net: Internet, target: str) -> None:
    net.pages[OWN, PATH] = moved(target)
    net.pages[OWN, "/mail/other.xml"] = page(config(server()))
    assert find(net) is None
    assert {port for _host, port in net.dialled} == {443, 993, 143}


@pytest.mark.parametrize(
    "answer",
    [
        page(config(server()), status="500 Internal Server Error"),
        page(config(server()), status="203 Non-Authoritative"),
        page(BOMB),
        page(config(server())[:-9]),
        page("<html>Welcome</html>"),
        page(""),
        page(config(server()).encode() + b" " * MAX_SIZE),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<clientConfig>",
        b"SSH-2.0-OpenSSH\r\n",
        b"",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500,
        b"HTTP/1.1 200 " + b"a" * 100_000,
    ],
)
def test_answers_that_are_no_description(net: Internet, answer: bytes) -> None:
    net.pages[OWN, PATH] = answer
    assert find(net) is None


def test_a_chunked_answer_is_read(net: Internet) -> None:
    body = config(server()).encode()
    net.pages[OWN, PATH] = (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
        % (len(body), body)
    )
    assert chosen(find(net)) == ("imap.firma.test", ServerSource.PROVIDER)


@pytest.mark.parametrize("where", ["head", "body", "silence"])
def test_a_slow_server_is_given_up_in_time(net: Internet, where: str) -> None:
    whole = page(config(server()))
    head = whole.index(b"\r\n\r\n")
    slow = {
        "head": drip(whole, 0.05),
        "body": lambda end: (end.sendall(whole[:head]), drip(whole[head:], 0.05)(end)),
        "silence": lambda end: end.recv(1),
    }
    net.pages[OWN, PATH] = slow[where]
    assert timed(lambda: find(net, patience=0.4)) < 2
    assert len(net.asked) == 1


def test_certificates_that_are_wrong(net: Internet, tmp_path: Path) -> None:
    net.pages[OWN, PATH] = page(config(server()))
    net.greetings["imap.firma.test", IMAPS] = b"* OK ready\r\n"
    net.greetings["imap.firma.test", IMAP] = b"* OK ready\r\n"
    assert find(net, trusted=False) is None
    expired = tmp_path / "expired"
    expired.mkdir()
    other = tmp_path / "other"
    other.mkdir()
    for wrong in (
        Internet(expired, hosts=HOSTS, expired=True),
        Internet(other, hosts=("elsewhere.test",)),
    ):
        with wrong:
            wrong.pages, wrong.greetings = net.pages, net.greetings
            assert find(wrong) is None
            assert b"GET" not in b"".join(wrong.asked)


def test_a_server_without_tls_on_the_secure_port(net: Internet) -> None:
    net.pages[OWN, PATH] = page(config(server()))
    net.plain.add((OWN, 443))
    assert find(net, patience=0.5) is None


@pytest.mark.parametrize(
    "greeting",
    [b"* BYE full\r\n", b"* PREAUTH hello\r\n", b"220 ftp\r\n", b"", b"* " + b"a" * 5000],
)
@pytest.mark.parametrize("port", [IMAPS, IMAP])
def test_greetings_that_are_no_welcome(net: Internet, greeting: bytes, port: int) -> None:
    net.greetings["imap.firma.test", port] = greeting
    assert find(net, patience=0.3) is None


def test_the_files_of_it(net: Internet, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, host in ((first, "one.firma.test"), (second, "two.firma.test")):
        folder.mkdir()
        (folder / "firma.test.xml").write_text(config(server(host=host)))
    discovery = Discovery(
        folders=[first, second],
        providers=load(PackagedResources().text("providers.toml")),
        network=net.network(),
        exchangers=lambda _domain: (),
    )
    assert chosen(discovery(EMAIL, quiet_job())) == ("one.firma.test", ServerSource.IT_FILE)
    (first / "firma.test.xml").unlink()
    assert chosen(discovery(EMAIL, quiet_job())) == ("two.firma.test", ServerSource.IT_FILE)
    assert discovery("an@other.test/../firma.test", quiet_job()) is None


@pytest.mark.expects_logs
def test_a_broken_file_of_it_is_logged_and_passed_over(
    net: Internet, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "firma.test.xml").write_text(BOMB)
    net.greetings["imap.firma.test", IMAPS] = b"* OK ready\r\n"
    found = find(net, folder=tmp_path)
    assert chosen(found) == ("imap.firma.test", ServerSource.GUESS)
    assert [r.levelname for r in caplog.records if r.levelno >= 30] == ["WARNING"]
    (tmp_path / "firma.test.xml").unlink()
    (tmp_path / "firma.test.xml").mkdir()
    assert chosen(find(net, folder=tmp_path)) == ("imap.firma.test", ServerSource.GUESS)
    assert "firma" not in caplog.text


def test_names_that_belong_to_nobody_are_not_asked_for(net: Internet, tmp_path: Path) -> None:
    for domain in ("firma.example", "example.org", "host.invalid"):
        assert find(net, email=f"an@{domain}", exchangers=("aspmx.l.google.com",)) is None
    assert net.dialled == []
    (tmp_path / "example.org.xml").write_text(config(server()))
    found = find(net, email="an@example.org", folder=tmp_path)
    assert chosen(found) == ("imap.firma.test", ServerSource.IT_FILE)


def test_it_stops_when_asked(net: Internet) -> None:
    stops = iter([False, False, False, True])
    with pytest.raises(Cancelled):
        find(net, job=Job(cancelled=lambda: next(stops)))
    assert len(net.dialled) == 1


def test_the_log_knows_no_names(net: Internet, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    net.pages[OWN, PATH] = page(BOMB)
    net.greetings["imap.firma.test", IMAPS] = b"* OK ready\r\n"
    find(net)
    ours = "\n".join(r.getMessage() for r in caplog.records if r.name.startswith("hygiene_app"))
    assert "guess" in ours
    assert "firma" not in ours
