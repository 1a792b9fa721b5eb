# Warum wir etwas erkennen. Was wir sahen, steht daneben, unkenntlich gemacht.

evidence-document-title = Die Überschrift sagt, was es ist
evidence-document-file-name = Der Dateiname sagt, was es ist
evidence-message-subject = Der Betreff sagt, was es ist
evidence-words-strong =
    { $count ->
        [one] Eine Wendung, die sonst selten vorkommt
       *[other] { $count } Wendungen, die sonst selten vorkommen
    }
evidence-words-concepts =
    { $count ->
        [one] Ein Wort, das dazugehört
       *[other] { $count } Wörter, die dazugehören
    }
evidence-words-against =
    { $count ->
        [one] Ein Wort, das dagegen spricht
       *[other] { $count } Wörter, die dagegen sprechen
    }
evidence-document-length =
    { $count ->
        [one] Eine Seite, länger als solche Dokumente sind
       *[other] { $count } Seiten, länger als solche Dokumente sind
    }
evidence-document-prose = Fließtext wie in einem Artikel oder einem Handbuch
evidence-document-blank = { $count } Stellen sind noch auszufüllen
evidence-document-rival =
    { $category ->
        [cv] Es sieht eher nach einem Lebenslauf aus
        [quote] Es sieht eher nach einem Angebot aus
        [invoice] Es sieht eher nach einer Rechnung aus
        [payroll] Es sieht eher nach einer Lohnabrechnung aus
        [health] Es geht eher um die Gesundheit
        [contract] Es sieht eher nach einem Vertrag aus
        [criminal_record] Es sieht eher nach einem Führungszeugnis aus
       *[other] Es sieht eher nach einer anderen Art Dokument aus
    }
evidence-message-bulk = Ein Newsletter oder eine automatische Nachricht
evidence-message-attached = Die Nachricht kündigt einen Anhang an
evidence-cv-headings =
    { $count ->
        [one] Ein Abschnitt wie in einem Lebenslauf
       *[other] { $count } Abschnitte wie in einem Lebenslauf
    }
evidence-cv-periods =
    { $count ->
        [one] Ein Zeitraum, von Jahr zu Jahr
       *[other] { $count } Zeiträume, von Jahr zu Jahr
    }
evidence-cv-career = { $count } Zeiträume, die aufeinander folgen, wie Arbeitsstellen
evidence-cv-posts =
    { $count ->
        [one] Eine Stelle oder Ausbildung mit Jahreszahlen
       *[other] { $count } Stellen oder Ausbildungen mit Jahreszahlen
    }
evidence-cv-tongues = { $count } Sprachen mit Niveau
evidence-cv-letter = Jemand schreibt über sich: Arbeit, Schule und wie er oder sie zu erreichen ist
evidence-cv-contact = Oben stehen Adresse, Telefon oder Profil einer Person
evidence-cv-sender = Der Name des Absenders steht oben
evidence-cv-impersonal = Keine Zeiträume und niemand, den man erreichen könnte
evidence-cv-about = Es spricht von einer Bewerbung, ist aber keine
evidence-quote-offer = Preise mit Bedingungen, für jemanden, der gefragt hat
evidence-quote-about = Es fragt nach einem Angebot oder spricht davon, ist aber keines
evidence-amounts-rows =
    { $count ->
        [one] Eine Zeile, in der Menge mal Preis den Betrag ergibt
       *[other] { $count } Zeilen, in denen Menge mal Preis den Betrag ergibt
    }
evidence-amounts-total = Eine Summe
evidence-amounts-vat = Ein Mehrwertsteuersatz
evidence-amounts-many = Mindestens { $count } Beträge
evidence-amounts-few =
    { $count ->
        [0] Keine Beträge
        [one] Nur ein Betrag
       *[other] Nur { $count } Beträge
    }
