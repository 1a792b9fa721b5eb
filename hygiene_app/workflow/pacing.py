"""Politeness towards mail servers: octets a day, and pauses that a server asked for."""

from datetime import datetime, timedelta

from hygiene_app.model.account import Account, MailSource
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.workflow.ports import Clock
from hygiene_app.workflow.store_ports import Settings


class Pacing:
    """Remembers per account what was fetched today and until when nothing is asked."""

    def __init__(self, *, settings: Settings, clock: Clock, budget: int) -> None:
        self._settings = settings
        self._clock = clock
        self._budget = budget

    def check(self, account: Account) -> None:
        """Return where the server may be asked now. Raises `KnownError(PAUSED)`."""
        until = self.paused_until(account.id)
        if until is not None:
            raise _paused("throttled", until, self._clock)
        if account.source is MailSource.IMAP and self._spent(account.id) >= self._budget:
            raise self._until_tomorrow()

    def spend(self, account_id: str, octets: int) -> None:
        """Count what was fetched; nothing is written for nothing, as from local mail."""
        if not octets:
            return
        today = self._clock.today().isoformat()
        self._settings.put(_fetched(account_id), f"{today} {self._spent(account_id) + octets}")

    def pause(self, account_id: str, seconds: int) -> KnownError:
        """Ask nothing for so long, also after a restart; return the problem to tell."""
        until = self._clock.now() + timedelta(seconds=seconds)
        self._settings.put(_pause(account_id), until.isoformat())
        return _paused("throttled", until, self._clock)

    def paused_until(self, account_id: str) -> datetime | None:
        """Return the end of a pause that still lasts.

        A pause of more than a day cannot be: the clock of this computer jumped.
        """
        kept = self._settings.get(_pause(account_id))
        if not kept:
            return None
        until, now = datetime.fromisoformat(kept), self._clock.now()
        return until if now < until <= now + timedelta(days=1) else None

    def _spent(self, account_id: str) -> int:
        day, _, octets = self._settings.get(_fetched(account_id)).partition(" ")
        return int(octets) if day == self._clock.today().isoformat() else 0

    def _until_tomorrow(self) -> KnownError:
        return KnownError(
            ErrorCode.PAUSED, reason="budget", day="tomorrow", megabytes=self._budget // 1_000_000
        )


def _paused(reason: str, until: datetime, clock: Clock) -> KnownError:
    local = until.astimezone()
    day = "today" if local.date() == clock.today() else "tomorrow"
    return KnownError(ErrorCode.PAUSED, reason=reason, day=day, time=f"{local:%H:%M}")


def _fetched(account_id: str) -> str:
    return f"fetched.{account_id}"


def _pause(account_id: str) -> str:
    return f"pause.{account_id}"
