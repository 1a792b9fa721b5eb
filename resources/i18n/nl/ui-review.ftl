# De pagina waarop u nakijkt.

ui-findings = Wat we vonden
ui-groups = Per soort
ui-evidence = Waarom dit in de lijst staat
ui-all-groups = Alles
ui-group-detail = sinds { $oldest } · { $size }
ui-group-row = { $name }, { $count }, { $detail }
ui-why = { $category } · { $certainty }
ui-column-sender = Afzender
ui-column-subject = Onderwerp
ui-column-received = Ontvangen
ui-column-why = Waarom
ui-column-size = Grootte
ui-row =
    { $ticked ->
        [yes] Aangevinkt. { $category }, { $certainty }, van { $sender }, { $subject }, ontvangen op { $received }, { $size }. { $verdict }.
       *[no] { $category }, { $certainty }, van { $sender }, { $subject }, ontvangen op { $received }, { $size }. { $verdict }.
    }
ui-row-waiting = Wordt nog gelezen

## Filter

ui-filter-view = Wat u ziet
ui-view-due = Niet meer te bewaren
ui-view-soon = Binnenkort niet meer te bewaren
ui-view-open = Alles wat we vonden
ui-view-kept = Gehouden of opzijgezet
ui-filter-certainty = Hoe zeker
ui-any-certainty = Elke zekerheid
ui-only-certainty = Alleen { $certainty }
ui-filter-account = Mailbox
ui-every-account = Elke mailbox
ui-filter-text = Filter: afzender, onderwerp, bijlage
ui-select = Aanvinken
ui-select-all =
    { $count ->
        [one] De enige in deze lijst
       *[other] Alle { $count } in deze lijst
    }
ui-select-certain = De zekere in deze lijst
ui-select-sender = Alles van dezelfde afzender
ui-select-others = De andere
ui-select-none = Geen enkele
ui-list-count =
    { $count ->
        [one] { $count } vondst
       *[other] { $count } vondsten
    }
ui-no-match = Niets past bij dit filter
ui-clear-filter = Filter wissen
ui-nothing-due = Hier moet nu niets weg
ui-nothing-due-detail = Wat we later vinden, verschijnt hier zodra zijn tijd gekomen is.
ui-nothing-soon = De komende weken is van niets de bewaartermijn voorbij
ui-nothing-open = We vonden niets
ui-nothing-kept = U hebt niets gehouden of opzijgezet
ui-to-overview = Naar het overzicht

## Waarom

ui-nothing-chosen = Kies een bericht om te zien waarom het in de lijst staat.
ui-why-seen = Waarom we dat denken
ui-all-reasons = Alle { $count } redenen tonen
ui-evidence-unknown = Een vorige versie van dit programma zag er een teken van
ui-how-long = Hoelang bewaren
ui-direction-received = Van { $sender }
ui-direction-sent = Verstuurd door { $sender }
ui-direction-internal = Binnen het bedrijf, van { $sender }
ui-sent-to = Aan { $people }
ui-received = Ontvangen op { $date }, { $ago }
ui-ago-days =
    { $count ->
        [0] vandaag
        [1] gisteren
       *[other] { $count } dagen geleden
    }
ui-ago-months = { $count } maanden geleden
ui-ago-years = { $count } jaar geleden
ui-lies-in = In { $folder } · { $size }
ui-lies-in-trash = Ligt al in de prullenbak
ui-in-trash = Prullenbak
ui-where-subject = in het onderwerp
ui-where-body = in de tekst van het bericht
ui-where-file-name = in de naam van het bestand
ui-where-attachment = in de bijlage
ui-where-headers = in de gegevens van het bericht
ui-where-name = { $place } { $name }
ui-where-page = { $place }, bladzijde { $page }
ui-due-on = { $verdict }: { $date }
ui-kept-because = Uw reden: { $reason }

## Acties

ui-keep = Houden…
ui-keep-one = Dit houden…
ui-not-this = Iets anders
ui-not-this-tip = Het is niet waarvoor we het hielden
ui-not-this-more = Meer over “iets anders”
ui-silence = Nooit meer bij deze afzender
ui-not-this-one =
    { $category ->
        [cv] Geen cv
        [quote] Geen offerte
        [identity_document] Geen identiteitsbewijs
        [contract] Geen contract
        [invoice] Geen factuur
       *[other] Iets anders
    }
ui-reopen = Terug in de lijst
ui-more = Meer
ui-delete = Definitief verwijderen…
ui-nothing-ticked = Niets aangevinkt
ui-ticked =
    { $count ->
        [one] { $count } van { $total } aangevinkt
       *[other] { $count } van { $total } aangevinkt
    }
