"""Why a provider says no: the user stopped, an administrator must approve, or something else."""

import re
from dataclasses import dataclass
from typing import Final

from hygiene_app.mailbox.oauth_providers import OAuthProvider
from hygiene_app.model.errors import ErrorCode, KnownError

_MICROSOFT: Final = re.compile(r"AADSTS(\d{4,9})")
# learn.microsoft.com "Microsoft Entra authentication and authorization error codes":
# 65001 no consent yet, 65006 and 9009x/90094x an administrator must consent, 50105 not assigned
_NEEDS_ADMIN: Final = frozenset(
    {"65001", "65006", "90093", "90094", "90095", "900941", "900942", "900943", "900944", "50105"}
)
_ADMIN_WORDS: Final = (
    *("admin approval", "admin consent", "administrator", "admin_policy_enforced"),
    *("org_internal", "access_not_configured"),
)
_ADMIN_CODES: Final = (
    *("consent_required", "admin_policy_enforced", "org_internal", "access_not_configured"),
    *("admin_consent_required", "interaction_required_admin"),
)
_CODE: Final = re.compile(r"[A-Za-z0-9_.-]{1,60}")
_REST: Final = ("server_error", "temporarily_unavailable")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What a provider answered, with its own words; those are never shown nor logged.

    Attributes:
        error: the code of RFC 6749 §4.1.2.1 or §5.2.
    """

    error: str
    description: str = ""

    @property
    def reason(self) -> str:
        """The shortest thing that IT can look up: Microsoft's number, else the code."""
        number = _MICROSOFT.search(self.description)
        if number:
            return number[0]
        return self.error if _CODE.fullmatch(self.error) else "unknown"

    @property
    def is_passing(self) -> bool:
        """Whether the provider only rests."""
        return self.error in _REST

    @property
    def _needs_admin(self) -> bool:
        number = _MICROSOFT.search(self.description)
        if number:
            return number[1] in _NEEDS_ADMIN
        said = self.description.lower()
        return self.error in _ADMIN_CODES or any(word in said for word in _ADMIN_WORDS)

    def known(self, provider: OAuthProvider) -> KnownError:
        """Return the problem as the user should see it, with what IT needs."""
        facts = provider.facts
        if self._needs_admin:
            return KnownError(ErrorCode.OAUTH_ADMIN, **facts)
        if self.error == "access_denied":
            return KnownError(ErrorCode.OAUTH_DECLINED, **facts)
        if self.is_passing:
            return KnownError(ErrorCode.OAUTH_UNREACHABLE, provider=provider.name)
        return KnownError(ErrorCode.OAUTH_REFUSED, **facts, answer=self.reason)


class Refused(Exception):
    """The provider answered, and the answer is no."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason)
        self.refusal = refusal
