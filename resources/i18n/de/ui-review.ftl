# Die Seite zum Durchsehen.

ui-findings = Was gefunden wurde
ui-groups = Nach Art
ui-evidence = Warum das in der Liste steht
ui-all-groups = Alles
ui-group-detail = seit { $oldest } · { $size }
ui-group-row = { $name }, { $count }, { $detail }
ui-why = { $category } · { $certainty }
ui-column-sender = Absender
ui-column-subject = Betreff
ui-column-received = Empfangen
ui-column-why = Warum
ui-column-size = Größe
ui-row =
    { $ticked ->
        [yes] Angekreuzt. { $category }, { $certainty }, von { $sender }, { $subject }, empfangen am { $received }, { $size }. { $verdict }.
       *[no] { $category }, { $certainty }, von { $sender }, { $subject }, empfangen am { $received }, { $size }. { $verdict }.
    }
ui-row-waiting = Wird noch gelesen

## Filter

ui-filter-view = Was zu sehen ist
ui-view-due = Fällig
ui-view-soon = Bald nicht mehr aufzubewahren
ui-view-open = Alles Gefundene
ui-view-kept = Behalten oder beiseitegelegt
ui-filter-certainty = Wie sicher
ui-any-certainty = Jede Sicherheit
ui-only-certainty = Nur { $certainty }
ui-filter-account = Postfach
ui-every-account = Jedes Postfach
ui-filter-text = Filter: Absender, Betreff, Anhang
ui-select = Ankreuzen
ui-select-all =
    { $count ->
        [one] Die einzige in dieser Liste
       *[other] Alle { $count } in dieser Liste
    }
ui-select-certain = Die sicheren in dieser Liste
ui-select-sender = Alle desselben Absenders
ui-select-others = Die anderen
ui-select-none = Keine
ui-list-count =
    { $count ->
        [one] { $count } Fund
       *[other] { $count } Funde
    }
ui-no-match = Nichts passt zu diesem Filter
ui-clear-filter = Filter löschen
ui-nothing-due = Hier ist nichts fällig
ui-nothing-due-detail = Was später gefunden wird, erscheint hier, sobald es so weit ist.
ui-nothing-soon = In den nächsten Wochen endet keine Aufbewahrungsfrist
ui-nothing-open = Nichts gefunden
ui-nothing-kept = Sie haben nichts behalten oder beiseitegelegt
ui-to-overview = Zur Übersicht

## Warum

ui-nothing-chosen = Wählen Sie eine Nachricht, um zu sehen, warum sie in der Liste steht.
ui-why-seen = Warum wir das meinen
ui-all-reasons = Alle { $count } Gründe anzeigen
ui-evidence-unknown = Eine frühere Version dieses Programms sah ein Anzeichen dafür
ui-how-long = Wie lange aufbewahren
ui-direction-received = Von { $sender }
ui-direction-sent = Gesendet von { $sender }
ui-direction-internal = Innerhalb des Unternehmens, von { $sender }
ui-sent-to = An { $people }
ui-received = Empfangen am { $date }, { $ago }
ui-ago-days =
    { $count ->
        [0] heute
        [1] gestern
       *[other] vor { $count } Tagen
    }
ui-ago-months = vor { $count } Monaten
ui-ago-years = vor { $count } Jahren
ui-lies-in = In { $folder } · { $size }
ui-lies-in-trash = Liegt schon im Papierkorb
ui-in-trash = Papierkorb
ui-where-subject = im Betreff
ui-where-body = im Text der Nachricht
ui-where-file-name = im Namen der Datei
ui-where-attachment = im Anhang
ui-where-headers = in den Angaben zur Nachricht
ui-where-name = { $place } { $name }
ui-where-page = { $place }, Seite { $page }
ui-due-on = { $verdict }: { $date }
ui-kept-because = Ihr Grund: { $reason }

## Handlungen

ui-keep = Behalten…
ui-keep-one = Diese behalten…
ui-not-this = Etwas anderes
ui-not-this-tip = Es ist nicht das, wofür wir es hielten
ui-not-this-more = Mehr zu „etwas anderes“
ui-silence = Nie mehr bei diesem Absender
ui-not-this-one =
    { $category ->
        [cv] Kein Lebenslauf
        [quote] Kein Angebot
        [identity_document] Kein Ausweis
        [contract] Kein Vertrag
        [invoice] Keine Rechnung
       *[other] Etwas anderes
    }
ui-reopen = Zurück in die Liste
ui-more = Mehr
ui-delete = Endgültig löschen…
ui-nothing-ticked = Nichts angekreuzt
ui-ticked =
    { $count ->
        [one] { $count } von { $total } angekreuzt
       *[other] { $count } von { $total } angekreuzt
    }
