# Het rapport: wat zou lekken als de mailbox vandaag lekte.

report-title = Wat deze mailbox over mensen bevat
report-title-employer = Wat deze mailbox over mensen bevat: alleen aantallen

report-lead =
    { $count ->
        [0] In deze mailbox vonden we niets over mensen die een lek zou treffen.
        [one] Als deze mailbox vandaag lekt, treft dat ongeveer één persoon.
       *[other] Als deze mailbox vandaag lekt, treft dat ongeveer { $count } mensen.
    }
report-special =
    { $count ->
        [one] Van één van hen staan er gegevens in over gezondheid of strafblad.
       *[other] Van { $count } van hen staan er gegevens in over gezondheid of strafblad.
    }
report-made = Gemaakt op { $date }. De cijfers zijn die van de laatste scan.
report-read =
    { $count ->
        [one] Er werd één bericht gelezen
       *[other] Er werden { $count } berichten gelezen
    } in { $mailboxes ->
        [one] één mailbox
       *[other] { $mailboxes } mailboxen
    }.
report-not-read =
    { $count ->
        [one] Eén bijlage konden we niet lezen. Wat erin staat, telt niet mee.
       *[other] { $count } bijlagen konden we niet lezen. Wat erin staat, telt niet mee.
    }
report-employer-note = Deze versie bevat alleen aantallen: geen namen, adressen, onderwerpen of berichten. De eigenaar van de mailbox zag ze eerst.
report-how-counted = We tellen mensen volgens wie een bericht schreef of kreeg. Hun aantal is dus bij benadering. Wat op verschillende plaatsen ligt, telt als één document.

report-kinds = Wat erin zit
report-column-kind = Soort
report-column-people = Mensen
report-column-messages = Berichten
report-column-records = Documenten
report-column-size = Grootte
report-column-oldest = Oudste
report-column-outside = Naar buiten
report-column-due = Mag vandaag weg

report-guarded-special = Gegevens over gezondheid zijn een bijzondere categorie (AVG, artikel 9).
report-guarded-criminal = Voor gegevens over strafrechtelijke veroordelingen gelden aparte regels (AVG, artikel 10).
report-guarded-national-number = Rijksregisternummers, ook die op identiteitsbewijzen, mag u alleen gebruiken waar een wet het toelaat (AVG, artikel 87).

report-went = Waar het naartoe ging
report-outside =
    { $count ->
        [0] Niets ervan ging naar mensen buiten het bedrijf.
        [one] Eén bericht met zulke gegevens ging naar mensen buiten het bedrijf
       *[other] { $count } berichten met zulke gegevens gingen naar mensen buiten het bedrijf
    }{ $recipients ->
        [0] {""}
        [one] , naar één adres.
       *[other] , naar { $recipients } adressen.
    }
report-spread =
    { $count ->
        [0] Geen document over iemand ging van collega naar collega.
        [one] Eén document over iemand ging van collega naar collega
       *[other] { $count } documenten over mensen gingen van collega naar collega
    }{ $colleagues ->
        [0] {""}
        [one] ; één collega heeft een kopie.
       *[other] ; { $colleagues } collega’s hebben een kopie.
    }
report-astray =
    { $count ->
        [0] Niets wijst op een bericht aan de verkeerde persoon.
        [one] Eén bericht kwam misschien bij de verkeerde persoon terecht.
       *[other] { $count } berichten kwamen misschien bij de verkeerde persoon terecht.
    }

report-gone = Wat vandaag weg mag
report-due =
    { $count ->
        [0] Alles wat u niet meer hoeft te bewaren, is weg.
        [one] Eén bericht hoeft u niet meer te bewaren: { $size }.
       *[other] { $count } berichten hoeft u niet meer te bewaren: { $size }.
    }
report-due-people =
    { $count ->
        [one] Daarna staat hier over één persoon niets meer.
       *[other] Daarna staat hier over { $count } mensen niets meer.
    }

