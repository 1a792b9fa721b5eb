"""The exposure report as a document, in the words of one language."""

from hygiene_app.model.exposure import AstrayMessage, Exposure, KindExposed, Severity
from hygiene_app.model.paper import Passage, Sheet
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import category_word, kind_name, unbroken

_FIGURES = ("people", "messages", "records", "size", "oldest", "outside", "due")
_ROUNDED_FROM = 20


def exposure_sheet(words: Words, exposure: Exposure) -> Sheet:
    """Return the report; without names where the figures come without details."""
    title = "report-title" if exposure.details else "report-title-employer"
    passages = (
        Passage(sentences=_head(words, exposure)),
        _kinds(words, exposure),
        Passage(heading=words.say("report-went"), sentences=went_sentences(words, exposure)),
        Passage(heading=words.say("report-gone"), sentences=due_sentences(words, exposure)),
        _notice(words, exposure),
        _consequences(words, exposure),
        Passage(heading=words.say("report-better"), points=advice_sentences(words, exposure)),
        *_details(words, exposure),
    )
    return Sheet(
        title=words.say(title),
        language=words.language,
        lead=words.say("report-lead", count=about(exposure.people)),
        passages=tuple(each for each in passages if each.sentences or each.points or each.rows),
    )


def about(number: int) -> int:
    """Return a number as one says it with "about": two digits that count, small ones whole."""
    if number < _ROUNDED_FROM:
        return number
    step = 5 if number < 100 else 10 ** (len(str(number)) - 2)
    return (number + step // 2) // step * step


def went_sentences(words: Words, exposure: Exposure) -> tuple[str, ...]:
    """Return where the data went: outside, to colleagues, to the wrong person."""
    return (
        words.say("report-outside", count=exposure.outside, recipients=exposure.recipients),
        words.say("report-spread", count=exposure.spread, colleagues=exposure.colleagues),
        words.say("report-astray", count=exposure.astray),
    )


def due_sentences(words: Words, exposure: Exposure) -> tuple[str, ...]:
    """Return what need not be kept any more."""
    size = words.size(exposure.due_size)
    told: tuple[str, ...] = (words.say("report-due", count=exposure.due, size=size),)
    if exposure.due_people:
        told += (words.say("report-due-people", count=about(exposure.due_people)),)
    return told


def advice_sentences(words: Words, exposure: Exposure) -> tuple[str, ...]:
    """Return what would help, one line each."""
    return tuple(
        words.say(f"report-advice-{each.habit.value}", **dict(each.facts))
        for each in exposure.advice
    )


def astray_sentence(words: Words, message: AstrayMessage) -> str:
    """Return why a message is suspected to have gone to the wrong person."""
    facts = {"who": message.who}
    if message.instead:
        facts["instead"] = message.instead
    return words.say(f"report-astray-{message.why.value}", **facts)


def scope_sentences(words: Words, exposure: Exposure) -> tuple[str, ...]:
    """Return what the figures rest on."""
    told = [words.say("report-read", count=exposure.read, mailboxes=exposure.mailboxes)]
    if exposure.not_read:
        told.append(words.say("report-not-read", count=exposure.not_read))
    return tuple(told)


def _head(words: Words, exposure: Exposure) -> tuple[str, ...]:
    told = []
    if exposure.special_people:
        told.append(words.say("report-special", count=about(exposure.special_people)))
    told.append(words.say("report-made", date=exposure.made))
    told.extend(scope_sentences(words, exposure))
    if exposure.details is None:
        told.append(words.say("report-employer-note"))
    told.append(words.say("report-how-counted"))
    return tuple(told)


def _kinds(words: Words, exposure: Exposure) -> Passage:
    guarded = dict.fromkeys(kind.guarded for kind in exposure.kinds if kind.guarded)
    return Passage(
        heading=words.say("report-kinds"),
        sentences=tuple(words.say(f"report-guarded-{each.value}") for each in guarded if each),
        columns=tuple(words.say(f"report-column-{name}") for name in ("kind", *_FIGURES)),
        rows=tuple(_row(words, kind) for kind in exposure.kinds),
        numbers=frozenset({1, 2, 3, 4, 6, 7}),
    )


def _row(words: Words, kind: KindExposed) -> tuple[str, ...]:
    return (
        kind_name(words, kind.category),
        words.number(kind.people),
        words.number(kind.messages),
        words.number(kind.records),
        unbroken(words.size(kind.size)),
        unbroken(words.short_date(kind.oldest)),
        words.number(kind.outside),
        words.number(kind.due),
    )


def _notice(words: Words, exposure: Exposure) -> Passage:
    severity = words.say(f"report-severity-{exposure.severity.value}")
    told: tuple[str, ...] = (severity,)
    if exposure.severity is not Severity.NONE:
        told += (words.say("report-notice-law"),)
    return Passage(
        heading=words.say("report-notice"),
        sentences=told,
        points=tuple(_notice_line(words, kind) for kind in exposure.kinds),
    )


def _notice_line(words: Words, kind: KindExposed) -> str:
    name, records = kind_name(words, kind.category), about(kind.records)
    if not kind.people:
        return words.say("report-notice-line-no-people", kind=name, records=records)
    people = about(kind.people)
    return words.say("report-notice-line", kind=name, people=people, records=records)


def _consequences(words: Words, exposure: Exposure) -> Passage:
    if not exposure.consequences:
        return Passage()
    return Passage(
        sentences=(words.say("report-consequences"),),
        points=tuple(
            words.say(f"report-consequence-{each.value}") for each in exposure.consequences
        ),
    )


def _details(words: Words, exposure: Exposure) -> tuple[Passage, ...]:
    if exposure.details is None:
        return ()

    def columns(*names: str) -> tuple[str, ...]:
        return tuple(words.say(f"report-column-{name}") for name in names)

    doubtful = Passage(
        heading=words.say("report-doubtful"),
        columns=columns("received", "subject", "kind", "why"),
        rows=tuple(
            (
                unbroken(words.short_date(each.received)),
                each.subject,
                category_word(words, each.category),
                astray_sentence(words, each),
            )
            for each in exposure.details.astray
        ),
    )
    largest = Passage(
        heading=words.say("report-largest"),
        columns=columns("received", "subject", "who", "kind", "size"),
        rows=tuple(
            (
                unbroken(words.short_date(each.received)),
                each.subject,
                each.who,
                category_word(words, each.category),
                unbroken(words.size(each.size)),
            )
            for each in exposure.details.largest
        ),
        numbers=frozenset({4}),
    )
    return (doubtful, largest)