evidence-company-number = Eine Unternehmens- oder Umsatzsteuernummer
evidence-company-payment = Wohin und wie zu zahlen ist
evidence-person-number = Eine Personennummer
evidence-person-birth-date = Ein Geburtsdatum oder ein Alter
evidence-person-fields =
    { $count ->
        [one] Ein Feld ist für eine Person ausgefüllt
       *[other] { $count } Felder sind für eine Person ausgefüllt
    }
evidence-person-self = Der Absender schreibt über sich selbst
evidence-person-none = Es geht um niemand Bestimmten
evidence-identity-mrz = Die maschinenlesbaren Zeilen eines Ausweises, Prüfziffern richtig
evidence-identity-mrz-damaged = Zeilen wie die maschinenlesbaren eines Ausweises
evidence-identity-card-shape = Kaum mehr als die Felder eines Ausweises, mit eingetragenen Daten
evidence-identity-card-number =
    { $count ->
        [one] Die Nummer eines Ausweises
       *[other] { $count } Nummern von Ausweisen
    }
evidence-number-be-national =
    { $count ->
        [one] Eine belgische Nationalregisternummer, Prüfzahl richtig
       *[other] { $count } belgische Nationalregisternummern, Prüfzahl richtig
    }
evidence-number-be-bis =
    { $count ->
        [one] Eine belgische BIS-Nummer, Prüfzahl richtig
       *[other] { $count } belgische BIS-Nummern, Prüfzahl richtig
    }
evidence-number-nl-bsn =
    { $count ->
        [one] Eine niederländische Bürgernummer (BSN), Prüfziffer richtig
       *[other] { $count } niederländische Bürgernummern (BSN), Prüfziffer richtig
    }
evidence-number-fr-nir =
    { $count ->
        [one] Eine französische Sozialversicherungsnummer, Prüfzahl richtig
       *[other] { $count } französische Sozialversicherungsnummern, Prüfzahl richtig
    }
evidence-number-de-tax-id =
    { $count ->
        [one] Eine deutsche Steuer-Identifikationsnummer, Prüfziffer richtig
       *[other] { $count } deutsche Steuer-Identifikationsnummern, Prüfziffer richtig
    }
evidence-number-lu-matricule =
    { $count ->
        [one] Eine luxemburgische Matrikel, Prüfziffern richtig
       *[other] { $count } luxemburgische Matrikel, Prüfziffern richtig
    }
evidence-number-gb-nino =
    { $count ->
        [one] Eine britische National-Insurance-Nummer
       *[other] { $count } britische National-Insurance-Nummern
    }
evidence-number-gb-nhs =
    { $count ->
        [one] Eine britische NHS-Nummer, Prüfziffer richtig
       *[other] { $count } britische NHS-Nummern, Prüfziffer richtig
    }
evidence-number-us-ssn =
    { $count ->
        [one] Eine amerikanische Sozialversicherungsnummer
       *[other] { $count } amerikanische Sozialversicherungsnummern
    }
evidence-number-context = Das Wort daneben sagt, was es ist
evidence-number-counter = Das Wort davor sagt, dass es eine andere Nummer ist
evidence-bank-iban =
    { $count ->
        [one] Eine Kontonummer, Prüfzahl richtig
       *[other] { $count } Kontonummern, Prüfzahl richtig
    }
evidence-bank-card =
    { $count ->
        [one] Die Nummer einer Zahlungskarte, Prüfziffer richtig
       *[other] { $count } Nummern von Zahlungskarten, Prüfziffer richtig
    }
evidence-bank-context = Die Wörter daneben sagen, dass sie einer Person gehört
evidence-bank-business = Das Konto einer Firma, oder eines, auf das zu zahlen ist
evidence-secret-password =
    { $count ->
        [one] Ein lesbares Passwort
       *[other] { $count } lesbare Passwörter
    }
evidence-secret-login = Ein Benutzername daneben
evidence-secret-key =
    { $count ->
        [one] Ein geheimer Schlüssel
       *[other] { $count } geheime Schlüssel
    }
