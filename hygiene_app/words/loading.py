"""Makes `Words` from the files that come with the program."""

from typing import Protocol

from hygiene_app.words.phrasebook import ENGLISH, Words


class Files(Protocol):
    """Files below `resources/`."""

    def text(self, path: str) -> str:
        """Return a text file."""
        ...

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the file names in a folder."""
        ...


def load(language: str, files: Files) -> Words:
    """Return the words of one language, with English behind them."""
    fallback = () if language == ENGLISH else _texts(ENGLISH, files)
    return Words(language, _texts(language, files), fallback)


def _texts(language: str, files: Files) -> tuple[str, ...]:
    folder = f"i18n/{language}"
    return tuple(
        files.text(f"{folder}/{name}") for name in files.names(folder) if name.endswith(".ftl")
    )
