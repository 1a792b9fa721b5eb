# What a rule of recognition saw. The masked text and the place stand beside it.

evidence-amounts-few = Weinig bedragen voor zo’n document
evidence-amounts-many = { $count ->
    [one] Eén bedrag
   *[other] { $count } bedragen
}
evidence-amounts-rows = { $count ->
    [one] Eén regel met aantal × prijs = bedrag
   *[other] { $count } regels met aantal × prijs = bedrag
}
evidence-amounts-total = Een totaalbedrag
evidence-amounts-vat = Een regel met btw
evidence-bank-business = De rekening lijkt van een bedrijf te zijn
evidence-bank-card = { $count ->
    [one] Eén nummer van een betaalkaart
   *[other] { $count } nummers van betaalkaarten
}
evidence-bank-context = Het woord ernaast zegt van wie de rekening is
evidence-bank-iban = { $count ->
    [one] Eén rekeningnummer
   *[other] { $count } rekeningnummers
}
evidence-company-number = Het ondernemings- of btw-nummer van een bedrijf
evidence-company-payment = Betaalgegevens van een bedrijf
evidence-cv-contact = Contactgegevens van één persoon
evidence-cv-headings = { $count ->
    [one] Eén titel zoals in een cv
   *[other] { $count } titels zoals in een cv
}
evidence-cv-impersonal = Niets wijst op één bepaalde persoon
evidence-cv-periods = { $count ->
    [one] Eén periode van werk of studie
   *[other] { $count } periodes van werk of studie
}
evidence-cv-sender = Het e-mailadres erin is dat van de afzender
evidence-document-file-name = De bestandsnaam zegt het
evidence-document-length = Langer dan zo’n document meestal is
evidence-document-prose = Lopende tekst, zoals in een artikel of handleiding
evidence-document-rival = Het lijkt nog meer op een ander soort document
evidence-document-title = Het document noemt zichzelf zo
evidence-identity-card-number = { $count ->
    [one] Eén nummer van een identiteitskaart
   *[other] { $count } nummers van identiteitskaarten
}
evidence-identity-mrz = De machineleesbare regels van een identiteitsbewijs, met juiste controlecijfers
evidence-identity-mrz-damaged = Machineleesbare regels van een identiteitsbewijs, niet helemaal leesbaar
evidence-message-attached = Het bericht kondigt zo’n bijlage aan
evidence-message-bulk = Een nieuwsbrief of automatisch bericht
evidence-message-subject = Het onderwerp zegt het
evidence-number-be-bis = { $count ->
    [one] Eén bisnummer
   *[other] { $count } bisnummers
}
evidence-number-be-national = { $count ->
    [one] Eén rijksregisternummer
   *[other] { $count } rijksregisternummers
}
evidence-number-context = Het woord ernaast zegt wat voor nummer het is
evidence-number-counter = Het woord ernaast wijst op een ander soort nummer
evidence-number-de-tax-id = { $count ->
    [one] Eén Duits fiscaal nummer
   *[other] { $count } Duitse fiscale nummers
}
evidence-number-fr-nir = { $count ->
    [one] Eén Frans socialezekerheidsnummer
   *[other] { $count } Franse socialezekerheidsnummers
}
evidence-number-gb-nhs = { $count ->
    [one] Eén Brits NHS-nummer
   *[other] { $count } Britse NHS-nummers
}
evidence-number-gb-nino = { $count ->
    [one] Eén Brits verzekeringsnummer
   *[other] { $count } Britse verzekeringsnummers
}
evidence-number-lu-matricule = { $count ->
    [one] Eén Luxemburgs identificatienummer
   *[other] { $count } Luxemburgse identificatienummers
}
evidence-number-nl-bsn = { $count ->
    [one] Eén Nederlands burgerservicenummer
   *[other] { $count } Nederlandse burgerservicenummers
}
evidence-number-us-ssn = { $count ->
    [one] Eén Amerikaans socialezekerheidsnummer
   *[other] { $count } Amerikaanse socialezekerheidsnummers
}
evidence-person-birth-date = Een geboortedatum
evidence-person-fields = { $count ->
    [one] Eén ingevuld veld over een persoon
   *[other] { $count } ingevulde velden over een persoon
}
evidence-person-none = Het gaat niet over een bepaalde persoon
evidence-person-number = Een persoonlijk nummer staat erbij
evidence-secret-key = { $count ->
    [one] Eén geheime sleutel
   *[other] { $count } geheime sleutels
}
evidence-secret-login = Een gebruikersnaam staat erbij
evidence-secret-password = { $count ->
    [one] Eén wachtwoord
   *[other] { $count } wachtwoorden
}
evidence-words-against = { $count ->
    [one] Eén woord spreekt ertegen
   *[other] { $count } woorden spreken ertegen
}
evidence-words-concepts = { $count ->
    [one] Eén woord dat bij zo’n document past
   *[other] { $count } woorden die bij zo’n document passen
}
evidence-words-strong = { $count ->
    [one] Eén uitdrukking die dat soort document verraadt
   *[other] { $count } uitdrukkingen die dat soort document verraden
}
