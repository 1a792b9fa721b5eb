# Het venster: kader, overzicht, en wat pagina's delen.

ui-product = { -product }
ui-opening = Uw lijst wordt geopend…
ui-cannot-open = { -product } kan niet openen
ui-problem-title = Dat is niet gelukt
ui-close = Sluiten
ui-cancel = Annuleren
ui-copy = Kopiëren
ui-show = Tonen
ui-undo = Ongedaan maken
ui-try-again = Opnieuw proberen
ui-save-as = Bewaren als
ui-text-files = Tekst (*.txt)
ui-quoted = “{ $text }”
ui-no-subject = (geen onderwerp)
ui-no-sender = (geen afzender)
ui-and-more =
    { $count ->
        [one] nog { $count }
       *[other] nog { $count }
    }

## Navigatie

ui-page-overview = Overzicht
ui-page-review = Nakijken
ui-page-archive = Archief
ui-page-activity = Activiteit
ui-page-settings = Instellingen
ui-page-with-number =
    { $count ->
        [one] { $page }, { $count } te bekijken
       *[other] { $page }, { $count } te bekijken
    }
ui-account-and-more = { $email } en nog { $count }
ui-demo-banner = Dit is de voorbeeldmailbox. Alle mensen erin zijn verzonnen: probeer gerust alles uit.
ui-demo-leave = Voorbeeld verlaten
ui-language-later = De nieuwe taal geldt vanaf de volgende start, want er loopt nog werk.

## Statusregel

ui-working = Bezig…
ui-stopping = We stoppen na dit bericht…
ui-progress = { $step }: { $done } van { $total }
ui-minutes-left =
    { $count ->
        [0] nog minder dan een minuut
        [one] nog { $count } minuut
       *[other] nog { $count } minuten
    }
ui-start-now = Nu beginnen

## Overzicht

ui-greeting-morning = Goedemorgen
ui-greeting-afternoon = Goedemiddag
ui-greeting-evening = Goedenavond
ui-last-review = Laatst nagekeken: { $date }
ui-scan = Nieuwe berichten zoeken
ui-due =
    { $count ->
        [one] bericht hoeft u hier niet meer te bewaren
       *[other] berichten hoeft u hier niet meer te bewaren
    }
ui-clean-until = Alles is in orde tot { $date }
ui-clean = Alles is in orde
ui-clean-detail = Van niets is de bewaartermijn voorbij.
ui-about-minutes =
    { $count ->
        [one] ongeveer { $count } minuut
       *[other] ongeveer { $count } minuten
    }
ui-review-now = Nu nakijken
ui-holdings =
    { $count ->
        [one] keer persoonsgegevens in deze mailbox
       *[other] keer persoonsgegevens in deze mailbox
    }
ui-holdings-none = Geen persoonsgegevens gevonden in deze mailbox
ui-senders =
    { $count ->
        [one] Van { $count } afzender. Dit zou uitlekken als uw mailbox vandaag lekte.
       *[other] Van { $count } afzenders. Dit zou uitlekken als uw mailbox vandaag lekte.
    }
ui-soon =
    { $count ->
        [one] komt er bij tot en met { $date }
       *[other] komen er bij tot en met { $date }
    }
ui-soon-none = Er komt niets bij tot en met { $date }
ui-show-all = Alles tonen
ui-oldest = Het oudste is van { $date }.
ui-months = Persoonsgegevens in uw mailbox, per maand
ui-month-figure = { $month }: { $count }
ui-months-first = Vanaf volgende maand ziet u hier wat er verandert.
ui-months-less = { $count } minder dan in { $month }
ui-months-more = { $count } meer dan in { $month }
ui-months-same = Evenveel als in { $month }
ui-not-read =
    { $count ->
        [one] { $count } bijlage konden we niet lezen
       *[other] { $count } bijlagen konden we niet lezen
    }
ui-kept =
    { $count ->
        [one] { $count } blijft omdat u dat besliste
       *[other] { $count } blijven omdat u dat besliste
    }
ui-overview-foot =
    { $count ->
        [one] { $count } bericht bekeken · Bewaartermijnen: { $policy }
       *[other] { $count } berichten bekeken · Bewaartermijnen: { $policy }
    }
ui-country-be = België
ui-country-nl = Nederland
ui-country-fr = Frankrijk
ui-country-de = Duitsland
ui-country-lu = Luxemburg
ui-country-uk = Verenigd Koninkrijk
ui-no-account = Nog geen mailbox
ui-no-account-detail = Voeg uw mailbox toe om te zien wat er niet meer in hoort. Niets verlaat deze computer.
ui-add-account = Mailbox toevoegen
ui-not-scanned = Uw mailbox is nog niet bekeken
ui-not-scanned-detail = Bekijken verandert niets: geen bericht wordt verplaatst, geopend of als gelezen gemarkeerd.
ui-scan-first = Mijn mailbox bekijken
ui-first-scan = Uw mailbox wordt bekeken…
ui-first-scan-detail = De oudste berichten komen eerst, zodat u snel ziet wat hier al te lang staat. U kunt intussen doorwerken.

## Wat we niet konden lezen

ui-not-read-title = Niet gelezen
ui-not-read-text = Over wat we niet konden lezen, zeggen we niets. Bekijk deze bijlagen zelf.
ui-not-read-first = Dit zijn de eerste { $count } van { $all }.
ui-column-name = Bijlage
ui-column-why-not = Waarom niet

## Opnieuw aanmelden

ui-password-title = Wachtwoord
ui-password-text = Wachtwoord voor { $email }
ui-password-kept = Het wordt bewaard in de sleutelbos van deze computer, en nergens anders.
ui-password = Wachtwoord
ui-sign-in = Aanmelden

## Een fout van ons

ui-crash-title = Er gebeurde iets dat niet hoort
ui-crash-text = Uw mailbox is veilig: niets wordt verwijderd zonder dat het nagekeken is. Stuur dit verslag naar IT, er staan geen persoonsgegevens in. Zelf versturen we niets.
ui-crash-report = Verslag
ui-crash-copy = Verslag kopiëren
