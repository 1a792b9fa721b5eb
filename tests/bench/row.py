"""One measured figure, with the goal it is held against."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table, and of the JSON.

    Attributes:
        goal: in words, such as "<= 4"; "" where there is none.
        met: None where there is no goal.
    """

    bench: str
    name: str
    value: float
    unit: str
    goal: str = ""
    met: bool | None = None


def row(
    bench: str,
    name: str,
    value: float,
    unit: str,
    *,
    most: float | None = None,
    least: float | None = None,
    below: float | None = None,
) -> Row:
    """Return a figure held against the one goal that is given."""
    goal, met = "", None
    if most is not None:
        goal, met = f"<= {most:g}", value <= most
    elif least is not None:
        goal, met = f">= {least:g}", value >= least
    elif below is not None:
        goal, met = f"< {below:g}", value < below
    return Row(bench=bench, name=name, value=float(f"{value:.4g}"), unit=unit, goal=goal, met=met)
