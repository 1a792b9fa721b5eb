"""Paper that went through a scanner or under a camera: pictures of drawn pages."""

import io
import random

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from PIL import Image, ImageFilter

_WHITE = 255


def scan(pdf: bytes, seed: str, *, as_pdf: bool) -> bytes:
    """Return the first page as a grey JPEG, a little askew and blurred, or as a PDF of it."""
    rnd = random.Random(seed)
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=150 / 72).to_pil().convert("L")
    finally:
        document.close()
    picture = picture.rotate(rnd.uniform(-0.6, 0.6), fillcolor=_WHITE, expand=False)
    picture = picture.filter(ImageFilter.GaussianBlur(rnd.uniform(0.2, 0.6)))
    noise = Image.effect_noise(picture.size, rnd.uniform(4, 18))
    picture = Image.blend(picture, noise, 0.06)
    out = io.BytesIO()
    if as_pdf:
        picture.save(out, format="PDF", resolution=150)
    else:
        picture.save(out, format="JPEG", quality=rnd.randrange(60, 90))
    return out.getvalue()
