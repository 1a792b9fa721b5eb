"""Connections that are made to look only."""

import socket
import ssl
import time
from collections.abc import Iterator

import pytest

from hygiene_app.mailbox.discovery_network import Network, dial


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as running:
        yield running


def resolve(monkeypatch: pytest.MonkeyPatch, *addresses: tuple[str, int]) -> None:
    def getaddrinfo(*_place: object, **_more: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", each) for each in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


def test_the_next_address_is_tried(
    monkeypatch: pytest.MonkeyPatch, listener: socket.socket
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        nobody = closed.getsockname()
    resolve(monkeypatch, nobody, listener.getsockname())
    with dial(("firma.test", 443), 2) as connection:
        assert connection.getpeername() == listener.getsockname()
    resolve(monkeypatch, nobody)
    with pytest.raises(ConnectionRefusedError):
        dial(("firma.test", 443), 2)
    resolve(monkeypatch)
    with pytest.raises(TimeoutError):
        dial(("firma.test", 443), 2)


def test_a_silent_host_is_given_up(
    monkeypatch: pytest.MonkeyPatch, listener: socket.socket
) -> None:
    resolve(monkeypatch, listener.getsockname())
    network = Network(patience=0.2)
    until = network.until()
    with network.connected("firma.test", 993, until) as connection:
        with pytest.raises(TimeoutError):
            connection.makefile().readline()
        with pytest.raises(TimeoutError):
            connection.sendall(b"late")
    assert time.monotonic() < until + 1
    with pytest.raises(TimeoutError), network.connected("firma.test", 993, until):
        pytest.fail("it connected after the deadline")


def test_certificates_cannot_go_unverified(
    monkeypatch: pytest.MonkeyPatch, listener: socket.socket
) -> None:
    resolve(monkeypatch, listener.getsockname())
    careless = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    careless.check_hostname = False
    network = Network()
    with (
        network.connected("firma.test", 993, network.until()) as connection,
        pytest.raises(RuntimeError, match="verified"),
    ):
        connection.start_tls(careless, "firma.test")
