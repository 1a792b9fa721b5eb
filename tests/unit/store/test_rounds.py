"""Recording, deciding, vanishing and disposing in any order, against a model in plain Python."""

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from hygiene_app.model.disposal import JournalPhase, OutcomeCode
from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.policy import Action
from hygiene_app.model.scanned import Scanned
from tests.unit.store.samples import (
    ACCOUNT,
    TODAY,
    UIDVALIDITY,
    account,
    entry,
    finding,
    identity,
    open_database,
    planned,
)

_FOLDERS = ("INBOX", "Sent")
_CATEGORIES = (Category.CV, Category.QUOTE, Category.INVOICE)
_LIVING = (FindingState.OPEN, FindingState.KEPT, FindingState.NOT_THIS)
_EVERYTHING = FindingFilter(states=tuple(FindingState))

_Decision = tuple[FindingState, str, date | None]
_OPEN: _Decision = (FindingState.OPEN, "", None)


@dataclass
class _Message:
    key: str
    gone: bool = False
    findings: dict[Category, str] = field(default_factory=dict)


class Rounds(RuleBasedStateMachine):
    """The model: messages by place, decisions by finding, remembered decisions by message key."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp())
        self.database = open_database(self.home / "store.db")
        self.messages: dict[tuple[str, int], _Message] = {}
        self.last: dict[str, int] = {}
        self.standing: dict[str, _Decision] = {}
        self.remembered: dict[tuple[str, Category], _Decision] = {}
        self.counter = 0

    @initialize()
    def begin(self) -> None:
        self.database.accounts.add_account(account())

    def teardown(self) -> None:
        self.database.close()
        shutil.rmtree(self.home)

    @rule(
        folder=st.sampled_from(_FOLDERS),
        found=st.dictionaries(
            st.integers(1, 6),
            st.tuples(st.sampled_from("abc"), st.sets(st.sampled_from(_CATEGORIES))),
            min_size=1,
            max_size=4,
        ),
    )
    def record(self, folder: str, found: dict[int, tuple[str, set[Category]]]) -> None:
        batch, expected = [], []
        for uid, (key, categories) in found.items():
            batch.append(self._scanned(folder, uid, key, categories))
            expected += self._record_in_model(folder, uid, key, batch[-1])
        self.last[folder] = max(self.last.get(folder, 0), *found)
        kept = self.database.index.record(ACCOUNT, folder, UIDVALIDITY, max(found), batch)
        assert list(kept) == expected

    def _scanned(self, folder: str, uid: int, key: str, categories: set[Category]) -> Scanned:
        findings = []
        for category in sorted(categories):
            self.counter += 1
            findings.append(finding(uid, category, name=f"f{self.counter}", folder=folder))
        return Scanned(
            identity=identity(uid, folder),
            message_key=key * 32,
            thread_key=key,
            findings=tuple(findings),
        )

    def _record_in_model(self, folder: str, uid: int, key: str, scanned: Scanned) -> list[str]:
        before = self.messages.get((folder, uid), _Message(key=key)).findings
        after = {}
        for each in scanned.findings:
            kept = before.get(each.category, each.id)
            after[each.category] = kept
            if self.standing.get(kept, (FindingState.GONE,))[0] not in _LIVING:
                self.standing[kept] = self.remembered.get((key, each.category), _OPEN)
        for category, dropped in before.items():
            if category not in after:
                del self.standing[dropped]
        self.messages[folder, uid] = _Message(key=key, findings=after)
        return [after[each.category] for each in scanned.findings]

    @rule(
        pick=st.integers(0, 20),
        state=st.sampled_from(_LIVING),
        reason=st.sampled_from(("", "bezwaar")),
        days=st.sampled_from((None, -1, 0, 5)),
    )
    def decide(self, pick: int, state: FindingState, reason: str, days: int | None) -> None:
        if not self.standing:
            return
        chosen = sorted(self.standing)[pick % len(self.standing)]
        until = None if days is None else TODAY + timedelta(days=days)
        self.database.findings.decide([chosen], state, reason=reason, until=until)
        key, category = self._key_of(chosen)
        decision = _OPEN if state is FindingState.OPEN else (state, reason, until)
        for message in self.messages.values():
            same = message.findings.get(category)
            if message.key == key and same and self.standing[same][0] in _LIVING:
                self.standing[same] = decision
        self.remembered.pop((key, category), None)
        if state is not FindingState.OPEN:
            self.remembered[key, category] = decision

    def _key_of(self, wanted: str) -> tuple[str, Category]:
        return next(
            (message.key, category)
            for message in self.messages.values()
            for category, each in message.findings.items()
            if each == wanted
        )

    @rule(folder=st.sampled_from(_FOLDERS), present=st.frozensets(st.integers(1, 6)))
    def vanish(self, folder: str, present: frozenset[int]) -> None:
        gone = 0
        for (where, uid), message in list(self.messages.items()):
            if where == folder and uid not in present and not message.gone:
                gone += self._leave((where, uid))
        assert self.database.index.vanish(ACCOUNT, folder, present) == gone

    def _leave(self, place: tuple[str, int]) -> int:
        message = self.messages[place]
        message.gone = True
        went = [each for each in message.findings.values() if self.standing[each][0] in _LIVING]
        for each in went:
            self.standing[each] = (FindingState.GONE, "", None)
        if not message.findings:
            del self.messages[place]
        return len(went)

    @rule(folder=st.sampled_from(_FOLDERS))
    def forget(self, folder: str) -> None:
        self.database.index.forget_folder(ACCOUNT, folder)
        self.last.pop(folder, None)
        for place, message in list(self.messages.items()):
            if place[0] == folder:
                for each in message.findings.values():
                    del self.standing[each]
                del self.messages[place]

    @rule(pick=st.integers(0, 20))
    def dispose(self, pick: int) -> None:
        here = sorted(p for p, m in self.messages.items() if m.findings and not m.gone)
        if not here:
            return
        place = here[pick % len(here)]
        ids = tuple(self.messages[place].findings.values())
        number = self.database.journal.intend(entry(), planned(place[1], *ids), Action.TRASH)
        done = replace(entry(JournalPhase.OUTCOME), intent=number, outcome=OutcomeCode.DONE)
        self.database.journal.conclude(done, [(each, FindingState.DISPOSED) for each in ids])
        self._leave(place)
        for each in ids:
            self.standing[each] = (FindingState.DISPOSED, "", None)

    @rule()
    def day_passes(self) -> None:
        over = {
            each
            for each, (state, _, until) in self.standing.items()
            if state is FindingState.KEPT and until is not None and until <= TODAY
        }
        for each in over:
            self.standing[each] = _OPEN
        for key, (state, _, until) in list(self.remembered.items()):
            if state is FindingState.KEPT and until is not None and until <= TODAY:
                del self.remembered[key]
        assert self.database.findings.reopen_expired(TODAY) == len(over)

    @invariant()
    def the_findings_stand_as_in_the_model(self) -> None:
        found = self.database.findings.get(self.database.findings.ids(_EVERYTHING))
        assert {f.id: (f.state, f.kept_reason, f.kept_until) for f in found} == self.standing
        for each in found:
            place = (each.ref.folder, each.ref.uid)
            assert self.messages[place].findings[each.category] == each.id
            assert (each.subject == "") == self.messages[place].gone

    @invariant()
    def the_points_stand_as_in_the_model(self) -> None:
        for folder in _FOLDERS:
            point = self.database.index.point(ACCOUNT, folder)
            here = sum(1 for p, m in self.messages.items() if p[0] == folder and not m.gone)
            if folder not in self.last:
                assert point is None
            else:
                assert point is not None
                assert (point.last_uid, point.messages) == (self.last[folder], here)

    @invariant()
    def the_journal_is_whole(self) -> None:
        assert self.database.journal.verify() is None
        assert self.database.journal.open_intents() == ()


TestRounds = Rounds.TestCase
TestRounds.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
