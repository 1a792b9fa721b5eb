# What a rule of recognition saw. The masked text and the place stand beside it.

evidence-amounts-few = Wenige Beträge für ein solches Dokument
evidence-amounts-many = { $count ->
    [one] Ein Betrag
   *[other] { $count } Beträge
}
evidence-amounts-rows = { $count ->
    [one] Eine Zeile Menge × Preis = Betrag
   *[other] { $count } Zeilen Menge × Preis = Betrag
}
evidence-amounts-total = Ein Gesamtbetrag
evidence-amounts-vat = Eine Zeile mit Mehrwertsteuer
evidence-bank-business = Das Konto scheint einer Firma zu gehören
evidence-bank-card = { $count ->
    [one] Eine Kartennummer
   *[other] { $count } Kartennummern
}
evidence-bank-context = Das Wort daneben sagt, wessen Konto es ist
evidence-bank-iban = { $count ->
    [one] Eine Kontonummer
   *[other] { $count } Kontonummern
}
evidence-company-number = Die Unternehmens- oder USt-Nummer einer Firma
evidence-company-payment = Zahlungsdaten einer Firma
evidence-cv-contact = Kontaktdaten einer einzelnen Person
evidence-cv-headings = { $count ->
    [one] Eine Überschrift wie in einem Lebenslauf
   *[other] { $count } Überschriften wie in einem Lebenslauf
}
evidence-cv-impersonal = Nichts deutet auf eine bestimmte Person hin
evidence-cv-periods = { $count ->
    [one] Ein Zeitraum von Arbeit oder Ausbildung
   *[other] { $count } Zeiträume von Arbeit oder Ausbildung
}
evidence-cv-sender = Die E-Mail-Adresse darin ist die des Absenders
evidence-document-file-name = Der Dateiname sagt es
evidence-document-length = Länger als solche Dokumente gewöhnlich sind
evidence-document-prose = Fließtext wie in einem Artikel oder Handbuch
evidence-document-rival = Es gleicht eher einer anderen Art von Dokument
evidence-document-title = Das Dokument nennt sich selbst so
evidence-identity-card-number = { $count ->
    [one] Eine Ausweisnummer
   *[other] { $count } Ausweisnummern
}
evidence-identity-mrz = Die maschinenlesbaren Zeilen eines Ausweises, mit richtigen Prüfziffern
evidence-identity-mrz-damaged = Maschinenlesbare Zeilen eines Ausweises, nicht ganz lesbar
evidence-message-attached = Die Nachricht kündigt einen solchen Anhang an
evidence-message-bulk = Ein Newsletter oder eine automatische Nachricht
evidence-message-subject = Der Betreff sagt es
evidence-number-be-bis = { $count ->
    [one] Eine belgische Bisnummer
   *[other] { $count } belgische Bisnummern
}
evidence-number-be-national = { $count ->
    [one] Eine belgische Nationalnummer
   *[other] { $count } belgische Nationalnummern
}
evidence-number-context = Das Wort daneben sagt, welche Nummer es ist
evidence-number-counter = Das Wort daneben deutet auf eine andere Art von Nummer
evidence-number-de-tax-id = { $count ->
    [one] Eine deutsche Steuer-Identifikationsnummer
   *[other] { $count } deutsche Steuer-Identifikationsnummern
}
evidence-number-fr-nir = { $count ->
    [one] Eine französische Sozialversicherungsnummer
   *[other] { $count } französische Sozialversicherungsnummern
}
evidence-number-gb-nhs = { $count ->
    [one] Eine britische NHS-Nummer
   *[other] { $count } britische NHS-Nummern
}
evidence-number-gb-nino = { $count ->
    [one] Eine britische Sozialversicherungsnummer
   *[other] { $count } britische Sozialversicherungsnummern
}
evidence-number-lu-matricule = { $count ->
    [one] Eine luxemburgische Matrikelnummer
   *[other] { $count } luxemburgische Matrikelnummern
}
evidence-number-nl-bsn = { $count ->
    [one] Eine niederländische BSN-Nummer
   *[other] { $count } niederländische BSN-Nummern
}
evidence-number-us-ssn = { $count ->
    [one] Eine amerikanische Sozialversicherungsnummer
   *[other] { $count } amerikanische Sozialversicherungsnummern
}
evidence-person-birth-date = Ein Geburtsdatum
evidence-person-fields = { $count ->
    [one] Ein ausgefülltes Feld zu einer Person
   *[other] { $count } ausgefüllte Felder zu einer Person
}
evidence-person-none = Es geht nicht um eine bestimmte Person
evidence-person-number = Eine persönliche Nummer steht dabei
evidence-secret-key = { $count ->
    [one] Ein geheimer Schlüssel
   *[other] { $count } geheime Schlüssel
}
evidence-secret-login = Ein Benutzername steht dabei
evidence-secret-password = { $count ->
    [one] Ein Passwort
   *[other] { $count } Passwörter
}
evidence-words-against = { $count ->
    [one] Ein Wort spricht dagegen
   *[other] { $count } Wörter sprechen dagegen
}
evidence-words-concepts = { $count ->
    [one] Ein Wort, das in solchen Dokumenten üblich ist
   *[other] { $count } Wörter, die in solchen Dokumenten üblich sind
}
evidence-words-strong = { $count ->
    [one] Ein Ausdruck, der diese Art von Dokument verrät
   *[other] { $count } Ausdrücke, die diese Art von Dokument verraten
}
