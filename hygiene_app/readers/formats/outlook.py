"""Messages saved by Outlook (MS-OXMSG): subject and body as text, attachments as parts."""

from hygiene_app.readers.formats import mapi
from hygiene_app.readers.formats.compound import Compound, open_compound, stream
from hygiene_app.readers.formats.source import Extract, Source

_ATTACHED = "__attach_version1.0_#"


def read_outlook(source: Source, extract: Extract) -> None:
    """Read a message: the first line of its text is the subject, the body follows.

    Raises `CannotRead`: `DAMAGED`, `TOO_LARGE`.
    """
    with open_compound(source.content) as compound:
        message = _Storage(compound, source.storage, extract)
        subject = " ".join(message.text(mapi.SUBJECT).split())
        body = mapi.body_text(
            plain=message.text(mapi.BODY),
            html=message.html(),
            rtf=message.binary(mapi.BODY_RTF),
            extract=extract,
        )
        extract.add_page("\n\n".join(part for part in (subject, body) if part.strip()))
        for name in message.storages():
            if not _add(message.below(name), source, extract):
                return


def _add(attached: "_Storage", source: Source, extract: Extract) -> bool:
    name = (
        attached.text(mapi.LONG_NAME)
        or attached.text(mapi.SHORT_NAME)
        or attached.text(mapi.SHOWN_NAME)
    )
    inner = attached.below(f"__substg1.0_{mapi.ATTACHED_DATA:04X}{mapi.OBJECT:04X}")
    if inner.is_message():
        # It has no bytes of its own: the same file once more, read from another place.
        return extract.add_part(Source(content=source.content, name=name, storage=inner.path))
    content = attached.binary(mapi.ATTACHED_DATA)
    return extract.add_part(Source(content=content, name=name))


class _Storage:
    """The properties of a message or of an attachment."""

    def __init__(self, compound: Compound, path: tuple[str, ...], extract: Extract) -> None:
        self.path = path
        self._compound = compound
        self._extract = extract

    def below(self, name: str) -> "_Storage":
        """Return a storage inside this one."""
        return _Storage(self._compound, (*self.path, name), self._extract)

    def is_message(self) -> bool:
        """Whether this is a message with properties."""
        return self._compound.exists([*self.path, "__properties_version1.0"])

    def storages(self) -> list[str]:
        """Return the names of the attachments, in order."""
        depth = len(self.path)
        paths = self._compound.listdir(streams=False, storages=True)
        names = {
            path[depth]
            for path in paths
            if len(path) == depth + 1
            and tuple(path[:depth]) == self.path
            and path[depth].lower().startswith(_ATTACHED)
        }
        return sorted(names)

    def binary(self, number: int) -> bytes:
        """Return a binary property."""
        return self._property(number, mapi.BINARY)

    def text(self, number: int) -> str:
        """Return a property as characters, whichever way it is kept."""
        for kind in (mapi.UNICODE, mapi.STRING8):
            value = self._property(number, kind)
            if value:
                return mapi.shown_text(kind, value)
        return ""

    def html(self) -> bytes:
        """Return the HTML body as bytes."""
        return self.binary(mapi.BODY_HTML) or self.text(mapi.BODY_HTML).encode("utf-8")

    def _property(self, number: int, kind: int) -> bytes:
        name = f"__substg1.0_{number:04X}{kind:04X}"
        return stream(self._compound, (*self.path, name), self._extract)
