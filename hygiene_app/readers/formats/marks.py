"""A quick look at a picture: is there anything that could be lines of letters?

Recognition takes a second or more, this about ten milliseconds. Letters are fine marks that stand
out from what is around them, side by side in rows: in a small copy, cells of 18 × 9 points
that change between light and dark often, but not all the time, three or more in a row.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_LONG_SIDE = 900
_AROUND = 9
_STANDS_OUT = 18
_CELL = 18, 9
_RARELY, _ALWAYS = 25, 170
"""Mean of a cell in which 0 is no change between neighbours and 255 a change at each."""
_IN_A_ROW = 3


def share_of_marks(grey: "Image") -> float:
    """Return the part of a picture, from 0 to 1, that looks like letters, dark or light.

    A page may lie on its side.
    """
    from PIL.Image import Resampling, Transpose
    from PIL.ImageFilter import BoxBlur

    factor = _LONG_SIDE / max(grey.size)
    size = max(1, int(grey.width * factor)), max(1, int(grey.height * factor))
    small = grey.resize(size, Resampling.BOX if factor < 1 else Resampling.BILINEAR)
    around = small.filter(BoxBlur(_AROUND))
    return max(
        _share(image, surroundings)
        for image, surroundings in (
            (small, around),
            (small.transpose(Transpose.ROTATE_90), around.transpose(Transpose.ROTATE_90)),
        )
    )


def _share(small: "Image", around: "Image") -> float:
    from PIL.Image import Resampling
    from PIL.ImageChops import difference, offset, subtract

    best = 0
    cells = max(1, small.width // _CELL[0]), max(1, small.height // _CELL[1])
    for marks in (subtract(around, small), subtract(small, around)):
        ink = marks.point([0] * _STANDS_OUT + [255] * (256 - _STANDS_OUT))
        changes = difference(ink, offset(ink, 1, 0)).resize(cells, Resampling.BOX)
        best = max(best, _in_rows(changes.tobytes(), cells[0]))
    return best / (cells[0] * cells[1])


def _in_rows(changes: bytes, width: int) -> int:
    """Return how many cells with letters stand beside others."""
    found = 0
    for start in range(0, len(changes), width):
        run = 0
        for value in (*changes[start : start + width], 0):
            if _RARELY < value < _ALWAYS:
                run += 1
                continue
            found += run if run >= _IN_A_ROW else 0
            run = 0
    return found