ui-unseen = { $count } nicht in dieser Liste
ui-next-nothing = Kreuzen Sie an, was Sie angesehen haben. Vor Ihrer Bestätigung geschieht nichts.
ui-next-report-only = Ihre Firma erlaubt nur das Ansehen: Entfernen und Archivieren geht hier nicht.
ui-next-kept = Was Sie zurücklegen, erscheint wieder in der Liste.
ui-counting = Wir zählen…
ui-next-archive =
    { $count ->
        [one] { $count } Nachricht ({ $size }) kommt ins verschlüsselte Archiv, das Original in den Papierkorb.
       *[other] { $count } Nachrichten ({ $size }) kommen ins verschlüsselte Archiv, die Originale in den Papierkorb.
    }
ui-next-trash =
    { $count ->
        [one] { $count } Nachricht ({ $size }) kommt in den Papierkorb Ihres Postfachs.
       *[other] { $count } Nachrichten ({ $size }) kommen in den Papierkorb Ihres Postfachs.
    }
ui-next-delete =
    { $count ->
        [one] { $count } Nachricht ({ $size }) wird endgültig gelöscht.
       *[other] { $count } Nachrichten ({ $size }) werden endgültig gelöscht.
    }
ui-next-refused =
    { $count ->
        [one] { $count } bleibt, wo sie ist.
       *[other] { $count } bleiben, wo sie sind.
    }
ui-was-kept =
    { $count ->
        [one] { $count } behalten
       *[other] { $count } behalten
    }
ui-was-not-this =
    { $count ->
        [one] { $count } als etwas anderes beiseitegelegt
       *[other] { $count } als etwas anderes beiseitegelegt
    }
ui-was-silenced =
    { $count ->
        [one] { $count } beiseitegelegt. Bei diesem Absender zeigen wir das nicht mehr.
       *[other] { $count } beiseitegelegt. Bei diesem Absender zeigen wir das nicht mehr.
    }
ui-was-reopened =
    { $count ->
        [one] { $count } wieder in der Liste
       *[other] { $count } wieder in der Liste
    }

## Behalten

ui-keep-title =
    { $count ->
        [one] Diese Nachricht behalten
       *[other] { $count } Nachrichten behalten
    }
ui-keep-text =
    { $count ->
        [one] Sie bleibt in Ihrem Postfach und verschwindet aus dieser Liste.
       *[other] Sie bleiben in Ihrem Postfach und verschwinden aus dieser Liste.
    }
ui-keep-why = Warum?
ui-keep-reason-own = Wählen oder schreiben Sie einen Grund
ui-keep-reason-needed = Für meine Arbeit noch nötig
ui-keep-reason-dispute = Ein Streit oder eine Beschwerde läuft
ui-keep-reason-asked = Die betroffene Person hat darum gebeten
ui-keep-until = Wie lange?
ui-keep-for = { $period }, bis { $date }
ui-keep-for-good = Bis ich anders entscheide
ui-keep-go = Behalten

## Tasten

ui-keys-title = Tasten
ui-key-space = Leertaste
ui-key-move = Nächste und vorige Nachricht
ui-key-tick = Die Nachricht ankreuzen
ui-key-archive = Angekreuztes ins Archiv
ui-key-trash = Angekreuztes in den Papierkorb
ui-key-keep = Angekreuztes behalten, oder die gezeigte Nachricht
ui-key-not-this = Als etwas anderes beiseitelegen
ui-key-silence = Diese Art bei diesem Absender nie mehr zeigen
ui-key-evidence = Lesen, warum
ui-key-filter = Die Liste filtern
ui-key-pane = Nächster Bereich
ui-key-page = Zu einer Seite
ui-key-scan = Neue Nachrichten suchen
ui-key-help = Diese Tasten

## Kurze Namen, für Listen

ui-short-cv =
    { $count ->
        [one] Lebenslauf
       *[other] Lebensläufe
    }
ui-short-quote =
    { $count ->
        [one] Angebot
       *[other] Angebote
    }
ui-short-identity_document =
    { $count ->
        [one] Ausweis
       *[other] Ausweise
    }
ui-short-national_number =
    { $count ->
        [one] Nationale Nummer
       *[other] Nationale Nummern
    }
ui-short-health = Gesundheit
ui-short-payroll = Lohn
ui-short-bank_details = Bankdaten
ui-short-criminal_record = Strafregister
ui-short-contract =
    { $count ->
        [one] Vertrag
       *[other] Verträge
    }
ui-short-credentials =
    { $count ->
        [one] Passwort
       *[other] Passwörter
    }
ui-short-invoice =
    { $count ->
        [one] Rechnung
       *[other] Rechnungen
    }
