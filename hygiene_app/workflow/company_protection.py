"""What the organisation protects, once it says so: what was known of it is forgotten."""

import json
from collections.abc import Iterable

from hygiene_app.model.account import Account
from hygiene_app.model.choice import ScanChoice
from hygiene_app.model.managed import Company
from hygiene_app.model.message import Folder
from hygiene_app.workflow.store_ports import Index, Settings


class CompanyProtection:
    """Compares what is protected now with what was at the scan before, per account.

    What is protected meanwhile is forgotten. What no longer is was passed over without its name
    being kept, so the whole account is read afresh. Decisions of the user stay in either case.
    """

    def __init__(self, *, index: Index, settings: Settings, company: Company) -> None:
        self._index = index
        self._settings = settings
        self._company = company

    def settle_people(self, account: Account) -> None:
        """Forget mail of people who are protected meanwhile; needs no connection."""
        now = self._company.protected_people
        before = self._before(account, "people")
        if now == before:
            return
        if before - now:
            self._index.forget_folders(account.id)
        else:
            self._index.forget_people(account.id, now - before)
        self._keep(account, "people", now)

    def settle_folders(self, account: Account, folders: Iterable[Folder]) -> None:
        """Forget folders that are protected meanwhile.

        A label says something of mail that was read in another folder: where one is protected,
        the whole account is read afresh.

        Args:
            folders: all that the mailbox has.
        """
        now = self._company.protected_folders
        before = self._before(account, "folders")
        if now == before:
            return
        choice = ScanChoice(protected_names=now - before)
        theirs = [folder for folder in folders if choice.protects_folder(folder)]
        if before - now or any(folder.covered for folder in theirs):
            self._index.forget_folders(account.id)
        else:
            for folder in theirs:
                self._index.forget_folder(account.id, folder.name)
        self._keep(account, "folders", now)

    def _before(self, account: Account, what: str) -> frozenset[str]:
        return frozenset(json.loads(self._settings.get(_key(account, what)) or "[]"))

    def _keep(self, account: Account, what: str, names: frozenset[str]) -> None:
        self._settings.put(_key(account, what), json.dumps(sorted(names)))


def _key(account: Account, what: str) -> str:
    return f"company-protected.{what}.{account.id}"
