"""Recognition alone: text in, labels out, in one thread."""

from collections.abc import Iterator, Sequence
from email import message_from_bytes
from email.message import Message

from hygiene_app import app
from hygiene_app.demo.sample import generate
from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.finding import Specimen
from hygiene_app.readers.reader import ChildReader
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.workflow.wanted import flatten
from tests.bench.mailbox_files import SEED, TODAY
from tests.bench.options import Options
from tests.bench.recognition_texts import (
    conversations,
    long_documents,
    ordinary_papers,
    text_of,
)
from tests.bench.row import Row, row
from tests.bench.timing import seconds


def run(options: Options) -> Iterator[Row]:
    """Measure the texts of the sample mailbox: short, as conversations, as long documents."""
    took = seconds(app.recogniser)
    recogniser = app.recogniser()
    mixture = _specimens(options.texts)
    plain = [each for each in mixture if _is_plain(recogniser, each)]
    texts = [*map(text_of, plain), *ordinary_papers()]
    long = [each for each in long_documents(texts) if _is_plain(recogniser, each)]
    yield row("recognition", "rules loaded", took, "s")
    yield from _speed(recogniser, "mixture", conversations(mixture), options.repeats, least=5)
    yield from _speed(recogniser, "short messages", mixture, options.repeats)
    yield from _speed(recogniser, "documents without hits", long, options.repeats, least=10)
    yield from _speed(recogniser, "messages without hits", plain, options.repeats)


def _speed(
    recogniser: Recogniser,
    what: str,
    specimens: Sequence[Specimen],
    repeats: int,
    *,
    least: float | None = None,
) -> Iterator[Row]:
    if not specimens:  # of a few texts run together, all may have a label
        yield row("recognition", f"{what}: specimens", 0, "")
        return
    size = sum(len(text_of(each).encode()) for each in specimens) / 1e6
    labelled = sum(1 for each in specimens if recogniser.recognise(each).labels)
    took = min(
        seconds(lambda: [recogniser.recognise(each) for each in specimens]) for _ in range(repeats)
    )
    yield row("recognition", f"{what}: specimens", len(specimens), "")
    yield row("recognition", f"{what}: of these with a label", labelled, "")
    yield row("recognition", f"{what}: text", size, "MB")
    yield row("recognition", f"{what}: a specimen", took / len(specimens) * 1000, "ms")
    yield row("recognition", what, size / took, "MB/s", least=least)


def _is_plain(recogniser: Recogniser, specimen: Specimen) -> bool:
    return not recogniser.recognise(specimen).labels


def _specimens(count: int) -> list[Specimen]:
    """Return messages as recognition sees them."""
    with ChildReader(find=lambda: None) as reader:
        made = generate(seed=SEED, size=count, today=TODAY, resources=PackagedResources())
        return [_specimen(message_from_bytes(message.raw), reader) for message in made]


def _specimen(message: Message, reader: ChildReader) -> Specimen:
    readings = []
    for part in message.walk():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and part.get_content_type() != "text/html":
            name = part.get_filename() or ""
            charset = part.get_content_charset() or ""
            readings.append(
                reader.read(content, name=name, media_type=part.get_content_type(), charset=charset)
            )
    documents, _unreadable = flatten(readings)
    return Specimen(
        body="\n".join(each.text for each in documents if not each.name),
        documents=tuple(each for each in documents if each.name),
    )
