"""Numbers that are something else: phones, references, dates, orders, VAT numbers, links.

They are looked for around a number that passed its check digits, since one in eleven to one in
a hundred of them passes by accident.
"""

import re

_PATTERNS = (
    r"https?://[^\s<>\"]+|www\.[^\s<>\"]+|[\w.+-]+@[\w.-]+",
    # structured payment reference of Belgium
    r"[+*]{3} ?\d{3}[/ ]\d{4}[/ ]\d{5} ?[+*]{3}|\b\d{3}/\d{4}/\d{5}\b",
    # VAT and company numbers
    r"\b(?:be|nl|fr|de|lu|at|gb|es|it|pl)[ .-]?[0-9a-z]{0,2}[ .]?\d[\d .-]{5,13}\d"
    r"(?: ?b ?\d{2})?\b",
    r"\b[01]\d{3}\.\d{3}\.\d{3}\b",
    # phones: international, national with separators or without, and whatever is called one
    r"(?<![\d.,/-])(?:\+|00[2-9])[\d ()./-]{7,18}\d",
    r"(?<![\d.,/-])0[1-9]\d{0,2}(?:[ ./-]\d{2,3}){2,4}(?![\d]|[.,/-]\d)",
    r"(?<![\d.,/-])0[1-9]\d{7,8}(?!\d)",
    r"(?<![\d.,/-])(?:3[123]|49|352)[1-9]\d{7,10}(?!\d)",
    r"\b(?:tel|telefoon|telephone|telefon|gsm|mobile|mobiel|mob|phone|fax|whatsapp|handy|portable|t|m|f)"
    r"[ .:()nro]{1,6}[\d+][\d ()./+-]{6,20}",
    # dates and periods
    r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}\b(?!-\d)|\b(?:19|20)\d{2}-\d{2}-\d{2}\b",
    # numbers that say what they are
    r"\b(?:order|bestel|commande|auftrag|bestell|factuur|invoice|facture|rechnung|ref|klant|client"
    r"|customer|kunden|dossier|polis|police|ticket|tracking|zending|colis|artikel|article|artnr|serie"
    r"|serial|imei|kvk|siret|siren|rcs|hrb|contract|contrat|vertrag|offerte|devis|angebot|quote|po"
    r"|meter|teller|ean|isbn|sku|barcode|leverings|pakbon|projet|project|transactie|transaction)"
    r"[a-z]{0,12}[ .:#'()/-]{0,4}(?:n?(?:umme)?[ro]s?|nummer|number|id|num)?[ .:#'()-]{0,4}"
    r"[a-z]{0,3}-?\d[\d ./-]{4,20}",
    # amounts
    r"\$ ?\d[\d., ]*|\d[\d., ]*\d ?\$",
)
_NOISE = tuple(re.compile(pattern, re.ASCII) for pattern in _PATTERNS)
_BEFORE = 70
_AFTER = 40


def is_noise(plain: str, start: int, end: int) -> bool:
    """Say whether the number at this place is part of something else."""
    left = max(0, start - _BEFORE)
    window = plain[left : end + _AFTER].lower()
    first, last = start - left, end - left
    for pattern in _NOISE:
        for match in pattern.finditer(window):
            if match.start() < last and match.end() > first:
                return True
    return False
