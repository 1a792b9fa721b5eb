# What a rule of recognition saw. The masked text and the place stand beside it.

evidence-amounts-few = Few amounts for such a document
evidence-amounts-many = { $count ->
    [one] One amount
   *[other] { $count } amounts
}
evidence-amounts-rows = { $count ->
    [one] One line of quantity × price = amount
   *[other] { $count } lines of quantity × price = amount
}
evidence-amounts-total = A total amount
evidence-amounts-vat = A line with VAT
evidence-bank-business = The account seems to be that of a business
evidence-bank-card = { $count ->
    [one] One payment card number
   *[other] { $count } payment card numbers
}
evidence-bank-context = The word beside it says whose account it is
evidence-bank-iban = { $count ->
    [one] One account number
   *[other] { $count } account numbers
}
evidence-company-number = The company or VAT number of a business
evidence-company-payment = Payment details of a business
evidence-cv-contact = Contact details of one person
evidence-cv-headings = { $count ->
    [one] One heading as in a CV
   *[other] { $count } headings as in a CV
}
evidence-cv-impersonal = Nothing points to one particular person
evidence-cv-periods = { $count ->
    [one] One period of work or study
   *[other] { $count } periods of work or study
}
evidence-cv-sender = The e-mail address in it is the sender’s
evidence-document-file-name = The file name says so
evidence-document-length = Longer than such a document usually is
evidence-document-prose = Running text, as in an article or a manual
evidence-document-rival = It looks more like another kind of document
evidence-document-title = The document calls itself that
evidence-identity-card-number = { $count ->
    [one] One number of an identity card
   *[other] { $count } numbers of identity cards
}
evidence-identity-mrz = The machine-readable lines of an identity document, with correct check digits
evidence-identity-mrz-damaged = Machine-readable lines of an identity document, not quite legible
evidence-message-attached = The message announces such an attachment
evidence-message-bulk = A newsletter or an automatic message
evidence-message-subject = The subject says so
evidence-number-be-bis = { $count ->
    [one] One Belgian bis number
   *[other] { $count } Belgian bis numbers
}
evidence-number-be-national = { $count ->
    [one] One Belgian national number
   *[other] { $count } Belgian national numbers
}
evidence-number-context = The word beside it says what number it is
evidence-number-counter = The word beside it points to another kind of number
evidence-number-de-tax-id = { $count ->
    [one] One German tax number
   *[other] { $count } German tax numbers
}
evidence-number-fr-nir = { $count ->
    [one] One French social security number
   *[other] { $count } French social security numbers
}
evidence-number-gb-nhs = { $count ->
    [one] One British NHS number
   *[other] { $count } British NHS numbers
}
evidence-number-gb-nino = { $count ->
    [one] One British National Insurance number
   *[other] { $count } British National Insurance numbers
}
evidence-number-lu-matricule = { $count ->
    [one] One Luxembourg identification number
   *[other] { $count } Luxembourg identification numbers
}
evidence-number-nl-bsn = { $count ->
    [one] One Dutch citizen service number
   *[other] { $count } Dutch citizen service numbers
}
evidence-number-us-ssn = { $count ->
    [one] One American social security number
   *[other] { $count } American social security numbers
}
evidence-person-birth-date = A date of birth
evidence-person-fields = { $count ->
    [one] One filled-in field about a person
   *[other] { $count } filled-in fields about a person
}
evidence-person-none = It is not about one particular person
evidence-person-number = A personal number stands beside it
evidence-secret-key = { $count ->
    [one] One secret key
   *[other] { $count } secret keys
}
evidence-secret-login = A user name stands beside it
evidence-secret-password = { $count ->
    [one] One password
   *[other] { $count } passwords
}
evidence-words-against = { $count ->
    [one] One word speaks against it
   *[other] { $count } words speak against it
}
evidence-words-concepts = { $count ->
    [one] One word that is usual in such a document
   *[other] { $count } words that are usual in such a document
}
evidence-words-strong = { $count ->
    [one] One phrase that gives this kind of document away
   *[other] { $count } phrases that give this kind of document away
}
