"""Which language the window speaks."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from hygiene_app.words.phrasebook import LOCALES, pick_language


def language_for(setting: str = "", wanted: Sequence[str] | None = None) -> str:
    """Return the user's own choice, else the first language of the system that we speak.

    Args:
        wanted: languages in order of preference, such as "nl-BE"; None asks the system.
    """
    if setting in LOCALES:
        return setting
    return pick_language(*(QLocale.system().uiLanguages() if wanted is None else wanted))
