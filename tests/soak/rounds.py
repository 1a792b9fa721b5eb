"""One round: order something, kill it, look, start the program again, look, carry on."""

import random
from collections import Counter
from dataclasses import dataclass, field, replace

from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.disposal import JournalAction, JournalPhase, OutcomeCode
from hygiene_app.model.finding import FindingState
from hygiene_app.model.job import quiet_job
from hygiene_app.model.secret import Secret
from hygiene_app.workflow.services import Services
from tests.soak import mail
from tests.soak.generation import Generation
from tests.soak.outside import Place, Places, Unexplained
from tests.soak.rules import steps_of
from tests.support.killable import Ended, Order, Prepared

DISPOSALS = ("archive", "trash", "delete", "strip")
_OFTEN = (*("archive",) * 5, *("strip",) * 4, *("trash", "delete", "restore", "undo") * 2)
_ORDERS = (*_OFTEN, "expire", "expire", "rekey", "rekey")
_MOST = {"archive": 6, "strip": 2, "trash": 2, "delete": 2, "restore": 1, "expire": 3}


@dataclass(slots=True)
class Rounds:
    """What was done, and how long it takes when nobody kills it.

    Attributes:
        kills: by order and by the last step that was passed.
        resolving: the same, of the look after a kill.
        moments: by order, kills after a random time and not at a step.
        states: by order, how far the messages had come: the number of the state in `steps_of`.
        outcomes: what the program said after looking.
    """

    prepared: Prepared
    dice: random.Random
    kills: Counter[tuple[str, str]] = field(default_factory=Counter)
    resolving: Counter[str] = field(default_factory=Counter)
    moments: Counter[str] = field(default_factory=Counter)
    states: Counter[tuple[str, int]] = field(default_factory=Counter)
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    untouched: int = 0
    emptied: int = 0
    _steps: dict[str, int] = field(default_factory=dict)
    _seconds: dict[str, float] = field(default_factory=dict)

    def one(self, now: Generation) -> bool:
        """Carry out one round; False where nothing that was thrown could be done here."""
        name = self.dice.choice(_ORDERS)
        order, numbers = self._order(now, name)
        if order is None:
            return False
        if name in ("delete", "expire"):
            now.meant_to_go.update(numbers)
        killed = self._kill(name, order)
        if killed.told:
            now.codes.append(killed.told[0])
        between = now.look()
        self._explain(now, name, numbers, between)
        self._restart(now, name, numbers, between)
        if self.dice.random() < 0.5:
            self._carry_on(now, name, order, numbers)
        return True

    # ---- what is ordered

    def _order(self, now: Generation, name: str) -> tuple[Order | None, tuple[int, ...]]:
        fitting = self._fitting(now, name)
        if name == "rekey":
            return self._new(now, name, ()), ()
        if not fitting:
            return None, ()
        if name == "undo":
            return self._new(now, name, ()), fitting
        wanted = self.dice.randint(1, _MOST[name])
        numbers = tuple(self.dice.sample(fitting, min(wanted, len(fitting))))
        if name in DISPOSALS:
            return self._new(now, name, [now.findings[number] for number in numbers]), numbers
        ids = _archived_ids(now)
        return self._new(now, name, [ids[number] for number in numbers]), numbers

    def _fitting(self, now: Generation, name: str) -> tuple[int, ...]:
        """Return the messages with which this can be done."""
        if name == "undo":
            return _last_clean_up(now)
        if name in ("restore", "expire"):
            return tuple(n for n, place in now.places.items() if place.archived)
        services = now.services()
        try:
            return tuple(
                number
                for number, place in now.places.items()
                if place.inbox == 1
                and (name != "strip" or mail.has_attachment(number))
                and _state(services, now, number) is FindingState.OPEN
            )
        finally:
            services.close()

    def _new(self, now: Generation, name: str, ids: "list[str] | tuple[str, ...]") -> Order:
        verb = "dispose" if name in DISPOSALS else name
        return Order(profile=str(now.root), verb=verb, action=name, ids=tuple(ids))

    # ---- the kill

    def _kill(self, name: str, order: Order) -> Ended:
        """Kill it at a step or after a time, both thrown; what ended before is no kill."""
        at_step = self.dice.random() < 0.6
        if at_step:
            nth = self.dice.randint(1, self._steps.get(name, 12))
            ended = self.prepared.carry_out(replace(order, nth=nth, sends=True))
        else:
            after = self.dice.uniform(0, self._seconds.get(name, 0.15))
            ended = self.prepared.carry_out(replace(order, after=after, sends=True))
        if not ended.killed:
            self.untouched += 1
            self._learn(name, ended)
            return ended
        self.kills[name, ended.passed[-1] if ended.passed else "start"] += 1
        self.moments[name] += not at_step
        return ended

    def _learn(self, name: str, ended: Ended) -> None:
        self._steps[name] = max(self._steps.get(name, 1), len(ended.passed))
        self._seconds[name] = max(self._seconds.get(name, 0.0), ended.seconds)

    # ---- what may be seen

    def _explain(self, now: Generation, name: str, numbers: tuple[int, ...], seen: Places) -> None:
        for number, place in seen.items():
            before = now.places[number]
            known = steps_of(name, before) if number in numbers else (before,)
            if place not in known:
                raise Unexplained(f"{name}: message {number} went from {before} to {place}")
            if number in numbers:
                self.states[name, known.index(place)] += 1
            if not place.copies and number not in now.meant_to_go:
                raise Unexplained(f"LOST: message {number} during {name}")

    def _restart(
        self, now: Generation, name: str, numbers: tuple[int, ...], between: Places
    ) -> None:
        """Start the program again, which looks; perhaps it is killed while it does."""
        if self.dice.random() < 0.3:
            nth = self.dice.randint(1, 12)
            order = Order(profile=str(now.root), verb="resolve", nth=nth, sends=True)
            ended = self.prepared.carry_out(order)
            if ended.killed:
                self.resolving[ended.passed[-1] if ended.passed else "start"] += 1
        services = now.services()
        try:
            services.dispose.resolve(quiet_job())
            if services.dispose.open_count() or services.dispose.resolve(quiet_job()):
                raise Unexplained("an intent stays open after looking")
            if name == "rekey":
                _settle_codes(now, services)
            if now.look() != between:
                raise Unexplained("looking changed something")
            if now.outside.marked():
                raise Unexplained("a message is still marked as deleted")
            problems = services.archive.verify(quiet_job()).problems
            if problems:
                raise Unexplained(f"the archive is not whole: {problems}")
            self._compare(now, services, name, numbers, between)
        finally:
            services.close()
        now.places = between

    def _compare(
        self,
        now: Generation,
        services: Services,
        name: str,
        numbers: tuple[int, ...],
        seen: Places,
    ) -> None:
        """See that the program says what another client and the code see."""
        lines = now.new_lines(services)
        ended = [line for line in lines if line.phase is JournalPhase.OUTCOME]
        for line in ended:
            self.outcomes[line.action.value, str(line.outcome)] += 1
        said = sum(
            line.outcome is OutcomeCode.DONE and line.action is JournalAction(name)
            for line in ended
            if name != "rekey"
        )
        final = [n for n in numbers if seen[n] == steps_of(name, now.places[n])[-1]]
        moved = [n for n in final if seen[n] != now.places[n]]
        if name in (*DISPOSALS, "expire") and said != len(moved):
            raise Unexplained(f"{name}: the journal says {said}, and {len(moved)} are")
        if name in DISPOSALS:
            for number in numbers:
                state = _state(services, now, number)
                if (state is FindingState.DISPOSED) != (number in final):
                    raise Unexplained(f"{name}: the finding of {number} is {state}")

    # ---- and on

    def _carry_on(self, now: Generation, name: str, order: Order, numbers: tuple[int, ...]) -> None:
        """Do to the end what was broken off: each message once, wherever it had come."""
        if name == "undo":
            left = _last_clean_up(now)
            if not left or not set(left) <= set(numbers):
                return  # all of it was undone
            numbers = left
        ended = self.prepared.carry_out(replace(order, sends=True))
        self._learn(name, ended)
        now.codes = list(ended.told) or now.codes
        places = now.look()
        for number, place in places.items():
            before = now.places[number]
            if place != (_end(name, before) if number in numbers else before):
                raise Unexplained(f"{name} again: {number} went from {before} to {place}")
        now.places = places
        services = now.services()
        try:
            now.new_lines(services)
        finally:
            services.close()