report-notice = Als het lekt: wat de melding vraagt
report-severity-none = Er zou weinig te melden zijn.
report-severity-low = Voor de meeste mensen zou het risico beperkt zijn: hun naam, hun adres en wat ze kochten of aanboden.
report-severity-medium = Het risico voor mensen zou reëel zijn: vreemden zouden hun loopbaan, loon of rekening kennen.
report-severity-high = Het risico voor mensen zou hoog zijn. U zou het binnen 72 uur aan de toezichthouder moeten melden, en ook aan de mensen zelf.
report-notice-law = Wie een lek meldt, noemt de soorten gegevens en ongeveer hoeveel mensen en documenten het zijn (AVG, artikel 33).
report-notice-line = { $kind }: ongeveer { $people ->
        [one] één persoon
       *[other] { $people } mensen
    }, ongeveer { $records ->
        [one] één document
       *[other] { $records } documenten
    }.
report-notice-line-no-people = { $kind }: ongeveer { $records ->
        [one] één bericht
       *[other] { $records } berichten
    }.
report-consequences = Wat de mensen kan overkomen:
report-consequence-identity-fraud = iemand sluit op hun naam een contract of een lening af;
report-consequence-distress = wat ze in vertrouwen zeiden, raakt bekend: een ziekte, een veroordeling;
report-consequence-break-in = vreemden melden zich aan met de wachtwoorden die erin staan;
report-consequence-bank-fraud = valse facturen en betalingen, met echte rekeningnummers;
report-consequence-private-life = hun loopbaan, loon of adres raakt bekend bij wie het niet aangaat;
report-consequence-trade = klanten en concurrenten leren de prijzen kennen;
report-consequence-phishing = bedrieglijke mails die echt lijken, omdat ze naar een echt gesprek verwijzen.

report-better = Wat zou helpen
report-advice-passwords = Er kwamen { $count } keer wachtwoorden per mail. Deel ze in een wachtwoordbeheerder, en verander wat gemaild werd.
report-advice-identity = Er kwamen { $count } keer identiteitsbewijzen per mail. Bekijk de kaart in plaats van een kopie te vragen, of laat ze opladen in een beveiligd formulier.
report-advice-astray =
    { $count ->
        [one] Eén bericht kwam misschien bij de verkeerde persoon terecht. Laat uw mailprogramma een minuut wachten voor het verzendt, en wis oude adressuggesties.
       *[other] { $count } berichten kwamen misschien bij de verkeerde persoon terecht. Laat uw mailprogramma een minuut wachten voor het verzendt, en wis oude adressuggesties.
    }
report-advice-health = Er kwamen { $count } keer medische attesten per mail. Laat ze naar één beveiligde plek sturen, niet naar een mailbox.
report-advice-payroll = Er kwamen { $count } keer loondocumenten per mail. Vraag uw sociaal secretariaat naar zijn portaal.
report-advice-applications = Er kwamen { $count } keer cv’s per mail. Een sollicitatieformulier dat zelf opruimt, bespaart u dit werk.
report-advice-passing-on = { $count } documenten over mensen gingen per mail van collega naar collega. Deel liever een link naar één beveiligde map: dan is er maar één kopie op te ruimen.
report-advice-outside = { $count } berichten met persoonlijke documenten verlieten het bedrijf. Stuur liever een link die verloopt of een versleuteld bestand dan een bijlage.
report-advice-overdue = { $count } berichten hoeft u niet meer te bewaren. Enkele minuten nazicht per maand houden dat bij.

report-largest = De grootste berichten
report-doubtful = Berichten die misschien bij de verkeerde persoon kwamen
report-column-subject = Onderwerp
report-column-who = Met
report-column-received = Ontvangen
report-column-why = Waarom
report-astray-same-name = { $who } heet zoals { $instead }
report-astray-recalled = { $who } vroeg om het te wissen
report-astray-told = { $who } schreef dat het niet voor hen was
