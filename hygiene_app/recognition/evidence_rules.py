"""Every reason recognition can give, by id: the key of its sentence in `words`."""

from enum import StrEnum


class EvidenceRule(StrEnum):
    """What spoke for or against a category. The comment names the facts each one brings.

    Where a rule has something to show, it stands masked in `Evidence.masked`: words are the
    words of our own rule packs, never text of the document.
    """

    # what a document calls itself; masked: the words
    TITLE = "document.title"
    FILE_NAME = "document.file-name"
    SUBJECT = "message.subject"
    # vocabulary; masked: up to five of them; count: how many different ones
    STRONG_WORDS = "words.strong"
    CONCEPTS = "words.concepts"
    AGAINST = "words.against"
    # circumstances
    LENGTH = "document.length"  # count: pages
    PROSE = "document.prose"  # count: words that only prose has, in 100
    BLANK = "document.blank"  # count: places to fill in
    RIVAL = "document.rival"  # category: what it is rather than this
    BULK = "message.bulk"
    ATTACHED = "message.attached"
    # curricula vitae
    CV_HEADINGS = "cv.headings"  # masked: headings; count
    CV_PERIODS = "cv.periods"  # count
    CV_CAREER = "cv.career"  # count: spans of years that follow on one another
    CV_POSTS = "cv.posts"  # count: dated posts and schools
    CV_TONGUES = "cv.tongues"  # count: languages with a level
    CV_LETTER = "cv.letter"  # count: kinds of things that somebody tells of themselves
    CV_CONTACT = "cv.contact"
    CV_SENDER = "cv.sender"
    CV_IMPERSONAL = "cv.impersonal"
    CV_ABOUT = "cv.about"  # masked: the words
    # quotes, invoices, payslips
    QUOTE_OFFER = "quote.offer"  # count: kinds of words in which a price is offered
    QUOTE_ABOUT = "quote.about"  # masked: the words
    AMOUNT_ROWS = "amounts.rows"  # count: rows where quantity x price = amount
    AMOUNT_TOTAL = "amounts.total"
    AMOUNT_VAT = "amounts.vat"
    AMOUNTS = "amounts.many"  # count
    FEW_AMOUNTS = "amounts.few"  # count
    COMPANY_NUMBER = "company.number"
    PAYMENT_DETAILS = "company.payment"
    # somebody in particular
    PERSON_NUMBER = "person.number"
    PERSON_BIRTH = "person.birth-date"
    PERSON_FIELDS = "person.fields"  # count: filled-in fields such as "Patient: …"
    PERSON_SELF = "person.self"
    IMPERSONAL = "person.none"
    # identity documents
    MRZ = "identity.mrz"  # masked; format: TD1, TD2 or TD3
    MRZ_DAMAGED = "identity.mrz-damaged"  # masked
    CARD_SHAPE = "identity.card-shape"  # count: kinds of fields
    CARD_NUMBER = "identity.card-number"  # masked; count
    # national numbers; masked; count
    BE_NATIONAL = "number.be-national"
    BE_BIS = "number.be-bis"
    NL_BSN = "number.nl-bsn"
    FR_NIR = "number.fr-nir"
    DE_TAX_ID = "number.de-tax-id"
    LU_MATRICULE = "number.lu-matricule"
    GB_NINO = "number.gb-nino"
    GB_NHS = "number.gb-nhs"
    US_SSN = "number.us-ssn"
    NUMBER_CONTEXT = "number.context"  # masked: the word beside it
    NUMBER_COUNTER = "number.counter"  # masked: the word that says it is something else
    # bank details
    IBAN = "bank.iban"  # masked; count
    CARD = "bank.card"  # masked; count
    BANK_CONTEXT = "bank.context"  # masked: the word beside it
    BUSINESS_ACCOUNT = "bank.business"
    # credentials
    PASSWORD = "secret.password"  # masked; count
    LOGIN = "secret.login"
    SECRET_KEY = "secret.key"  # masked; count


EVIDENCE_RULES: frozenset[str] = frozenset(EvidenceRule)