ui-unseen = { $count } niet in deze lijst
ui-next-nothing = Vink aan wat u bekeken hebt. Er gebeurt niets voor u bevestigt.
ui-next-report-only = Uw organisatie laat alleen kijken toe: weghalen en archiveren kan hier niet.
ui-next-kept = Wat u terugzet, verschijnt weer in de lijst.
ui-counting = We tellen…
ui-next-archive =
    { $count ->
        [one] { $count } bericht ({ $size }) gaat naar het versleutelde archief, het origineel naar de prullenbak.
       *[other] { $count } berichten ({ $size }) gaan naar het versleutelde archief, de originelen naar de prullenbak.
    }
ui-next-trash =
    { $count ->
        [one] { $count } bericht ({ $size }) gaat naar de prullenbak van uw mailbox.
       *[other] { $count } berichten ({ $size }) gaan naar de prullenbak van uw mailbox.
    }
ui-next-delete =
    { $count ->
        [one] { $count } bericht ({ $size }) wordt definitief verwijderd.
       *[other] { $count } berichten ({ $size }) worden definitief verwijderd.
    }
ui-next-refused =
    { $count ->
        [one] { $count } blijft staan.
       *[other] { $count } blijven staan.
    }
ui-was-kept =
    { $count ->
        [one] { $count } gehouden
       *[other] { $count } gehouden
    }
ui-was-not-this =
    { $count ->
        [one] { $count } opzijgezet als iets anders
       *[other] { $count } opzijgezet als iets anders
    }
ui-was-silenced =
    { $count ->
        [one] { $count } opzijgezet. Bij deze afzender tonen we dit niet meer.
       *[other] { $count } opzijgezet. Bij deze afzender tonen we dit niet meer.
    }
ui-was-reopened =
    { $count ->
        [one] { $count } weer in de lijst
       *[other] { $count } weer in de lijst
    }

## Houden

ui-keep-title =
    { $count ->
        [one] Dit bericht houden
       *[other] { $count } berichten houden
    }
ui-keep-text =
    { $count ->
        [one] Het blijft in uw mailbox en verdwijnt uit deze lijst.
       *[other] Ze blijven in uw mailbox en verdwijnen uit deze lijst.
    }
ui-keep-why = Waarom?
ui-keep-reason-own = Kies een reden of schrijf er zelf een
ui-keep-reason-needed = Nog nodig voor mijn werk
ui-keep-reason-dispute = Er loopt een geschil of een klacht
ui-keep-reason-asked = De betrokkene vroeg om het te bewaren
ui-keep-until = Hoelang?
ui-keep-for = { $period }, tot { $date }
ui-keep-for-good = Tot ik anders beslis
ui-keep-go = Houden

## Toetsen

ui-keys-title = Toetsen
ui-key-space = Spatie
ui-key-move = Volgend en vorig bericht
ui-key-tick = Het bericht aanvinken
ui-key-archive = Wat aangevinkt is naar het archief
ui-key-trash = Wat aangevinkt is naar de prullenbak
ui-key-keep = Houden wat aangevinkt is, of het getoonde bericht
ui-key-not-this = Opzijzetten als iets anders
ui-key-silence = Dit soort nooit meer tonen bij deze afzender
ui-key-evidence = Lezen waarom
ui-key-filter = De lijst filteren
ui-key-pane = Volgend deel
ui-key-page = Naar een pagina
ui-key-scan = Nieuwe berichten zoeken
ui-key-help = Deze toetsen

## Korte namen, voor lijsten

ui-short-cv =
    { $count ->
        [one] Cv
       *[other] Cv’s
    }
ui-short-quote =
    { $count ->
        [one] Offerte
       *[other] Offertes
    }
ui-short-identity_document =
    { $count ->
        [one] Identiteitsbewijs
       *[other] Identiteitsbewijzen
    }
ui-short-national_number =
    { $count ->
        [one] Rijksregisternummer
       *[other] Rijksregisternummers
    }
ui-short-health = Gezondheid
ui-short-payroll = Loon
ui-short-bank_details = Bankgegevens
ui-short-criminal_record = Strafregister
ui-short-contract =
    { $count ->
        [one] Contract
       *[other] Contracten
    }
ui-short-credentials =
    { $count ->
        [one] Wachtwoord
       *[other] Wachtwoorden
    }
ui-short-invoice =
    { $count ->
        [one] Factuur
       *[other] Facturen
    }
