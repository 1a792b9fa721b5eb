"""Managed settings as IT would push them, for one person."""

from pathlib import Path, PurePosixPath

from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_layers import Entry, Layer
from hygiene_app.desktop.managed_uses import Person
from hygiene_app.model.managed import Origin

AN = Person(name="an", upn="An.Peeters@firma.example", home=Path("/home/an"))


def machine(**values: object) -> Managed:
    """Return what a computer says on which these are set, all of them in order."""
    entries = tuple(Entry(name=name, raw=raw) for name, raw in values.items())
    found = Managed(
        [Layer(origin=Origin.MACHINE, place="test", entries=entries)], paths=PurePosixPath
    )
    assert found.problems == ()
    return found
