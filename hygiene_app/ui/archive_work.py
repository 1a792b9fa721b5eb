"""What can be done with the archive, on the WORK lane, each with its result in words."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hygiene_app.model.archived import ArchiveCheck, ArchivedItem
from hygiene_app.model.disposal import OutcomeCode
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job, Step
from hygiene_app.ui.one_at_a_time import OneAtATime
from hygiene_app.ui.told import Told
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import error_sentence
from hygiene_app.workflow.archive_access import Restored

Put = Restored | KnownError


class ArchiveWork(OneAtATime):
    """Runs one thing at a time; each tells its result."""

    def restore(self, items: Sequence[ArchivedItem]) -> None:
        """Put messages back where they came from; one failure does not stop the rest."""
        archive, words = self._context.services.archive, self._context.words

        def work(job: Job) -> tuple[Put, ...]:
            put: list[Put] = []
            for done, item in enumerate(items):
                job.advance(Step.RESTORING, done, len(items))
                try:
                    put.append(archive.restore(item.id, job))
                except KnownError as exc:
                    put.append(exc)
            return tuple(put)

        def done(put: tuple[Put, ...]) -> None:
            self._context.changes.findings.emit()
            self.told.emit(restored_words(words, put))

        self.run(work, done)

    def export(self, items: Sequence[ArchivedItem], folder: Path) -> None:
        """Write messages as files that every mail program opens."""
        archive, words = self._context.services.archive, self._context.words
        ids = tuple(item.id for item in items)

        def done(paths: tuple[Path, ...]) -> None:
            said = words.say("ui-arch-exported", count=len(paths), folder=str(folder))
            self.told.emit(Told(text=said))

        self.run(lambda job: archive.export(folder, job, ids), done)

    def verify(self) -> None:
        """Read every message again and compare."""
        archive, words = self._context.services.archive, self._context.words

        def work(job: Job) -> Told:
            subjects = {item.id: item.entry.subject for item in archive.items()}
            return checked_words(words, archive.verify(job), subjects)

        self.run(work, self.told.emit)

    def destroy(self, items: Sequence[ArchivedItem]) -> None:
        """Destroy what the archive should no longer hold."""
        archive, words = self._context.services.archive, self._context.words
        ids = tuple(item.id for item in items)

        def done(count: int) -> None:
            self.told.emit(Told(text=words.say("ui-arch-destroyed", count=count)))
            self._context.changes.archive.emit()
            self._context.changes.findings.emit()

        self.run(lambda _job: archive.expire(ids), done)


def restored_words(words: Words, put: Sequence[Put]) -> Told:
    """Return what became of putting messages back."""
    back = [each for each in put if isinstance(each, Restored)]
    fine = [each for each in back if each.code is OutcomeCode.DONE]
    new = [each for each in fine if not each.was_there]
    said = []
    folders = {each.folder for each in new}
    if len(folders) == 1:
        folder = _folder_name(words, folders.pop())
        said.append(words.say("ui-arch-restored-in", count=len(new), folder=folder))
    elif new:
        said.append(words.say("ui-arch-restored", count=len(new)))
    if len(fine) > len(new):
        said.append(words.say("ui-arch-was-there", count=len(fine) - len(new)))
    problems = [each for each in put if isinstance(each, KnownError)]
    problems += [KnownError(each.error) for each in back if each.error is not None]
    if problems:
        said.append(words.say("ui-arch-not-restored", count=len(problems)))
    reasons = Counter(error_sentence(words, each) for each in problems)
    return Told(text=" ".join(said), well=not problems, details=tuple(reasons))


def _folder_name(words: Words, name: str) -> str:
    """Return the name of a folder; the inbox has one word in all mailboxes (RFC 9051, 5.1)."""
    return words.say("folder-inbox") if name.upper() == "INBOX" else name


def checked_words(words: Words, check: ArchiveCheck, subjects: dict[str, str]) -> Told:
    """Return what a check of the archive found."""
    details = [words.say("ui-arch-has-moved")] if check.moved else []
    if not check.problems:
        said = words.say("ui-arch-whole", count=check.checked)
        return Told(text=said, details=tuple(details))
    for name, problem in check.problems:
        sentence = words.say(f"archive-problem-{problem.value}")
        subject = subjects.get(name, "")
        details.append(
            f"{words.say('ui-quoted', text=subject)} {sentence}" if subject else sentence
        )
    said = words.say("ui-arch-problems", count=len(check.problems))
    if check.checked:
        said = f"{said} {words.say('ui-arch-rest-whole', count=check.checked)}"
    return Told(text=said, well=False, details=tuple(dict.fromkeys(details)))
