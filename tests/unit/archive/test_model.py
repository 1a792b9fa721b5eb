"""Any order of putting, shredding, opening anew, recovering, renewing and breaking off."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from hygiene_app.archive.cipher import decrypt
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import ArchivedItem, RecoveryCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.samples import entry, message


class _CutOff(Exception):
    """The process ends here."""


class ArchiveMachine(RuleBasedStateMachine):
    items = Bundle("items")

    def __init__(self) -> None:
        super().__init__()
        self._home = Path(tempfile.mkdtemp())
        self._keys = MemoryKeys()
        self._steps_left: int | None = None
        self.expected: dict[str, int] = {}
        self.shredded: set[str] = set()
        self.archive = self._opened()
        self.other = self._opened()

    def _opened(self) -> AgeArchive:
        return AgeArchive(
            self._home / "archive", self._keys, merge_at=3, checkpoint=self._checkpoint
        )

    def _checkpoint(self, _name: str) -> None:
        if self._steps_left is not None:
            self._steps_left -= 1
            if self._steps_left < 0:
                raise _CutOff

    @initialize()
    def set_up(self) -> None:
        self.code: RecoveryCode = self.archive.set_up()
        self.following: RecoveryCode | None = None

    def _put(self, number: int) -> ArchivedItem:
        item = self.archive.put(message(number), entry(number))
        self.expected[item.id] = number
        return item

    @rule(target=items, number=st.integers(0, 9))
    def put(self, number: int) -> str:
        known = {each: item_id for item_id, each in self.expected.items()}
        item = self._put(number)
        assert known.get(number, item.id) == item.id
        return item.id

    @rule(item_id=consumes(items))
    def shred(self, item_id: str) -> None:
        self.archive.shred((item_id,))
        self.expected.pop(item_id, None)
        self.shredded.add(item_id)

    @rule(some=st.lists(consumes(items), max_size=4))
    def shred_some(self, some: list[str]) -> None:
        self.archive.shred(some)
        for item_id in some:
            self.expected.pop(item_id, None)
            self.shredded.add(item_id)

    @rule()
    def open_anew(self) -> None:
        self.archive = self._opened()

    @rule()
    def let_the_other_one_go_on(self) -> None:
        self.archive, self.other = self.other, self.archive

    @rule()
    def recover_here(self) -> None:
        assert self.archive.recover(self.code) == len(self.expected)

    @rule()
    def recover_on_a_new_computer(self) -> None:
        self._keys.values.clear()
        self.archive, self.other = self._opened(), self._opened()
        assert self.archive.recover(self.code) == len(self.expected)

    @rule()
    def make_a_new_code(self) -> None:
        self.following = self.archive.renew_recovery()

    @precondition(lambda self: self.following is not None)
    @rule()
    def confirm_the_new_code(self) -> None:
        assert self.following is not None
        self.archive.confirm_recovery(self.following)
        self.code, self.following = self.following, None

    @rule()
    def forget_the_new_code(self) -> None:
        self.archive.cancel_renewal()
        self.following = None

    @precondition(lambda self: self.following is not None)
    @rule()
    def recover_with_the_new_code(self) -> None:
        assert self.following is not None
        self._keys.values.clear()
        self.archive, self.other = self._opened(), self._opened()
        assert self.archive.recover(self.following) == len(self.expected)

    @rule(steps=st.integers(0, 12))
    def make_a_new_code_and_be_cut_off(self, steps: int) -> None:
        self._steps_left = steps
        try:
            self.following = self.archive.renew_recovery()
        except _CutOff:
            # one that was not confirmed may be forgotten by now, and the one made now no one saw
            self.following = None
        finally:
            self._steps_left = None
        self.archive = self._opened()

    @precondition(lambda self: self.following is not None)
    @rule(steps=st.integers(0, 12))
    def confirm_and_be_cut_off(self, steps: int) -> None:
        assert self.following is not None
        self._steps_left = steps
        try:
            self.archive.confirm_recovery(self.following)
        except _CutOff:
            pass
        finally:
            self._steps_left = None
        self.archive = self._opened()
        if not self.archive.status().next_mark:
            self.code, self.following = self.following, None

    @invariant()
    def one_code_opens_every_file(self) -> None:
        files = [path.read_bytes() for path in (self._home / "archive" / "ledger").glob("*.age")]
        assert all(decrypt(each, (self.code.code,)) for each in files)
        if self.following is not None:
            assert all(decrypt(each, (self.following.code,)) for each in files)

    @rule(number=st.integers(0, 9), steps=st.integers(0, 12))
    def put_and_be_cut_off(self, number: int, steps: int) -> None:
        before = set(self.expected)
        self._steps_left = steps
        try:
            self._put(number)
        except _CutOff:
            pass
        finally:
            self._steps_left = None
        self.archive = self._opened()
        assert {item.id for item in self.archive.items()} - before <= set(self.expected)

    @precondition(lambda self: self.expected)
    @rule(steps=st.integers(0, 12))
    def shred_and_be_cut_off(self, steps: int) -> None:
        item_id = min(self.expected)
        self._steps_left = steps
        try:
            self.archive.shred((item_id,))
        except _CutOff:
            pass
        finally:
            self._steps_left = None
        self.archive = self._opened()
        if item_id not in {item.id for item in self.archive.items()}:
            del self.expected[item_id]
            self.shredded.add(item_id)

    @invariant()
    def it_holds_what_it_should(self) -> None:
        found = {item.id: self.archive.read(item.id) for item in self.archive.items()}
        assert found == {item_id: message(number) for item_id, number in self.expected.items()}
        for item_id in self.shredded:
            try:
                self.archive.read(item_id)
            except KnownError as exc:
                assert exc.code is ErrorCode.ARCHIVE_UNKNOWN_ITEM
            else:
                raise AssertionError("a shredded message is still there")

    def teardown(self) -> None:
        check = self._opened().verify(quiet_job())
        assert (check.checked, check.problems) == (len(self.expected), ())
        shutil.rmtree(self._home)


def test_it_behaves_as_a_dict_would() -> None:
    run_state_machine_as_test(
        ArchiveMachine, settings=settings(max_examples=12, stateful_step_count=20)
    )
