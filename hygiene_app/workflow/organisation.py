"""What the organisation set, for the verbs and for people."""

from hygiene_app.model.managed import Company, ManagedValue, Value
from hygiene_app.workflow.ports import Managed
from hygiene_app.workflow.store_ports import Settings

_LANGUAGE, _SYSTEM = "language", "system"


class Organisation:
    """Decisions of IT, and what the user chose where IT leaves a choice.

    Attributes:
        company: what was decided for everybody; the user cannot change it.
    """

    def __init__(self, *, company: Company, managed: Managed, settings: Settings) -> None:
        self.company = company
        self._managed = managed
        self._settings = settings

    def of(self, name: str, own: Value | None = None) -> ManagedValue:
        """Return what holds for a setting that the user may choose too, and who says so."""
        return self._managed.of(name, own)

    def language(self) -> str:
        """Return the language of the window, "" for that of the system."""
        value = str(self._managed.of("Language", self._settings.get(_LANGUAGE) or None).value)
        return "" if value == _SYSTEM else value

    def choose_language(self, language: str) -> None:
        """Keep the user's own choice; "" follows the system, also where IT named a language."""
        self._settings.put(_LANGUAGE, language or _SYSTEM)
