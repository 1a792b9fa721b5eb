"""Which retention policy holds here, and checking one that IT wrote."""

import functools
from collections.abc import Callable
from dataclasses import replace

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.managed import ManagedValue
from hygiene_app.model.policy import RetentionPolicy
from hygiene_app.retention import policy_file
from hygiene_app.workflow.organisation import Organisation
from hygiene_app.workflow.ports import Resources
from hygiene_app.workflow.store_ports import Matters, Settings

JURISDICTIONS = ("be", "nl", "fr", "de", "lu", "uk")


class Policies:
    """The effective policy: a file of the company when there is one, else a built-in one."""

    def __init__(
        self,
        *,
        settings: Settings,
        matters: Matters,
        resources: Resources,
        own_file: Callable[[], tuple[str, str] | None],
        organisation: Organisation,
    ) -> None:
        """Keep where policies come from.

        Args:
            own_file: returns the text and the path of the company's policy file, or None.
        """
        self._organisation = organisation
        self._settings = settings
        self._matters = matters
        self._resources = resources
        self._own_file = own_file

    @property
    def jurisdiction(self) -> str:
        """The country whose built-in policy holds, one of `JURISDICTIONS`."""
        return str(self._country().value)

    @property
    def country_is_set(self) -> bool:
        """Whether the organisation set the country."""
        return self._country().locked

    def choose(self, jurisdiction: str) -> None:
        """Take the built-in policy of another country.

        Raises `KnownError(SETTING_LOCKED)` where the organisation set it.
        """
        if self.country_is_set:
            raise KnownError(ErrorCode.SETTING_LOCKED)
        self._settings.put("jurisdiction", jurisdiction)

    def _country(self) -> ManagedValue:
        return self._organisation.of("Jurisdiction", self._settings.get("jurisdiction") or None)

    def effective(self) -> RetentionPolicy:
        """Return the policy in force, with the holds of the user, as far as IT lets people act.

        Raises `KnownError(POLICY_INVALID)` for a bad own file.
        """
        policy = self._written()
        own_holds = tuple(replace(hold, own=True) for hold in self._matters.holds())
        actions = self._organisation.company.actions
        if not own_holds and actions == policy.actions:
            return policy
        return replace(policy, holds=(*policy.holds, *own_holds), actions=actions)

    def _written(self) -> RetentionPolicy:
        own = self._own_file()
        if own is not None:
            return _parsed(own[0], own[1])
        text = self._resources.text(f"policies/{self.jurisdiction}.toml")
        return _parsed(text, "built-in")


@functools.lru_cache(maxsize=4)
def _parsed(text: str, origin: str) -> RetentionPolicy:
    """Parse a policy once: every list of the window asks for it."""
    return policy_file.parse(text, origin)


def check_policy(text: str, origin: str) -> RetentionPolicy:
    """Parse a policy. Raises `KnownError(POLICY_INVALID)` naming line and key."""
    return policy_file.parse(text, origin)
