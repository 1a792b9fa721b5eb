"""What the child tells of pictures: sizes and places in JSON, all grey values in one frame."""

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.pictures import Picture
from hygiene_app.readers.formats.source import APART
from hygiene_app.readers.gallery import Hung, Shown
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.protocol import (
    Misbehaved,
    number_within,
    object_of,
    reason_of,
    to_json,
)


def pictures_answer(shown: Shown, number: int) -> tuple[bytes, bytes]:
    """Return the two frames that tell pictures."""
    told = [[place, page, picture.width, picture.height] for place, page, picture in shown.pictures]
    said = [[place, reason.value] for place, reason in shown.said]
    header = to_json({"number": number, "pictures": told, "said": said})
    return header, b"".join(hung.picture.grey for hung in shown.pictures)


def pictures_ceiling(limits: Limits) -> int:
    """Return how many bytes of grey values an honest child sends at most."""
    return limits.ocr_pages * limits.ocr_pixels


def pictures_of_answer(
    untrusted_header: bytes, untrusted_grey: bytes, *, number: int, limits: Limits
) -> Shown:
    """Return pictures with the places of their documents. Raises `Misbehaved`."""
    value = object_of(untrusted_header)
    told, said = value.get("pictures"), value.get("said")
    if value.keys() != {"number", "pictures", "said"}:
        raise Misbehaved("not an answer")
    if number_within(value["number"], number) != number:
        raise Misbehaved("not the answer to this request")
    if not isinstance(told, list) or len(told) > limits.ocr_pages or not isinstance(said, list):
        raise Misbehaved("not pictures")
    pictures: list[Hung] = []
    at = 0
    for item in told:
        hung = _hung(item, untrusted_grey, at, limits)
        pictures.append(hung)
        at += len(hung.picture.grey)
    if at != len(untrusted_grey):
        raise Misbehaved("grey values that belong to no picture")
    return Shown(tuple(pictures), tuple(_said(item, limits) for item in said))


def _hung(told: object, untrusted_grey: bytes, at: int, limits: Limits) -> Hung:
    if not isinstance(told, list) or len(told) != 4:
        raise Misbehaved("not a picture")
    place = number_within(told[0], limits.parts)
    page = APART if told[1] == APART else number_within(told[1], limits.pages - 1)
    width, height = (number_within(side, limits.ocr_pixels) for side in told[2:])
    number_within(width * height, min(limits.ocr_pixels, len(untrusted_grey) - at))
    return Hung(place, page, Picture(width, height, untrusted_grey[at : at + width * height]))


def _said(told: object, limits: Limits) -> tuple[int, UnreadableReason]:
    if not isinstance(told, list) or len(told) != 2:
        raise Misbehaved("not a word on a picture")
    return number_within(told[0], limits.parts), reason_of(told[1])
