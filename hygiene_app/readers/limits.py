"""How much of a document is read before it counts as hostile or hopeless."""

from dataclasses import asdict, dataclass, fields

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Ceilings for one document, and for the child that reads it.

    Attributes:
        content_bytes: size of a document, also of one found inside another.
        pages: pages per document; what comes after is cut off.
        text_chars: characters of text, of the document and its parts together.
        depth: how deep documents may lie inside each other.
        parts: how many documents may lie inside one, at all depths together.
        unpacked_bytes: what a zip container may unpack to.
        xml_bytes: XML of one document: its tree takes ten times as much memory.
        zip_ratio: how many times smaller than its content a container may be.
        zip_entries: files in a container.
        seconds: wall clock for one document. The child stops at four fifths of it and gives what
            it has; at the end of it the parent kills the child.
        second_opinion_seconds: how long pdfminer.six may try after PDFium gave up.
        ocr_pages: how many pages or pictures of one document, at all depths together, are
            recognised as text.
        ocr_pixels: how large a page is handed over: A4 at 300 dots per inch.
        ocr_seconds: how long that may take for one document, on top of `seconds`.
        ocr_total_seconds: how long it may take for all documents of one scan together.
        memory_bytes: resident memory of a child.
        documents: after so many a child is replaced, so that leaks and fragments do not pile up.
            A start with the libraries for PDF costs 0.3 s against 5 ms for a document: after 500
            that was a tenth of the time. One that swells is replaced sooner (`ChildReader`).
        start_seconds: how long a child may take to say that it is ready.
        ahead_bytes: content that a pool holds for its children at once.
    """

    content_bytes: int = 50 * _MB
    pages: int = 200
    text_chars: int = 5_000_000
    depth: int = 5
    parts: int = 200
    unpacked_bytes: int = 160 * _MB
    xml_bytes: int = 32 * _MB
    zip_ratio: int = 200
    zip_entries: int = 5000
    seconds: float = 30.0
    second_opinion_seconds: float = 8.0
    ocr_pages: int = 3
    ocr_pixels: int = 9_000_000
    ocr_seconds: float = 60.0
    ocr_total_seconds: float = 1800.0
    memory_bytes: int = 512 * _MB
    documents: int = 3000
    start_seconds: float = 20.0
    ahead_bytes: int = 64 * _MB


def limits_to_facts(limits: Limits) -> dict[str, int | float]:
    """Return the limits as plain numbers by name, to be sent to the child."""
    return asdict(limits)


def limits_from_facts(facts: dict[str, object]) -> Limits:
    """Return limits from plain numbers by name. Raises `ValueError` for anything else."""
    names = {field.name for field in fields(Limits)}
    if facts.keys() != names:
        raise ValueError("not the names of limits")
    numbers: dict[str, int | float] = {}
    for name, value in facts.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise ValueError("a limit is a number above nought")
        numbers[name] = value
    return Limits(**numbers)  # type: ignore[arg-type]  # names and kinds were checked above
