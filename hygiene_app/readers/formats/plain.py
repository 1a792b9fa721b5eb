"""Plain text in any charset, and everything that is readable as it stands (CSV, JSON, XML …)."""

from hygiene_app.readers.formats.armour import without_armour
from hygiene_app.readers.formats.charset import decode
from hygiene_app.readers.formats.source import Extract, Source


def read_plain(source: Source, extract: Extract) -> None:
    """Read text as one page; what is encrypted within is listed."""
    extract.add_page(without_armour(decode(source.content, source.charset), extract))
