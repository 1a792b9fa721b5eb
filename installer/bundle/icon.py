"""The icon as a picture of dots, which programs and installers elsewhere carry."""

from pathlib import Path

_EDGE = 1024
_WINDOWS = (16, 24, 32, 48, 64, 128, 256)


def draw(source: Path, target: Path) -> Path:
    """Draw an SVG as a square PNG and return where it lies. Raises `ValueError` if it cannot."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(source))
    picture = QImage(_EDGE, _EDGE, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not renderer.isValid() or not picture.save(str(target)):
        raise ValueError(f"no picture came of {source.name}")
    return target


def for_windows(picture: Path) -> Path:
    """Write the picture as an `.ico` of all usual sizes beside it and return where it lies."""
    from PIL import Image

    target = picture.with_suffix(".ico")
    with Image.open(picture) as opened:
        opened.save(target, sizes=[(edge, edge) for edge in _WINDOWS])
    return target
