"""Asks a connection for rows. The schema is strict, so columns are what they are said to be."""

from typing import Any

import apsw


def rows(
    connection: apsw.Connection, sql: str, values: tuple[Any, ...] = ()
) -> list[tuple[Any, ...]]:
    """Return all rows."""
    return connection.execute(sql, values).fetchall()


def row(
    connection: apsw.Connection, sql: str, values: tuple[Any, ...] = ()
) -> tuple[Any, ...] | None:
    """Return the first row, None where there is none."""
    found = rows(connection, sql, values)
    return found[0] if found else None


def one(connection: apsw.Connection, sql: str, values: tuple[Any, ...] = ()) -> tuple[Any, ...]:
    """Return the row that is there for certain."""
    return rows(connection, sql, values)[0]
