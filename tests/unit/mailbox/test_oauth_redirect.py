"""Waiting for the browser to come back."""

import http.client
import socket
import threading
import time
from urllib.parse import urlencode, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.oauth_redirect import Redirect, Returned, returned_by
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Cancelled, Job, quiet_job

STATE = "s" * 43
PORT = 8123


def request(target: str, *, host: str = f"127.0.0.1:{PORT}", method: str = "GET") -> bytes:
    return f"{method} {target} HTTP/1.1\r\nHost: {host}\r\nAccept: */*\r\n\r\n".encode()


def brought(data: bytes, path: str = "/") -> Returned | None:
    return returned_by(data, port=PORT, path=path, state=STATE)


def test_a_code_and_an_error_come_back() -> None:
    assert brought(request(f"/?code=a%2Fb&state={STATE}")) == Returned(code="a/b")
    assert brought(request(f"/?error=access_denied&error_description=x+y&state={STATE}")) == (
        Returned(error="access_denied", description="x y")
    )
    named = request(f"/back?code=c&state={STATE}&iss=https%3A%2F%2Fa", host=f"LOCALHOST:{PORT}")
    assert brought(named, "/back") == Returned(code="c", issuer="https://a")


@pytest.mark.parametrize(
    "data",
    [
        request("/favicon.ico"),
        request(f"/other?code=a&state={STATE}"),
        request("/?code=a"),
        request(f"/?code=a&state={STATE[:-1]}x"),
        request(f"/?code=a&state={STATE}&state={STATE}"),
        request(f"/?code=a&code=b&state={STATE}"),
        request(f"/?state={STATE}"),
        request(f"/?code=a&error=b&state={STATE}"),
        request(f"/?code=a&state={STATE}", method="POST"),
        request(f"/?code=a&state={STATE}", host="evil.example.org"),
        request(f"/?code=a&state={STATE}", host=f"evil.example.org:{PORT}"),
        request(f"/?code=a&state={STATE}", host="127.0.0.1:1"),
        f"GET /?code=a&state={STATE} HTTP/1.1\r\n\r\n".encode(),
        request(f"/?code=a&state={STATE}").replace(b"Accept: */*", b"Host: example.org"),
        request(f"//[?code=a&state={STATE}"),
        b"\x16\x03\x01\r\n\r\n",
    ],
)
def test_whatever_else_comes_is_not_what_is_waited_for(data: bytes) -> None:
    assert brought(data) is None


@given(st.binary(max_size=300))
def test_any_octets_are_survived(data: bytes) -> None:
    assert brought(data) is None
    brought(b"GET /?" + data + b" HTTP/1.1\r\nHost: 127.0.0.1:8123\r\n\r\n")


def ask(redirect: Redirect, target: str, host: str = "") -> tuple[int, str]:
    place = urlsplit(redirect.uri)
    connection = http.client.HTTPConnection("127.0.0.1", place.port or 0, timeout=5)
    headers = {"Host": host} if host else {}
    connection.request("GET", target, headers=headers)
    answer = connection.getresponse()
    found = answer.status, answer.read().decode()
    connection.close()
    return found


def test_strangers_do_not_end_the_wait() -> None:
    seen: list[tuple[int, str]] = []
    with Redirect("http://localhost") as redirect:
        port = urlsplit(redirect.uri).port or 0
        silent = [socket.create_connection(("127.0.0.1", port), timeout=5) for _ in range(20)]
        half = socket.create_connection(("127.0.0.1", port))
        half.sendall(b"GET /")

        def browse() -> None:
            for target, host in (
                ("/favicon.ico", ""),
                (f"/?{urlencode({'code': 'x', 'state': 'wrong'})}", ""),
                (f"/?{urlencode({'code': 'x', 'state': STATE})}", "evil.example.org"),
                (f"/?{urlencode({'code': 'right', 'state': STATE})}", ""),
            ):
                seen.append(ask(redirect, target, host))
                silent.extend(
                    socket.create_connection(("127.0.0.1", port), timeout=5) for _ in range(10)
                )

        thread = threading.Thread(target=browse)
        thread.start()
        returned = redirect.wait(STATE, quiet_job(), 10, {})
        thread.join(5)
        for one in (*silent, half):
            one.close()
    assert returned == Returned(code="right")
    assert [status for status, _ in seen] == [404, 404, 404, 200]
    assert all(word in seen[-1][1] for word in ("tabblad", "onglet", "close this tab", "Tab"))
    assert STATE not in seen[-1][1]


def test_a_request_may_arrive_in_pieces() -> None:
    with Redirect("http://127.0.0.1/back") as redirect:
        place = urlsplit(redirect.uri)
        assert place.path == "/back"
        target = f"/back?code={'c' * 5000}&state={STATE}"
        data = request(target, host=f"127.0.0.1:{place.port}")

        def browse() -> None:
            with socket.create_connection(("127.0.0.1", place.port or 0)) as connection:
                for start in range(0, len(data), 700):
                    connection.sendall(data[start : start + 700])
                assert connection.recv(12) == b"HTTP/1.1 200"

        thread = threading.Thread(target=browse)
        thread.start()
        assert redirect.wait(STATE, quiet_job(), 10, {}).code == "c" * 5000
        thread.join(5)


def test_time_runs_out() -> None:
    with Redirect("http://127.0.0.1") as redirect, pytest.raises(KnownError) as raised:
        redirect.wait(STATE, quiet_job(), 0.05, {"provider": "Microsoft"})
    assert raised.value.code is ErrorCode.OAUTH_TIMED_OUT
    assert raised.value.facts == {"provider": "Microsoft"}


def test_the_user_stops() -> None:
    asked: list[bool] = []

    def stopped() -> bool:
        asked.append(True)
        return len(asked) > 2

    began = time.monotonic()
    with Redirect("http://127.0.0.1") as redirect, pytest.raises(Cancelled):
        redirect.wait(STATE, Job(cancelled=stopped), 60, {})
    assert time.monotonic() - began < 5
    assert len(asked) == 3


def test_a_fixed_port_is_taken_or_refused() -> None:
    with Redirect("http://127.0.0.1") as first:
        with pytest.raises(KnownError) as raised:
            Redirect(first.uri)
        assert raised.value.code is ErrorCode.OAUTH_REFUSED
        assert raised.value.facts == {"answer": "port-in-use"}


def test_nothing_listens_afterwards() -> None:
    with Redirect("http://127.0.0.1") as redirect:
        port = urlsplit(redirect.uri).port or 0
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=1)
