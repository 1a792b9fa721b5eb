# Waarom we iets herkennen. Wat we zagen staat ernaast, gemaskeerd.

evidence-document-title = De titel zegt wat het is
evidence-document-file-name = De bestandsnaam zegt wat het is
evidence-message-subject = Het onderwerp zegt wat het is
evidence-words-strong =
    { $count ->
        [one] Woorden die zelden ergens anders staan
       *[other] { $count } uitdrukkingen die zelden ergens anders staan
    }
evidence-words-concepts =
    { $count ->
        [one] Een woord dat erbij hoort
       *[other] { $count } woorden die erbij horen
    }
evidence-words-against =
    { $count ->
        [one] Een woord dat ertegen pleit
       *[other] { $count } woorden die ertegen pleiten
    }
evidence-document-length =
    { $count ->
        [one] Eén pagina, langer dan zulke documenten zijn
       *[other] { $count } pagina's, langer dan zulke documenten zijn
    }
evidence-document-prose = Doorlopende tekst, zoals in een artikel of een handleiding
evidence-document-blank = { $count } plaatsen zijn nog in te vullen
evidence-document-rival =
    { $category ->
        [cv] Het lijkt eerder een cv
        [quote] Het lijkt eerder een offerte
        [invoice] Het lijkt eerder een factuur
        [payroll] Het lijkt eerder een loonbrief
        [health] Het gaat eerder over gezondheid
        [contract] Het lijkt eerder een contract
        [criminal_record] Het lijkt eerder een uittreksel uit het strafregister
       *[other] Het lijkt eerder een ander soort document
    }
evidence-message-bulk = Een nieuwsbrief of automatisch bericht
evidence-message-attached = Het bericht zegt dat er een bijlage is
evidence-cv-headings =
    { $count ->
        [one] Eén rubriek zoals in een cv
       *[other] { $count } rubrieken zoals in een cv
    }
evidence-cv-periods =
    { $count ->
        [one] Eén periode, van jaar tot jaar
       *[other] { $count } periodes, van jaar tot jaar
    }
evidence-cv-career = { $count } periodes die op elkaar volgen, zoals banen
evidence-cv-posts =
    { $count ->
        [one] Eén job of opleiding met jaartallen
       *[other] { $count } jobs of opleidingen met jaartallen
    }
evidence-cv-tongues = { $count } talen met hun niveau
evidence-cv-letter = Iemand schrijft over zichzelf: werk, school en hoe hij of zij te bereiken is
evidence-cv-contact = Bovenaan staat een adres, telefoonnummer of profiel van iemand
evidence-cv-sender = De naam van de afzender staat bovenaan
evidence-cv-impersonal = Geen periodes en niemand om te contacteren
evidence-cv-about = Het gaat over een sollicitatie, maar is er geen
evidence-quote-offer = Prijzen met voorwaarden, voor iemand die ernaar vroeg
evidence-quote-about = Het vraagt een offerte of spreekt erover, maar is er geen
evidence-amounts-rows =
    { $count ->
        [one] Eén regel waar aantal maal prijs het bedrag geeft
       *[other] { $count } regels waar aantal maal prijs het bedrag geeft
    }
evidence-amounts-total = Een totaal
evidence-amounts-vat = Een btw-tarief
evidence-amounts-many = Minstens { $count } bedragen
evidence-amounts-few =
    { $count ->
        [0] Geen bedragen
        [one] Maar één bedrag
       *[other] Maar { $count } bedragen
    }
evidence-company-number = Een ondernemings- of btw-nummer
evidence-company-payment = Waar en hoe te betalen
evidence-person-number = Een nationaal nummer
evidence-person-birth-date = Een geboortedatum of leeftijd
evidence-person-fields =
    { $count ->
        [one] Eén veld ingevuld voor een persoon
       *[other] { $count } velden ingevuld voor een persoon
    }
evidence-person-self = De afzender schrijft over zichzelf
evidence-person-none = Het gaat over niemand in het bijzonder
evidence-identity-mrz = De regels van een identiteitsbewijs die machines lezen, met juiste controlecijfers
evidence-identity-mrz-damaged = Regels zoals machines ze lezen op een identiteitsbewijs
evidence-identity-card-shape = Niet veel meer dan de velden van een kaart, met data ingevuld
evidence-identity-card-number =
    { $count ->
        [one] Het nummer van een identiteitskaart
       *[other] { $count } nummers van identiteitskaarten
    }
evidence-number-be-national =
    { $count ->
        [one] Een rijksregisternummer, controlegetal juist
       *[other] { $count } rijksregisternummers, controlegetal juist
    }
evidence-number-be-bis =
    { $count ->
        [one] Een BIS-nummer, controlegetal juist
       *[other] { $count } BIS-nummers, controlegetal juist
    }
evidence-number-nl-bsn =
    { $count ->
        [one] Een Nederlands burgerservicenummer (bsn), elfproef juist
       *[other] { $count } Nederlandse burgerservicenummers (bsn), elfproef juist
    }
evidence-number-fr-nir =
    { $count ->
        [one] Een Frans socialezekerheidsnummer, controlegetal juist
       *[other] { $count } Franse socialezekerheidsnummers, controlegetal juist
    }
evidence-number-de-tax-id =
    { $count ->
        [one] Een Duits fiscaal identificatienummer, controlecijfer juist
       *[other] { $count } Duitse fiscale identificatienummers, controlecijfer juist
    }
evidence-number-lu-matricule =
    { $count ->
        [one] Een Luxemburgs nationaal nummer, controlecijfers juist
       *[other] { $count } Luxemburgse nationale nummers, controlecijfers juist
    }
evidence-number-gb-nino =
    { $count ->
        [one] Een Brits National Insurance-nummer
       *[other] { $count } Britse National Insurance-nummers
    }
evidence-number-gb-nhs =
    { $count ->
        [one] Een Brits NHS-nummer, controlecijfer juist
       *[other] { $count } Britse NHS-nummers, controlecijfer juist
    }
evidence-number-us-ssn =
    { $count ->
        [one] Een Amerikaans socialezekerheidsnummer
       *[other] { $count } Amerikaanse socialezekerheidsnummers
    }
evidence-number-context = Het woord ernaast zegt wat het is
evidence-number-counter = Het woord ervoor zegt dat het een ander nummer is
evidence-bank-iban =
    { $count ->
        [one] Een rekeningnummer, controlegetal juist
       *[other] { $count } rekeningnummers, controlegetal juist
    }
evidence-bank-card =
    { $count ->
        [one] Een nummer van een betaalkaart, controlecijfer juist
       *[other] { $count } nummers van betaalkaarten, controlecijfer juist
    }
evidence-bank-context = De woorden ernaast zeggen dat het van een persoon is
evidence-bank-business = De rekening van een bedrijf, of een rekening om op te betalen
evidence-secret-password =
    { $count ->
        [one] Een leesbaar wachtwoord
       *[other] { $count } leesbare wachtwoorden
    }
evidence-secret-login = Een gebruikersnaam ernaast
evidence-secret-key =
    { $count ->
        [one] Een geheime sleutel
       *[other] { $count } geheime sleutels
    }
