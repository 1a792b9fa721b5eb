"""Reading the mailboxes: what is new, only the parts that matter, each message once."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from hygiene_app.model.account import Account
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, Step
from hygiene_app.model.policy import RetentionPolicy
from hygiene_app.workflow.accounts import AccountBook
from hygiene_app.workflow.choices import Choices
from hygiene_app.workflow.company_protection import CompanyProtection
from hygiene_app.workflow.intake import Intake
from hygiene_app.workflow.mail_ports import OpenMailbox
from hygiene_app.workflow.pacing import Pacing
from hygiene_app.workflow.review import Review
from hygiene_app.workflow.status import StatusReport
from hygiene_app.workflow.walk import AccountScan, Walk

__all__ = ["AccountScan", "Scan", "ScanReport"]

log = logging.getLogger(__name__)

_LONGEST_WAIT = 600
"""Seconds for which a scan waits when a server asks for it; a longer pause ends it."""

_CONNECTIONS = 5
_WAITS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanReport:
    """All accounts together."""

    accounts: tuple[AccountScan, ...]

    @property
    def found(self) -> int:
        """New findings in all accounts."""
        return sum(account.found for account in self.accounts)

    @property
    def messages(self) -> int:
        """Messages looked at in all accounts."""
        return sum(account.messages for account in self.accounts)


class Scan:
    """Looks through the mailboxes for what is new and keeps what it finds."""

    def __init__(
        self,
        *,
        accounts: AccountBook,
        open_mailbox: OpenMailbox,
        intake: Intake,
        choices: Choices,
        protection: CompanyProtection,
        pacing: Pacing,
        review: Review,
        policy: Callable[[], RetentionPolicy],
        status: StatusReport,
    ) -> None:
        self._status = status
        self._accounts = accounts
        self._open = open_mailbox
        self._intake = intake
        self._choices = choices
        self._protection = protection
        self._pacing = pacing
        self._review = review
        self._policy = policy

    def run(self, job: Job, email: str = "") -> ScanReport:
        """Scan one account, or all. A problem of one account does not stop the others.

        What was read is kept batch by batch, so a scan that is cancelled or killed goes on where
        it stopped. Raises `Cancelled`; `KnownError` for a policy file with errors or no account.
        """
        policy = self._policy()
        chosen = self._accounts.chosen(email)
        self._intake.begin()
        reports = [self._account(account, policy, job) for account in chosen]
        self._intake.end(job)
        self._review.refresh()
        self._status.scanned()
        log.info("scan finished: %d accounts", len(reports))
        return ScanReport(accounts=tuple(reports))

    def _account(self, account: Account, policy: RetentionPolicy, job: Job) -> AccountScan:
        job.advance(Step.CONNECTING)
        self._protection.settle_people(account)
        walk = Walk(
            self._intake,
            self._pacing,
            account=account,
            choice=self._choices.of(account),
            policy=policy,
            job=job,
        )
        try:
            self._pacing.check(account)
            self._walk(walk, account, job)
        except KnownError as exc:
            facts = tuple(exc.facts.items())
            return replace(walk.report, error=exc.code, error_facts=facts)
        return walk.report

    def _walk(self, walk: Walk, account: Account, job: Job) -> None:
        """Walk; again over a new connection as long as that brings it further."""
        waits = connections = 0
        while True:
            before = walk.report.messages
            try:
                with self._open(account) as mailbox:
                    job.advance(Step.LISTING)
                    folders = mailbox.folders()
                    self._protection.settle_folders(account, folders)
                    return walk.through(mailbox, folders)
            except KnownError as exc:
                if exc.code is ErrorCode.THROTTLED:
                    waits += 1
                    self._slow_down(account, exc, job, enough=waits > _WAITS)
                elif exc.code is ErrorCode.CONNECTION_LOST and walk.report.messages > before:
                    connections += 1
                    if connections > _CONNECTIONS:
                        raise
                else:
                    raise
                log.info("scan goes on after: %s", exc.code.value)

    def _slow_down(self, account: Account, asked: KnownError, job: Job, *, enough: bool) -> None:
        """Wait as long as the server asks; pause the account where that is too long."""
        seconds = int(asked.facts.get("seconds", _LONGEST_WAIT))
        if enough or seconds > _LONGEST_WAIT:
            raise self._pacing.pause(account.id, max(seconds, _LONGEST_WAIT)) from asked
        job.wait(seconds)
