"""Pages drawn for the tests of pictures, and packed as people send them."""

import io

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

LINES = (
    "Curriculum vitae",
    "Name: Emma Sample, born in Ghent",
    "Worked as a baker for eleven years",
    "Speaks Dutch, French and German",
    "Diploma of secondary education",
    "Certificate in bread and pastry",
    "Driving licence for cars and vans",
    "Likes cycling along the river",
)


def drawn(size: tuple[int, int] = (1240, 900), lines: tuple[str, ...] = LINES) -> Image.Image:
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(40)
    for number, line in enumerate(lines):
        pen.text((80, 80 + 90 * number), line, fill="black", font=font)
    return image


def packed(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def scanned(pages: int = 1) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target)
    for _page in range(pages):
        canvas.drawImage(ImageReader(io.BytesIO(packed(drawn()))), 20, 300, 550, 400)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
