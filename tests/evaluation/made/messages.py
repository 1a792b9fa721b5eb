"""Messages: text or HTML, with a greeting card of a signature, a disclaimer, an attachment."""

import random
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime

from tests.evaluation.made.content import Content
from tests.evaluation.made.paper import MAIL, Paper

_SIGNATURES = {
    "nl": "\n\n--\nAnke Verbeeck\nHR & Recruitment | Offertes en facturen\n{company}\n"
    "Tel. 053 11 22 33\n",
    "fr": "\n\n--\nJulie Marin\nRessources humaines | Devis et factures\n{company}\n"
    "Tél. 081 11 22 33\n",
    "en": "\n\n--\nPaula Reed\nHR & Recruitment | Quotes and invoices\n{company}\n"
    "Tel. 0113 496 0000\n",
    "de": "\n\n--\nPetra Lang\nPersonal | Angebote und Rechnungen\n{company}\nTel. 0221 111222\n",
}
_DISCLAIMERS = {
    "nl": "\nDit bericht is vertrouwelijk en enkel bestemd voor de geadresseerde. Medische of "
    "financiële gegevens mogen niet worden doorgestuurd. Print deze mail niet.\n",
    "fr": "\nCe message est confidentiel et destiné à son seul destinataire. Les données médicales "
    "ou bancaires ne peuvent être transmises. N'imprimez pas ce courriel.\n",
    "en": "\nThis message is confidential and intended for the addressee only. Medical or bank "
    "details must not be passed on. Think before you print.\n",
    "de": "\nDiese E-Mail ist vertraulich und nur für den Empfänger bestimmt. Medizinische Daten "
    "oder Bankdaten dürfen nicht weitergegeben werden.\n",
}


def message(paper: Paper, content: Content, seed: str) -> bytes:
    """Write a mail; half of them with a signature that names what others deal with."""
    rnd = random.Random(seed)
    first, _, body = paper.text.partition("\n")
    if rnd.random() < 0.5:
        company = rnd.choice(content.lists["companies"])
        body += _SIGNATURES[content.language].format(company=company)
    if rnd.random() < 0.3:
        body += _DISCLAIMERS[content.language]
    mail = EmailMessage()
    mail["Subject"] = first.removeprefix(MAIL)
    mail["From"] = f"{rnd.choice(content.lists['first'])} <someone@example.org>"
    mail["To"] = "office@example.com"
    mail["Date"] = format_datetime(datetime(2024, 3, rnd.randrange(1, 28), 9, 30, tzinfo=UTC))
    mail.set_content(body)
    if rnd.random() < 0.4:
        page = "".join(f"<p>{line}</p>" for line in body.split("\n"))
        mail.add_alternative(f"<html><body>{page}</body></html>", subtype="html")
    return mail.as_bytes()
