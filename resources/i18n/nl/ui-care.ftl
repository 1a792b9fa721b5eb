# Ongedaan maken, verslag, doorrekenen en zorg voor het archief.

## Een opschoning ongedaan maken

ui-moment = { $date }, { $time }
ui-undo-open = Opschoning ongedaan maken…
ui-undo-title = Opschoning ongedaan maken
ui-undo-ask =
    { $count ->
        [one] { $count } bericht terugzetten in zijn map?
       *[other] { $count } berichten terugzetten in hun map?
    }
ui-undo-text =
    { $count ->
        [one] We halen het uit de prullenbak, of uit het archief als het daar niet meer ligt, en kijken na of het er staat. Het archief houdt zijn kopie.
       *[other] We halen ze uit de prullenbak, of uit het archief als ze daar niet meer liggen, en kijken na of ze er staan. Het archief houdt zijn kopieën.
    }
ui-undo-go =
    { $count ->
        [one] { $count } bericht terugzetten
       *[other] { $count } berichten terugzetten
    }
ui-undo-stop = Stoppen
ui-undo-stopped = Gestopt. Wat al terug is, blijft terug; de rest kunt u later terugzetten.
ui-undo-done =
    { $count ->
        [one] { $count } bericht staat terug in zijn map
       *[other] { $count } berichten staan terug in hun map
    }
ui-undo-missed =
    { $count ->
        [one] { $count } bericht konden we niet terugzetten. U kunt het opnieuw proberen.
       *[other] { $count } berichten konden we niet terugzetten. U kunt het opnieuw proberen.
    }
ui-undo-not = Er is niets teruggezet
ui-undo-message = { $category } van { $date }
ui-undo-line-done = terug in zijn map, en daar gezien
ui-undo-results = Wat er met elk bericht gebeurde
ui-clean-up-last = Laatste opschoning, { $when }
ui-clean-ups = Vroegere opschoningen
ui-clean-ups-text = Van de laatste 30 dagen. Wat definitief verwijderd is, kan niet terug.
ui-clean-ups-open =
    { $count ->
        [one] { $count } vroegere…
       *[other] { $count } vroegere…
    }

## Het verslag voor de functionaris voor gegevensbescherming

ui-record-save = Bewaren als…
ui-record-csv = Tabel (*.csv)
ui-record-pdf = Pdf (*.pdf)
ui-record-file = opgeruimd
ui-record-title = Verslag van wat opgeruimd is
ui-record-text =
    { $count ->
        [one] { $count } regel. Er staan geen namen, adressen of onderwerpen in.
       *[other] { $count } regels. Er staan geen namen, adressen of onderwerpen in.
    }
ui-record-whole = Het logboek is nagekeken en ongewijzigd.
ui-record-broken = Vanaf regel { $number } is het logboek van buitenaf veranderd of onvolledig.
ui-record-saved =
    { $count ->
        [one] { $count } regel bewaard in { $path }.
       *[other] { $count } regels bewaard in { $path }.
    }
ui-record-number = Nr.
ui-record-time = Tijdstip
ui-record-action = Wat er gedaan is
ui-record-category = Soort
ui-record-rule = Regel
ui-record-outcome = Afloop
ui-record-size = Grootte

## Wat zou dit beleid doen?

ui-simulation-open = Wat zou dit beleid doen?
ui-simulation-title = Wat zou dit beleid doen?
ui-simulation-sum =
    { $count ->
        [one] { $count } bericht komt vandaag of in de komende maanden aan de beurt
       *[other] { $count } berichten komen vandaag of in de komende maanden aan de beurt
    }
ui-simulation-rest =
    { $count ->
        [one] { $policy }: { $count } blijft langer dan een jaar. Er is niets veranderd.
       *[other] { $policy }: { $count } blijven langer dan een jaar. Er is niets veranderd.
    }
ui-simulation-not = Dit beleid konden we niet doorrekenen
ui-simulation-now = nu
ui-simulation-file = Een ander beleidsbestand…
ui-policy-files = Beleid (*.toml)
ui-simulation-month = Maand
ui-simulation-category = Soort
ui-simulation-action = Voorstel
ui-simulation-messages = Berichten
ui-simulation-people = Mensen
ui-simulation-size = Grootte

## Zorg voor het archief

ui-code-mark = Het archief gaat open met de code waarvan de pagina dit kenmerk draagt: { $mark }
ui-escrow = Uw bedrijf kan dit archief ook openen, met zijn eigen sleutel ({ $keys }). Dat is zo ingesteld in het beleid van uw organisatie.
ui-renew = Nieuwe herstelcode maken…
ui-renew-begun = U was begonnen met een nieuwe herstelcode (kenmerk { $mark }), maar bevestigde ze niet. Tot dan geldt de oude.
ui-renew-finish = Afmaken…
ui-renew-forget = Nieuwe code vergeten
ui-renew-forgotten = De nieuwe code is vergeten. De oude blijft gelden.
ui-renewed = De nieuwe herstelcode geldt. Vernietig de pagina met de oude.
ui-renewal-title = Uw nieuwe herstelcode
ui-renewal-text = Druk de pagina af of schrijf de code op. De oude code geldt tot u hieronder bevestigt.
ui-renewal-leave = De nieuwe code vergeten? De oude blijft dan gelden.
ui-renewal-leave-yes = Nieuwe code vergeten
ui-finish-title = De nieuwe herstelcode bevestigen
ui-finish-text = Typ of plak de nieuwe code die u bewaard hebt.
ui-finish-new = Daarna opent de oude code het archief niet meer.
ui-finish-go = Bevestigen
ui-recover-incomplete = Openen wat hier is
ui-arch-look-again = Opnieuw kijken
ui-arch-should-lie = Het archief hoort in de map “archive” in { $path }.
ui-arch-afresh = Een nieuw archief beginnen…
ui-arch-afresh-title = Een nieuw archief
ui-arch-afresh-ask = Een nieuw, leeg archief beginnen?
ui-arch-afresh-text = De berichten in het oude archief komen niet mee. Bewaar zijn map en zijn herstelcode: zonder die twee krijgt niemand ze nog terug.
ui-arch-afresh-yes = Nieuw archief beginnen
ui-arch-has-moved = De map ligt ergens anders dan bij de vorige controle. Dat kan geen kwaad.
ui-recovery-page-title = Herstelcode voor het archief van { -product }
ui-recovery-page-intro = Met deze code gaat het versleutelde archief open op een andere computer.
ui-recovery-page-warning = Bewaar deze pagina niet bij de computer. Wie de code en het archief heeft, kan lezen wat erin staat.
ui-recovery-page-file = herstelcode
ui-recovery-page-saved = Bewaard in { $path }. Druk de pagina af en verwijder het bestand daarna.
ui-recovery-page-print = Openen om af te drukken
