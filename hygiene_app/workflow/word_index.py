"""Whether words are kept, and what of the archive they are kept of."""

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.model.document import Document
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Place, Specimen
from hygiene_app.model.job import Job, Step
from hygiene_app.model.managed import ManagedValue
from hygiene_app.model.words import Coverage, Terms
from hygiene_app.workflow.header_text import people_text
from hygiene_app.workflow.organisation import Organisation
from hygiene_app.workflow.ports import Archive, Reader
from hygiene_app.workflow.store_ports import Index, Settings, Words
from hygiene_app.workflow.terms import terms_of, terms_of_text
from hygiene_app.workflow.wanted import flatten

_SETTING, _KEY = "WordIndex", "word-index"
_ON, _OFF = "on", "off"


class WordIndex:
    """The switch of the word index, and its upkeep."""

    def __init__(
        self,
        *,
        words: Words,
        index: Index,
        archive: Archive,
        reader: Reader,
        settings: Settings,
        organisation: Organisation,
    ) -> None:
        self._words = words
        self._index = index
        self._archive = archive
        self._reader = reader
        self._settings = settings
        self._organisation = organisation

    def state(self) -> ManagedValue:
        """Return whether words are kept, and who says so."""
        own = self._settings.get(_KEY)
        return self._organisation.of(_SETTING, own == _ON if own else None)

    @property
    def is_on(self) -> bool:
        """Whether words are kept."""
        return self.state().value is True

    def switch(self, *, on: bool) -> None:
        """Keep words from now on, or forget all of them.

        Raises `KnownError(SETTING_LOCKED)` where the organisation decides.
        """
        if self.state().locked:
            raise KnownError(ErrorCode.SETTING_LOCKED)
        self._settings.put(_KEY, _ON if on else _OFF)
        if not on:
            self._words.clear()

    def coverage(self) -> Coverage:
        """Return how much of what was read is in the index."""
        return self._words.coverage()

    def read_again(self) -> int:
        """Let the next scan read what was read before words were kept; return how many folders.

        Decisions and answers stay; findings get other ids.
        """
        folders = self._words.unindexed()
        for account, folder in folders:
            self._index.forget_folder(account, folder)
        return len(folders)

    def settle(self, job: Job) -> None:
        """After a scan: let go of what left, and read what came into the archive.

        An archive that cannot be read is no reason to fail: what is missing shows in a search.
        """
        if not self.is_on:
            if self._words.coverage().indexed:
                self._words.clear()
            return
        self._words.tidy()
        try:
            self.read_archive(job)
        except KnownError:
            return

    def read_archive(self, job: Job) -> None:
        """Take the words of what is in the archive and not in the index; drop those that left.

        Raises `KnownError` where the archive cannot be read.
        """
        if not self._archive.is_set_up():
            return
        present = {item.id: item for item in self._archive.items()}
        known = self._words.archived()
        if known - present.keys():
            self._words.drop_archived(known - present.keys())
        missing = sorted(present.keys() - known)
        for done, item in enumerate(missing):
            job.advance(Step.READING, done, len(missing))
            self._words.add_archived(item, self._terms(present[item]))

    def _terms(self, item: ArchivedItem) -> Terms:
        message = self._archive.read(item.id)
        reading = self._reader.read(message, name="", media_type="message/rfc822")
        hashed = self._index.keyed_hash
        documents, _ = flatten((reading,))
        texts = {
            Place.HEADERS: people_text(message),
            Place.SUBJECT: item.entry.subject,
            Place.BODY: reading.text if isinstance(reading, Document) else "",
        }
        found = {place: terms_of_text(text, hashed) for place, text in texts.items()}
        attached = Specimen(documents=tuple(each for each in documents if each.name))
        return {**found, **terms_of(attached, hashed)}