def _settle_codes(now: Generation, services: Services) -> None:
    """End a change of the code: the new one where it was told, else the old one."""
    if len(now.codes) == 1:
        services.archive.cancel_renewal()
    else:
        services.archive.confirm_recovery(RecoveryCode(code=Secret(now.codes[-1])))
        if now.outside.opens(now.codes[0]):
            raise Unexplained("the old recovery code goes on opening everything")
    now.codes = now.codes[-1:]
    if not now.outside.opens(now.codes[0]):
        raise Unexplained("the recovery code does not open everything")


def _end(name: str, before: Place) -> Place:
    """Return where a message is when all was done; what had been done already stays as it is."""
    if name in DISPOSALS and not before.inbox:
        return before
    return steps_of(name, before)[-1]


def _state(services: Services, now: Generation, number: int) -> FindingState:
    return services.review.row(now.findings[number]).finding.state


def _archived_ids(now: Generation) -> dict[int, str]:
    services = now.services()
    try:
        items = services.archive.items()
    finally:
        services.close()
    numbers = ((mail.number_of(_field(each.entry.message_id)), each.id) for each in items)
    return {number: item for number, item in numbers if number is not None}


def _last_clean_up(now: Generation) -> tuple[int, ...]:
    services = now.services()
    try:
        last = services.undo.clean_ups()[:1]
    finally:
        services.close()
    ids = [each.item.identity.message_id for one in last for each in one.items]
    numbers = (mail.number_of(_field(message_id)) for message_id in ids)
    return tuple(number for number in numbers if number is not None)


def _field(message_id: str) -> bytes:
    return f"Message-ID: {message_id}".encode()
