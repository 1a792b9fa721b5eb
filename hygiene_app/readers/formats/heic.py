"""HEIC, as telephones take photographs (ISO/IEC 23008-12), through libheif; only in the child."""

import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_BRANDS = (b"heic", b"heix", b"mif1", b"msf1")

# ISO/IEC 14496-12 §8.11.6: version, flags, number (2 or 4 bytes), protection, type of an item.
_ITEM = re.compile(rb"infe(?:\x02.{5}|\x03.{7})\x00\x00(\w{4})", re.DOTALL)
_OTHER_CODECS = frozenset((b"av01", b"avc1", b"vvc1", b"evc1", b"j2k1", b"jpeg", b"unci", b"mski"))


def is_heic(content: bytes) -> bool:
    """Whether the first box names a brand of HEIF."""
    return content[4:8] == b"ftyp" and content[8:12] in _BRANDS


def lacks_decoder(content: bytes) -> bool:
    """Whether a file of pictures holds none packed by HEVC, which is all that can be unpacked."""
    kinds = {item.group(1) for item in _ITEM.finditer(content)}
    return b"hvc1" not in kinds and not kinds.isdisjoint(_OTHER_CODECS)


def open_heic(content: bytes) -> "Image":
    """Open a file of pictures, the right way up; they are unpacked when they are used.

    Raises whatever libheif and Pillow say of damage, as `PIL.Image.open` does.
    """
    from pi_heif import options  # type: ignore[import-untyped]  # ships no types
    from pi_heif.as_plugin import HeifImageFile  # type: ignore[import-untyped]  # ships no types

    # One thread: more speed for one picture is worth less than a child that stays small.
    options.DECODE_THREADS = 1
    options.THUMBNAILS = options.DEPTH_IMAGES = options.AUX_IMAGES = False
    image: Image = HeifImageFile(io.BytesIO(content))
    return image
