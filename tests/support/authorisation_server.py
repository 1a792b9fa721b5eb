"""A real authorisation server of one's own on loopback: OpenID Connect, PKCE, rotation, revocation.

    with AuthorisationServer() as server:
        server.people["jan@example.org"] = "jan@example.org"
        browser = Browser(server, "jan@example.org")
        flow = BrowserFlow(..., open_browser=browser.open)

The page needs no clicks: whoever brings `login_hint` (or `Browser.person`) is signed in, and what
the page does is `server.page`. Dovecot asks `/introspect` whether a token is good and for whom.
`requests` records every form that reached the token endpoint, `opened` every visit to the page.
"""

import base64
import hashlib
import json
import secrets
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx

CLIENT = "mail-hygiene-test"
SECRET = "known-to-all"
SCOPE = "mail.read"


@dataclass(slots=True, kw_only=True)
class Page:
    """What the sign-in page does next.

    Attributes:
        error: sent back instead of a code.
        changes: what comes back otherwise than it should, by name; None leaves it out.
    """

    error: str = ""
    description: str = ""
    changes: dict[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Code:
    person: str
    redirect: str
    challenge: str


@dataclass(slots=True, kw_only=True)
class Reply:
    """What the token endpoint says instead of what it should."""

    status: int = 400
    body: bytes = b'{"error": "invalid_grant"}'


class AuthorisationServer:
    """The server; a context manager."""

    def __init__(self, *, lifetime: int = 3600, rotates: bool = True, long: int = 0) -> None:
        self.lifetime = lifetime
        self.rotates = rotates
        self.long = long
        self.needs_secret = False
        self.page = Page()
        self.people: dict[str, str] = {}
        self.replies: list[Reply] = []
        self.requests: list[dict[str, str]] = []
        self.authorizations: list[str] = []
        self.opened: list[dict[str, str]] = []
        self.introspected: list[str] = []
        self.describes: dict[str, Any] = {}
        self._codes: dict[str, _Code] = {}
        self._access: dict[str, str] = {}
        self._refresh: dict[str, str] = {}
        self._lock = threading.Lock()
        self._http = _Http(self)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> "AuthorisationServer":
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(5)

    @property
    def url(self) -> str:
        """The issuer."""
        return f"http://127.0.0.1:{self._http.server_port}"

    @property
    def grants(self) -> list[str]:
        """The grant types asked for, in order."""
        return [each.get("grant_type", "") for each in self.requests]

    @property
    def refresh_tokens(self) -> list[str]:
        """Those that are good."""
        return list(self._refresh)

    def expire_access_tokens(self) -> None:
        """End every access token there is; refresh tokens stay good."""
        with self._lock:
            self._access.clear()

    def revoke(self) -> None:
        """End everything that was granted."""
        with self._lock:
            self._access.clear()
            self._refresh.clear()

    def describe(self) -> dict[str, Any]:
        """Return the OpenID Connect description."""
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "introspection_endpoint": f"{self.url}/introspect",
            "code_challenge_methods_supported": ["S256"],
            **self.describes,
        }

    def authorize(self, asked: dict[str, str]) -> str:
        """Return where the browser is sent back to."""
        assert asked["response_type"] == "code"
        assert asked["client_id"] == CLIENT
        assert asked["code_challenge_method"] == "S256"
        assert len(asked["state"]) >= 32
        code = secrets.token_urlsafe(16)
        brought: dict[str, str | None] = {"state": asked["state"]}
        with self._lock:
            self.opened.append(asked)
            self._codes[code] = _Code(
                person=asked["login_hint"],
                redirect=asked["redirect_uri"],
                challenge=asked["code_challenge"],
            )
        if self.page.error:
            brought |= {"error": self.page.error, "error_description": self.page.description}
        else:
            brought["code"] = code
        brought |= self.page.changes
        query = urlencode({name: value for name, value in brought.items() if value is not None})
        return f"{asked['redirect_uri']}?{query}"

    def token(self, form: dict[str, str], authorization: str) -> tuple[int, bytes]:
        """Answer a token request."""
        with self._lock:
            self.requests.append(form)
            self.authorizations.append(authorization)
            if self.replies:
                reply = self.replies.pop(0)
                return reply.status, reply.body
            if not self._knows(form, authorization):
                return 401, b'{"error": "invalid_client"}'
            person = self._person(form)
            if person is None:
                return 400, b'{"error": "invalid_grant", "error_description": "AADSTS70008: x"}'
            return 200, json.dumps(self._grant(person, form)).encode()

    def _knows(self, form: dict[str, str], authorization: str) -> bool:
        basic = "Basic " + base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if not self.needs_secret:
            return form.get("client_id") == CLIENT and "client_secret" not in form
        return authorization == basic or form.get("client_secret") == SECRET

    def _person(self, form: dict[str, str]) -> str | None:
        if form["grant_type"] == "refresh_token":
            token = form["refresh_token"]
            return self._refresh.pop(token, None) if self.rotates else self._refresh.get(token)
        code = self._codes.pop(form["code"], None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        good = code is not None and code.challenge == challenge
        if code is None or not good or code.redirect != form["redirect_uri"]:
            return None
        return code.person

    def _grant(self, person: str, form: dict[str, str]) -> dict[str, Any]:
        access = secrets.token_urlsafe(24)
        self._access[access] = person
        granted: dict[str, Any] = {
            "access_token": access,
            "token_type": "Bearer",
            "expires_in": self.lifetime,
            "scope": SCOPE,
        }
        if self.rotates or form["grant_type"] != "refresh_token":
            refresh = secrets.token_urlsafe(24)
            refresh += "r" * max(self.long - len(refresh), 0)
            self._refresh[refresh] = person
            granted["refresh_token"] = refresh
        return granted

    def introspect(self, form: dict[str, str]) -> dict[str, Any]:
        """Say whether a token is good, and whose mailbox it opens."""
        with self._lock:
            person = self._access.get(form.get("token", ""))
            self.introspected.append(person or "")
        if person is None:
            return {"active": False}
        return {"active": True, "username": self.people.get(person, person), "scope": SCOPE}


class _Http(ThreadingHTTPServer):
    """Leads requests to the server that it belongs to."""

    daemon_threads = True

    def __init__(self, oauth: AuthorisationServer) -> None:
        self.oauth = oauth
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    @property
    def _oauth(self) -> AuthorisationServer:
        assert isinstance(self.server, _Http)
        return self.server.oauth

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/.well-known/openid-configuration":
            self._say(200, json.dumps(self._oauth.describe()).encode())
        elif parts.path == "/authorize":
            self.send_response(302)
            self.send_header("Location", self._oauth.authorize(dict(parse_qsl(parts.query))))
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._say(404, b"")

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", "0"))
        form = dict(parse_qsl(self.rfile.read(length).decode(), keep_blank_values=True))
        if self.path == "/token":
            self._say(*self._oauth.token(form, self.headers.get("Authorization", "")))
        elif self.path == "/introspect":
            self._say(200, json.dumps(self._oauth.introspect(form)).encode())
        else:
            self._say(404, b"")

    def _say(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Browser:
    """The browser of the user, played by a thread: it follows where it is sent.

    Attributes:
        pages: what it was shown at the end of each visit, by status and text.
    """

    def __init__(self, person: str = "") -> None:
        self.person = person
        self.addresses: list[str] = []
        self.pages: list[tuple[int, str]] = []
        self._threads: list[threading.Thread] = []

    def open(self, address: str) -> bool:
        """Open an address, as a real one does: without waiting."""
        self.addresses.append(address)
        thread = threading.Thread(target=self.visit, args=(address,), daemon=True)
        self._threads.append(thread)
        thread.start()
        return True

    def visit(self, address: str) -> None:
        """Go where the page sends it."""
        parts = urlsplit(address)
        if self.person:
            query = dict(parse_qsl(parts.query)) | {"login_hint": self.person}
            address = parts._replace(query=urlencode(query)).geturl()
        with httpx.Client(trust_env=False, timeout=5) as client:
            back = client.get(address).headers["Location"]
            shown = client.get(back.replace("//localhost:", "//127.0.0.1:"))
        self.pages.append((shown.status_code, shown.text))

    def close(self) -> None:
        """Wait until every visit has ended."""
        for thread in self._threads:
            thread.join(10)
