"""A signature in blue ink, other for every name, and a round stamp."""

from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from hygiene_app.demo.dice import dice
from hygiene_app.demo.documents.paper import colour


class Signature(Flowable):
    """Empty space to sign in; with a name, the scribble and a date stand in it."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__()
        self.name = name
        self.day = day
        self.width, self.height = 70 * mm, 20 * mm

    def draw(self) -> None:
        """Draw the signature where the page has arrived."""
        if not self.name:
            return
        rng = dice(self.name)
        canvas = self.canv
        canvas.setStrokeColor(colour("#1c2f8a"))
        canvas.setLineWidth(1.1)
        path = canvas.beginPath()
        x, y = 6.0, 8.0
        path.moveTo(x * mm, y * mm)
        for _ in range(len(self.name) // 2 + 3):
            nearer, further, end = x + rng.uniform(-2, 3), x + rng.uniform(1, 6), x + 3.2
            path.curveTo(
                nearer * mm,
                rng.uniform(2, 18) * mm,
                further * mm,
                rng.uniform(1, 17) * mm,
                end * mm,
                rng.uniform(5, 11) * mm,
            )
            x = end
        path.curveTo(x * mm, 2 * mm, 20 * mm, 1 * mm, (x + 8) * mm, 6 * mm)
        canvas.drawPath(path)
        canvas.setFillColor(colour("#1c2f8a"))
        canvas.setFont("Times-Italic", 10)
        canvas.drawString(2 * mm, 16 * mm, f"{self.name}  {self.day:%d/%m/%y}")


class Stamp(Flowable):
    """A round stamp with a word in it."""

    def __init__(self, word: str, ink: str) -> None:
        super().__init__()
        self.word = word
        self.ink = ink
        self.width, self.height = 24 * mm, 24 * mm

    def draw(self) -> None:
        """Draw the stamp where the page has arrived."""
        canvas = self.canv
        canvas.setStrokeColor(colour(self.ink))
        canvas.setFillColor(colour(self.ink))
        for radius in (11.5, 10.6):
            canvas.circle(12 * mm, 12 * mm, radius * mm)
        canvas.setFont("Helvetica-Bold", 8)
        canvas.drawCentredString(12 * mm, 11 * mm, self.word)
