"""The language of what is made for the user; the command line itself speaks English."""

import locale

from hygiene_app.words.phrasebook import LOCALES, pick_language
from hygiene_app.workflow.services import Services


def language_of(services: Services) -> str:
    """Return the language that the user chose, else that of the system."""
    chosen = services.organisation.language()
    return chosen if chosen in LOCALES else pick_language(locale.getlocale()[0] or "")
