"""Turns a filter of findings into SQL. Values go as parameters, only known words into the text."""

from hygiene_app.model.finding import CERTAIN_FROM, LIKELY_FROM, Category, Certainty
from hygiene_app.model.listing import FindingFilter, SortBy
from hygiene_app.store.rows import exact, folded

_SORT = {
    SortBy.RECEIVED: ("received",),
    SortBy.DUE: ("due_on", "received"),
    SortBy.SENDER: ("sender_sort", "received"),
    SortBy.SUBJECT: ("subject_sort", "received"),
    SortBy.CATEGORY: ("category", "received"),
    SortBy.CONFIDENCE: ("confidence", "received"),
    SortBy.SIZE: ("size", "received"),
}

_CERTAINTY = {
    Certainty.CERTAIN: (CERTAIN_FROM, 2.0),
    Certainty.LIKELY: (LIKELY_FROM, CERTAIN_FROM),
    Certainty.POSSIBLE: (-1.0, LIKELY_FROM),
}

_IDS = "SELECT id FROM finding WHERE {condition} ORDER BY {order}"
_GROUPS = """
    SELECT category, due_rule, count(*), count(DISTINCT message), sum(size), min(received)
    FROM finding WHERE {condition}
    GROUP BY category, due_rule
    ORDER BY count(*) DESC, category, due_rule
"""

# Few findings have a neighbour, so only these are compared. Beside min() stands the number of its
# row; of equals the first one that the index gives, which is the one with the lowest id. (A window
# function says the same in thrice the time.)
_DISTINCT = """
    (copied = 0 OR number IN (
        SELECT number FROM (
            SELECT number, min(received)
            FROM finding INDEXED BY finding_copied WHERE copied = 1 AND {condition}
            GROUP BY content, category
        )
    ))
"""

Value = str | int | float | bytes
Question = tuple[str, tuple[Value, ...]]
"""SQL and its parameters."""


def ids_of(wanted: FindingFilter) -> Question:
    """Ask for the ids. They come last in the order, so that equals never change places."""
    condition, values = _condition(wanted)
    way = "DESC" if wanted.descending else "ASC"
    order = ", ".join(f"{column} {way}" for column in (*_SORT[wanted.sort], "id"))
    sql = _IDS.format(condition=condition, order=order)
    return (f"{sql} LIMIT ?", (*values, wanted.limit)) if wanted.limit else (sql, values)


def groups_of(wanted: FindingFilter) -> Question:
    """Ask for counts by category and retention rule, largest first."""
    condition, values = _condition(wanted)
    return _GROUPS.format(condition=condition), values


def _condition(wanted: FindingFilter) -> Question:
    matching, values = _matching(wanted)
    if not wanted.distinct:
        return matching, values
    return f"{matching} AND {_DISTINCT.format(condition=matching)}", (*values, *values)


def _matching(wanted: FindingFilter) -> Question:
    states = tuple(state.value for state in wanted.states)
    # Only with one state does an index give the order as well.
    one_of = "state = ?" if len(states) == 1 else f"state IN ({', '.join('?' for _ in states)})"
    clauses: list[Question] = [(one_of, states)]
    if wanted.category is not None:
        clauses.append(("category = ?", (wanted.category.value,)))
    if wanted.rule is not None:
        clauses.append(("due_rule = ?", (wanted.rule,)))
    if wanted.flagged_only:
        clauses.append(("category <> ?", (Category.INVOICE.value,)))
    if wanted.due_by is not None:
        clauses.append(("due_on <= ?", (wanted.due_by.isoformat(),)))
    if wanted.due_after is not None:
        clauses.append(("due_on > ?", (wanted.due_after.isoformat(),)))
    if wanted.certainty is not None:
        clauses.append(("confidence >= ? AND confidence < ?", _CERTAINTY[wanted.certainty]))
    clauses.extend(_place(wanted))
    if wanted.text:
        searched = "message IN (SELECT message FROM envelope WHERE instr(search, ?) > 0)"
        clauses.append((searched, (folded(wanted.text),)))
    return (
        " AND ".join(sql for sql, _ in clauses),
        tuple(value for _, values in clauses for value in values),
    )


def _place(wanted: FindingFilter) -> list[Question]:
    """Folders come as a list of numbers, for an index of findings holds that of the folder."""
    clauses: list[Question] = []
    if wanted.account_id:
        folders = "folder IN (SELECT number FROM folder WHERE account = ?)"
        clauses.append((folders, (wanted.account_id,)))
    if wanted.folder:
        folders = "folder IN (SELECT number FROM folder WHERE name = ?)"
        clauses.append((folders, (exact(wanted.folder),)))
    if wanted.roles:
        roles = ", ".join("?" for _ in wanted.roles)
        clauses.append((f"role IN ({roles})", tuple(role.value for role in wanted.roles)))
    return clauses
