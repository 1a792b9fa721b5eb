"""The parts of discovery: names, the XML, the table of providers, DNS."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.mailbox import discovery_mx
from hygiene_app.mailbox.discovery_autoconfig import MAX_SIZE, parse
from hygiene_app.mailbox.discovery_mx import mail_exchangers
from hygiene_app.mailbox.discovery_names import (
    domain_of,
    is_host_name,
    is_reserved,
    is_within,
    owners,
)
from hygiene_app.mailbox.discovery_providers import ProviderTable, load
from hygiene_app.model.account import Security
from hygiene_app.model.server import ServerChoice, ServerSource, SignIn
from tests.support.internet import timed
from tests.support.played_dns import PlayedDns
from tests.unit.mailbox.autoconfig_samples import BOMB, EMAIL, config, server


def read(data: str | bytes, email: str = EMAIL) -> ServerChoice | None:
    raw = data.encode() if isinstance(data, str) else data
    return parse(raw, email=email, source=ServerSource.PROVIDER)


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        ("An@Firma.Test", "firma.test"),
        ("an@münchen.test", "xn--mnchen-3ya.test"),
        ("an@localhost", ""),
        ("an@127.0.0.1", ""),
        ("an@../../etc.passwd", ""),
        ("an@a..test", ""),
        ("an@-a.test", ""),
        ("an@" + "a" * 64 + ".test", ""),
        ("an", ""),
    ],
)
def test_domains_that_can_have_a_server(email: str, domain: str) -> None:
    assert domain_of(email) == domain


@given(st.text(max_size=80))
def test_a_domain_is_always_safe_in_a_path_and_a_url(text: str) -> None:
    domain = domain_of(f"an@{text}")
    assert domain == "" or re.fullmatch(r"[a-z0-9.-]+", domain)
    assert ".." not in domain


def test_who_may_run_a_host() -> None:
    assert owners("mx1.eu.provider.test") == ("eu.provider.test", "provider.test")
    assert owners("mx1.provider.test") == ("provider.test",)
    assert owners("provider.test") == ("provider.test",)
    assert owners("mx.firm.co.uk") == ("firm.co.uk",)
    assert owners("co.uk") == owners("uk") == ()
    assert is_within("a.firma.test", "firma.test")
    assert not is_within("otherfirma.test", "firma.test")
    assert is_reserved("mail.firma.example")
    assert is_reserved("example.org")
    assert not is_reserved("myexample.org")
    assert not is_host_name("10.0.0.1")


def test_the_first_server_that_can_be_used() -> None:
    text = config(
        server(kind="pop3", host="pop.firma.test"),
        server(socket="plain", port="143"),
        server(auth=("NTLM", "GSSAPI")),
        server(host="Imap2.Firma.Test", port="143", socket="STARTTLS"),
        server(),
    )
    assert read(text) == ServerChoice(
        host="imap2.firma.test",
        port=143,
        security=Security.STARTTLS,
        user=EMAIL,
        source=ServerSource.PROVIDER,
    )


@pytest.mark.parametrize(
    ("template", "user"),
    [
        ("%EMAILADDRESS%", EMAIL),
        ("%EMAILLOCALPART%", "an.peeters"),
        ("%EMAILLOCALPART%@intern.%EMAILDOMAIN%", "an.peeters@intern.firma.test"),
        ("", EMAIL),
        ("mailbox-7", "mailbox-7"),
    ],
)
def test_placeholders_in_the_user(template: str, user: str) -> None:
    found = read(config(server(user=template)))
    assert found is not None
    assert found.user == user


def test_placeholders_in_the_host_and_in_the_address_itself() -> None:
    found = read(config(server(host="imap.%EMAILDOMAIN%")))
    assert found is not None
    assert found.host == "imap.firma.test"
    odd = read(config(server()), email="%EMAILDOMAIN%@firma.test")
    assert odd is not None
    assert odd.user == "%EMAILDOMAIN%@firma.test"


@pytest.mark.parametrize(
    "wrong",
    [
        server(user="%REALNAME%"),
        server(user="a\nb"),
        server(user="x" * 400),
        server(host=""),
        server(host="10.0.0.1"),
        server(host="imap.firma.test/evil"),
        server(port="0"),
        server(port="65536"),
        server(port="９９３"),
        server(port="9" * 5000),
        server(port="imap"),
        server(socket="none"),
        server(auth=("client-IP-address",)),
        server(kind="exchange"),
    ],
)
def test_servers_that_cannot_be_used(wrong: str) -> None:
    assert read(config(wrong)) is None


@pytest.mark.parametrize(
    ("methods", "sign_in"),
    [
        ((), SignIn.PASSWORD),
        (("plain",), SignIn.PASSWORD),
        (("OAuth2", "password-cleartext"), SignIn.PASSWORD),
        (("OAuth2",), SignIn.BROWSER),
    ],
)
def test_ways_to_sign_in(methods: tuple[str, ...], sign_in: SignIn) -> None:
    found = read(config(server(auth=methods)))
    assert found is not None
    assert found.sign_in is sign_in


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><body>Not found</body></html>",
        config(server())[:-20].encode(),
        config(server()).replace("clientConfig", "other").encode(),
        config(server()).encode("utf-16"),
        BOMB.encode(),
        BOMB.encode("utf-16"),
        config(server(), more='<!DOCTYPE c SYSTEM "file:///etc/passwd">').encode(),
        config(server(), more="<!doctype c>").encode(),
        config(server()).encode() + b" " * MAX_SIZE,
        b"<a>" * 50_000,
        b"\x00\xff\xfe",
    ],
)
def test_what_is_no_description(data: bytes) -> None:
    assert read(data) is None


def test_a_file_in_another_encoding_still_names_its_server() -> None:
    text = config(server(), more="<!-- Café -->").replace("UTF-8", "ISO-8859-1")
    assert read(text.encode("iso-8859-1")) is not None
    assert read(b"\xef\xbb\xbf" + config(server()).encode()) is not None
    assert read(config(server()).replace("UTF-8", "x-unknown")) is not None


@given(st.binary(max_size=300))
def test_any_octets_are_survived(data: bytes) -> None:
    assert read(data) is None
    assert read(b"<clientConfig>" + data) is None


def table() -> ProviderTable:
    return load(PackagedResources().text("providers.toml"))


def test_every_provider_is_whole_and_has_its_source() -> None:
    seen: set[str] = set()
    for each in table().providers:
        assert each.source.startswith("thunderbird/autoconfig ispdb/"), each.name
        assert each.security is Security.TLS
        assert is_host_name(each.host)
        assert all(is_host_name(domain) for domain in each.domains), each.name
        assert seen.isdisjoint(each.domains), each.name
        seen.update(each.domains)
        assert each.choice(EMAIL, ServerSource.TABLE).user in (EMAIL, "an.peeters")


@pytest.mark.parametrize(
    ("exchanger", "name"),
    [
        ("firma-be.mail.protection.outlook.com", "Microsoft 365"),
        ("hotmail-com.olc.protection.outlook.com", "Outlook.com"),
        ("aspmx.l.google.com", "Gmail and Google Workspace"),
        ("alt3.aspmx.googlemail.com", "Gmail and Google Workspace"),
        ("mx1.mail.ovh.net", "OVHcloud"),
        ("mx.notgoogle.com", None),
        ("google.com.firma.test", None),
    ],
)
def test_exchangers_are_known_by_their_domain(exchanger: str, name: str | None) -> None:
    known = table().of_exchanger(exchanger)
    assert (known.name if known else None) == name


def test_exchangers_from_real_packets() -> None:
    played = {
        "firma.test": ("20 Backup.Provider.test.", "10 mx.provider.test."),
        "none.test": ("0 .",),
        "empty.test": (),
    }
    with PlayedDns(played) as dns:
        resolver = dns.resolver()
        assert mail_exchangers("firma.test", resolver) == (
            "mx.provider.test",
            "backup.provider.test",
        )
        assert mail_exchangers("none.test", resolver) == ()
        assert mail_exchangers("empty.test", resolver) == ()
        assert mail_exchangers("unknown.test", resolver) == ()
    assert dns.asked == ["firma.test", "none.test", "empty.test", "unknown.test"]


def test_a_silent_name_server_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discovery_mx, "PATIENCE", 0.2)
    with PlayedDns({}, silent=True) as dns:
        resolver = dns.resolver(patience=0.1)
        assert timed(lambda: mail_exchangers("firma.test", resolver)) < 1
        assert mail_exchangers("firma.test", resolver) == ()
