# Was von einem Postfach gelesen wird, und was nie.

ui-set-folders = Ordner…
ui-set-people = Geschützte Personen…
ui-set-again = Erneut anmelden…
ui-set-local-maildir = Ordner mit Mails auf diesem Computer (Maildir): { $path }
ui-set-local-mbox = Datei mit Mails auf diesem Computer (mbox): { $path }
ui-set-local-eml = Einzelne Nachrichten auf diesem Computer (.eml): { $path }

## Ordner

ui-folders = Ordner
ui-folders-of = Ordner von { $email }
ui-folders-text = Ein geschützter Ordner wird nie geöffnet, auch nicht bei einer neuen Suche, und die Ordner darunter ebenso wenig. Was wir früher darin fanden, vergessen wir. Ihr Postfach selbst ändert sich nicht.
ui-folders-asking = Wir fragen Ihren Mailserver nach den Ordnern…
ui-folders-reading = Wir suchen die Ordner…
ui-folders-marked =
    { $count ->
        [0] Nichts ausgewählt
        [one] { $count } Ordner ausgewählt
       *[other] { $count } Ordner ausgewählt
    }
ui-folder-name = Ordner
ui-folder-use = Was damit geschieht
ui-folder-above = Geschützt durch den Ordner darüber
ui-folder-do-read = Lesen
ui-folder-do-skip = Auslassen
ui-folder-do-protect = Schützen
ui-keep-choice = Speichern

## Geschützte Personen

ui-people = Geschützte Personen
ui-people-of = Geschützte Personen in { $email }
ui-people-text = Mails von diesen Personen oder an sie werden nie gelesen. Denken Sie an Ihre Ärztin, Ihre Gewerkschaft oder Ihre Familie.
ui-people-person = E-Mail-Adresse, oder @ und eine Domain
ui-people-example = praxis@beispiel.de oder @gewerkschaft.beispiel.de
ui-people-add = Schützen
ui-people-remove = Nicht mehr schützen
ui-people-none = Noch niemand
ui-people-managed = Von Ihrer Firma festgelegt: Hier können Sie es nicht wegnehmen.
ui-people-added =
    { $count ->
        [0] Ab jetzt geschützt.
        [one] Ab jetzt geschützt. { $count } Fund wurde vergessen.
       *[other] Ab jetzt geschützt. { $count } Funde wurden vergessen.
    }
ui-people-removed = Nicht mehr geschützt. Die nächste Suche geht das ganze Postfach noch einmal durch.
ui-people-remove-ask = { $person } nicht mehr schützen?
ui-people-remove-text = Wir haben uns nicht gemerkt, welche Nachrichten ausgelassen wurden. Die nächste Suche geht deshalb das ganze Postfach noch einmal durch. Was Sie entschieden haben, bleibt.

## Lokale Mails

ui-local-add = Lokale Mails hinzufügen…
ui-local-title = Lokale Mails hinzufügen
ui-local-text = Mails, die in Dateien auf diesem Computer liegen: ein Maildir, eine mbox oder ein Ordner mit .eml-Dateien. Ansehen ändert nichts daran.
ui-local-place = Ordner oder Datei
ui-local-folder = Ordner wählen…
ui-local-file = Datei wählen…
ui-local-owner = E-Mail-Adresse der Person, der sie gehören
ui-local-owner-text = Daran erkennen wir, was empfangen und was gesendet wurde.
ui-local-go = Hinzufügen

## Nicht mehr zeigen

ui-set-quiet = Nicht mehr zeigen
ui-set-quiet-text = Bei diesen Absendern wollten Sie solche Nachrichten nicht mehr sehen. „Wieder zeigen“ gilt für das, was die nächsten Suchen finden; was Sie beiseitegelegt haben, steht beim Durchsehen unter „Behalten oder beiseitegelegt“.
ui-quiet-none = Hier steht nichts. Beim Durchsehen können Sie wählen, etwas von einem Absender nie mehr zu zeigen.
ui-quiet-since = { $category } · seit { $date }
ui-quiet-again = Wieder zeigen
