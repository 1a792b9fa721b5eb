"""Pictures that are drawn, never photographed: portraits, logos, scans."""

from io import BytesIO
from random import Random

from PIL import Image, ImageDraw, ImageFont

_SKINS = ("#f1cfb3", "#e8bb98", "#d9a27c", "#b97f57", "#8f5c3c", "#f4d9c6")
_HAIRS = ("#2b1d14", "#4b3020", "#7a5230", "#b98d4f", "#1a1a1a", "#8c8c8c", "#93442a")
_CLOTHES = ("#2d3e50", "#5b6770", "#7b2d26", "#2f5d50", "#3c3c3c", "#4a4e8c", "#c7c2b8")
_WALLS = ("#d7dde2", "#cfd8cf", "#e3dccf", "#c9d3e0", "#dcd3dc")


def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Return the typeface that comes with Pillow."""
    return ImageFont.load_default(size)


def jpeg(image: Image.Image, quality: int = 72) -> bytes:
    """Return a picture as JPEG."""
    stream = BytesIO()
    image.convert("RGB").save(stream, "JPEG", quality=quality)
    return stream.getvalue()


def png(image: Image.Image) -> bytes:
    """Return a picture as PNG."""
    stream = BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def draw_portrait(rng: Random, sex: str) -> Image.Image:
    """Draw head and shoulders, 240 × 300."""
    big = Image.new("RGB", (480, 600), rng.choice(_WALLS))
    pen = ImageDraw.Draw(big)
    skin, hair, cloth = rng.choice(_SKINS), rng.choice(_HAIRS), rng.choice(_CLOTHES)
    if sex == "F":
        pen.rounded_rectangle((118, 120, 362, rng.randint(400, 500)), 110, fill=hair)
    pen.rounded_rectangle((50, 455, 430, 760), 130, fill=cloth)
    pen.polygon(((190, 456), (290, 456), (240, 535)), fill="#f7f7f4")
    pen.rounded_rectangle((203, 370, 277, 480), 34, fill=skin)
    pen.ellipse((140, 130, 340, 415), fill=skin)
    _draw_hair(pen, rng, hair, sex)
    for x in (192, 288):
        pen.ellipse((x - 17, 258, x + 17, 278), fill="#ffffff")
        pen.ellipse((x - 9, 259, x + 9, 277), fill="#3a2c22")
        pen.arc((x - 26, 226, x + 26, 262), 205, 335, fill=hair, width=7)
    pen.line((240, 275, 233, 322, 246, 325), fill="#00000055", width=4)
    pen.arc((200, 318, 280, 366), 25, 155, fill="#9b4a45", width=8)
    if rng.random() < 0.3:
        for x in (192, 288):
            pen.ellipse((x - 36, 238, x + 36, 296), outline="#333333", width=5)
        pen.line((228, 264, 252, 264), fill="#333333", width=5)
    return big.reduce(2)


def _draw_hair(pen: ImageDraw.ImageDraw, rng: Random, hair: str, sex: str) -> None:
    if sex == "F":
        pen.pieslice((128, 100, 352, 350), 180, 360, fill=hair)
        pen.chord((150, 150, 300, 260), 150, 330, fill=hair)
        return
    if rng.random() < 0.18:
        pen.arc((140, 130, 340, 415), 170, 215, fill=hair, width=12)
        return
    pen.pieslice((134, 108, 346, 330), 180, 360, fill=hair)
    pen.rectangle((134, 210, 152, 262), fill=hair)
    pen.rectangle((328, 210, 346, 262), fill=hair)
    if rng.random() < 0.35:
        pen.chord((150, 270, 330, 420), 20, 160, fill=hair)
        pen.arc((200, 318, 280, 366), 25, 155, fill="#c98079", width=8)


def portrait(rng: Random, sex: str) -> bytes:
    """Return a portrait as JPEG of about 7 kB."""
    return jpeg(draw_portrait(rng, sex), 78)


def logo(name: str, ink: str) -> bytes:
    """Return the sign of a company as PNG of about 2 kB, 300 × 80."""
    image = Image.new("RGB", (300, 80), "#ffffff")
    pen = ImageDraw.Draw(image)
    pen.polygon(((6, 50), (40, 14), (74, 50)), fill=ink)
    pen.rectangle((18, 50, 62, 70), fill=ink)
    pen.rectangle((34, 52, 46, 70), fill="#ffffff")
    words = name.split(" ")
    pen.text((88, 12), words[0], fill=ink, font=font(28))
    pen.text((88, 44), " ".join(words[1:])[:24], fill="#555555", font=font(19))
    return png(image.quantize(16))
