# Das Fenster: Rahmen, Übersicht, und was Seiten gemeinsam haben.

ui-product = { -product }
ui-opening = Ihre Liste wird geöffnet…
ui-cannot-open = { -product } lässt sich nicht öffnen
ui-problem-title = Das hat nicht geklappt
ui-close = Schließen
ui-cancel = Abbrechen
ui-copy = Kopieren
ui-show = Anzeigen
ui-undo = Rückgängig
ui-try-again = Noch einmal versuchen
ui-save-as = Speichern unter
ui-text-files = Text (*.txt)
ui-quoted = „{ $text }“
ui-no-subject = (kein Betreff)
ui-no-sender = (kein Absender)
ui-and-more =
    { $count ->
        [one] { $count } mehr
       *[other] { $count } mehr
    }

## Navigation

ui-page-overview = Übersicht
ui-page-review = Durchsehen
ui-page-archive = Archiv
ui-page-activity = Verlauf
ui-page-settings = Einstellungen
ui-page-with-number =
    { $count ->
        [one] { $page }, { $count } wartet
       *[other] { $page }, { $count } warten
    }
ui-account-and-more = { $email } und { $count } mehr
ui-demo-banner = Das ist das Beispielpostfach. Alle Personen darin sind erfunden: Probieren Sie ruhig alles aus.
ui-demo-leave = Beispiel verlassen
ui-language-later = Die neue Sprache gilt ab dem nächsten Start, denn es läuft noch etwas.

## Statuszeile

ui-working = In Arbeit…
ui-stopping = Wir hören nach dieser Nachricht auf…
ui-progress = { $step }: { $done } von { $total }
ui-minutes-left =
    { $count ->
        [0] noch weniger als eine Minute
        [one] noch { $count } Minute
       *[other] noch { $count } Minuten
    }
ui-start-now = Jetzt beginnen

## Übersicht

ui-greeting-morning = Guten Morgen
ui-greeting-afternoon = Guten Tag
ui-greeting-evening = Guten Abend
ui-last-review = Zuletzt durchgesehen: { $date }
ui-scan = Neue Nachrichten suchen
ui-due =
    { $count ->
        [one] Nachricht muss nicht mehr hier sein
       *[other] Nachrichten müssen nicht mehr hier sein
    }
ui-clean-until = Alles in Ordnung bis { $date }
ui-clean = Alles in Ordnung
ui-clean-detail = Keine Aufbewahrungsfrist ist überschritten.
ui-about-minutes =
    { $count ->
        [one] etwa { $count } Minute
       *[other] etwa { $count } Minuten
    }
ui-review-now = Jetzt durchsehen
ui-holdings =
    { $count ->
        [one] Fund mit personenbezogenen Daten in diesem Postfach
       *[other] Funde mit personenbezogenen Daten in diesem Postfach
    }
ui-holdings-none = Keine personenbezogenen Daten in diesem Postfach gefunden
ui-senders =
    { $count ->
        [one] Von { $count } Absender. Das würde bekannt, wenn Ihr Postfach heute in fremde Hände fiele.
       *[other] Von { $count } Absendern. Das würde bekannt, wenn Ihr Postfach heute in fremde Hände fiele.
    }
ui-soon =
    { $count ->
        [one] kommt bis zum { $date } dazu
       *[other] kommen bis zum { $date } dazu
    }
ui-soon-none = Bis zum { $date } kommt nichts dazu
ui-show-all = Alles anzeigen
ui-oldest = Das älteste ist vom { $date }.
ui-months = Personenbezogene Daten in Ihrem Postfach, nach Monat
ui-month-figure = { $month }: { $count }
ui-months-first = Ab nächstem Monat sehen Sie hier, was sich ändert.
ui-months-less = { $count } weniger als im { $month }
ui-months-more = { $count } mehr als im { $month }
ui-months-same = So viele wie im { $month }
ui-not-read =
    { $count ->
        [one] { $count } Anhang konnten wir nicht lesen
       *[other] { $count } Anhänge konnten wir nicht lesen
    }
ui-kept =
    { $count ->
        [one] { $count } bleibt, weil Sie das entschieden haben
       *[other] { $count } bleiben, weil Sie das entschieden haben
    }
ui-overview-foot =
    { $count ->
        [one] { $count } Nachricht angesehen · Aufbewahrungsfristen: { $policy }
       *[other] { $count } Nachrichten angesehen · Aufbewahrungsfristen: { $policy }
    }
ui-country-be = Belgien
ui-country-nl = Niederlande
ui-country-fr = Frankreich
ui-country-de = Deutschland
ui-country-lu = Luxemburg
ui-country-uk = Vereinigtes Königreich
ui-no-account = Noch kein Postfach
ui-no-account-detail = Fügen Sie Ihr Postfach hinzu, um zu sehen, was nicht mehr darin sein sollte. Nichts verlässt diesen Computer.
ui-add-account = Postfach hinzufügen
ui-not-scanned = Ihr Postfach wurde noch nicht angesehen
ui-not-scanned-detail = Das Ansehen ändert nichts: Keine Nachricht wird verschoben, geöffnet oder als gelesen markiert.
ui-scan-first = Mein Postfach ansehen
ui-first-scan = Ihr Postfach wird angesehen…
ui-first-scan-detail = Die ältesten Nachrichten kommen zuerst, damit sich bald zeigt, was schon zu lange hier ist. Sie können inzwischen weiterarbeiten.

## Was nicht gelesen werden konnte

ui-not-read-title = Nicht gelesen
ui-not-read-text = Über das, was wir nicht lesen konnten, sagen wir nichts. Bitte sehen Sie sich diese Anhänge selbst an.
ui-not-read-first = Das sind die ersten { $count } von { $all }.
ui-column-name = Anhang
ui-column-why-not = Warum nicht

## Noch einmal anmelden

ui-password-title = Passwort
ui-password-text = Passwort für { $email }
ui-password-kept = Es liegt im Schlüsselbund dieses Computers, und sonst nirgends.
ui-password = Passwort
ui-sign-in = Anmelden

## Ein Fehler von uns

ui-crash-title = Es ist etwas passiert, das nicht passieren sollte
ui-crash-text = Ihr Postfach ist sicher: Nichts wird entfernt, ohne dass es geprüft wurde. Bitte senden Sie diesen Bericht an die IT, er enthält keine personenbezogenen Daten. Wir selbst senden nichts.
ui-crash-report = Bericht
ui-crash-copy = Bericht kopieren
