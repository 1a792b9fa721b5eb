# Words for the values of the model.

-product = Mail-Hygiene

## Category: without the number, which stands before it

category-cv =
    { $count ->
        [one] Lebenslauf
       *[other] Lebensläufe
    }
category-quote =
    { $count ->
        [one] Angebot
       *[other] Angebote
    }
category-identity_document =
    { $count ->
        [one] Ausweis
       *[other] Ausweise
    }
category-national_number =
    { $count ->
        [one] nationale Nummer
       *[other] nationale Nummern
    }
category-health =
    { $count ->
        [one] Gesundheitsunterlage
       *[other] Gesundheitsunterlagen
    }
category-payroll =
    { $count ->
        [one] Lohnunterlage
       *[other] Lohnunterlagen
    }
category-bank_details =
    { $count ->
        [one] Nachricht mit Bankdaten
       *[other] Nachrichten mit Bankdaten
    }
category-criminal_record =
    { $count ->
        [one] Strafregisterauszug
       *[other] Strafregisterauszüge
    }
category-contract =
    { $count ->
        [one] Vertrag
       *[other] Verträge
    }
category-credentials =
    { $count ->
        [one] Nachricht mit einem Passwort
       *[other] Nachrichten mit einem Passwort
    }
category-invoice =
    { $count ->
        [one] Rechnung
       *[other] Rechnungen
    }

## Certainty

certainty-certain = sicher
certainty-likely = wahrscheinlich
certainty-possible = möglich

## Verdict

verdict-due = Muss nicht mehr hier sein
verdict-soon = Bald
verdict-later = Später
verdict-keep = Behalten
verdict-unknown = Keine Frist bekannt

## What a period rests on; starts a sentence

basis-law = Gesetz
basis-guidance = Empfehlung
basis-practice = Praxis
basis-company = Regel Ihres Unternehmens

## Lengths of time

period-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
period-weeks =
    { $count ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    }
period-months =
    { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
period-years =
    { $count ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }
period-calendar-years =
    { $count ->
        [one] { $count } Kalenderjahr
       *[other] { $count } Kalenderjahre
    }

## Sizes; the amount is written out

size-bytes =
    { $count ->
        [one] { $count } Byte
       *[other] { $count } Byte
    }
size-kilobytes = { $amount } kB
size-megabytes = { $amount } MB
size-gigabytes = { $amount } GB
size-terabytes = { $amount } TB

## Action: what a button does

action-archive = Ins Archiv
action-trash = In den Papierkorb
action-delete = Endgültig löschen
action-strip = Anhänge entfernen

## JournalAction: what was done

journal-archive = Archiviert
journal-trash = In den Papierkorb verschoben
journal-delete = Endgültig gelöscht
journal-strip = Anhänge entfernt
journal-restore = Zurückgelegt
journal-undo = Rückgängig gemacht
journal-expire = Abgelaufen und im Archiv vernichtet
journal-keep = Behalten
journal-not-this = War etwas anderes

## OutcomeCode: how it ended for one message

outcome-done = Erledigt und geprüft
outcome-already-gone = War schon weg
outcome-changed = Inzwischen geändert, stehen gelassen
outcome-failed = Nicht gelungen
outcome-uncertain = Noch nicht sicher, wir sehen beim nächsten Start nach
outcome-not-started = Nicht begonnen
outcome-interrupted = Unterbrochen, es ist noch in Ihrem Postfach

## ArchiveProblem: what a check of the archive found

archive-problem-object-missing = Diese Nachricht fehlt im Archiv. Stellen Sie sie aus einer Sicherung wieder her.
archive-problem-object-damaged = Diese Nachricht im Archiv ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her.
archive-problem-object-unknown = Im Archiv liegt eine Datei, die in keiner Liste steht. Lassen Sie die IT nachsehen.
archive-problem-key-missing = Der Schlüssel dieser Nachricht fehlt. Stellen Sie das Archiv aus einer Sicherung wieder her.
archive-problem-rolled-back = Dieses Archiv ist älter als das letzte, das wir gesehen haben. Stellen Sie die neueste Kopie wieder her.
archive-problem-head-damaged = Der Kopf des Archivs ist beschädigt. Stellen Sie das Archiv aus einer Sicherung wieder her.
archive-problem-not-synced = Diese Datei ist hier nur dem Namen nach. Warten Sie, bis die Synchronisierung fertig ist.
archive-problem-conflict-copy = Die Synchronisierung hat eine zweite Kopie gemacht. Lassen Sie nur einen Computer in dieses Archiv schreiben.
archive-problem-other-computer = Ein anderer Computer hat in dieses Archiv geschrieben. Arbeiten Sie dort weiter, oder öffnen Sie es hier mit Ihrem Wiederherstellungscode.

## Step: what a job is busy with

step-connecting = Verbinden
step-listing = Ordner ansehen
step-reading = Nachrichten lesen
step-disposing = Nachrichten aufräumen
step-restoring = Nachrichten zurücklegen
step-verifying = Prüfen
step-exporting = Exportieren
step-preparing = Vorbereiten
step-signing-in = Anmeldung im Browser
step-waiting = Der Mailserver bittet um einen Moment Geduld

folder-use-read = wird gelesen
folder-use-skip = wird ausgelassen
folder-use-protect = geschützt, wird nie geöffnet

## ServerSource: wer sagt, dass dies der Mailserver ist

server-it-file = Von der IT eingerichtet.
server-provider = Bei Ihrem Anbieter gefunden.
server-table = Das ist der Server Ihres Anbieters.
server-mx = Die E-Mails Ihrer Domain gehen an den Anbieter dieses Servers.
server-guess = Wir haben die üblichen Namen versucht, und dieser antwortet.

## FolderRole

folder-inbox = Posteingang
folder-sent = Gesendet
folder-drafts = Entwürfe
folder-trash = Papierkorb
folder-junk = Spam
folder-archive = Archiv
folder-all = Alle Nachrichten
folder-other = Anderer Ordner

## UnreadableReason: why an attachment or message could not be read

unreadable-password = Dieser Anhang hat ein Passwort. Wir konnten ihn nicht lesen.
unreadable-damaged = Dieser Anhang ist beschädigt. Wir konnten ihn nicht lesen.
unreadable-format = Diese Art von Datei können wir nicht lesen. Sehen Sie sie selbst an.
unreadable-image = Das ist ein Foto oder Scan. Wir lesen darin keinen Text. Sehen Sie selbst nach.
unreadable-no-text = In diesem Anhang steht kein lesbarer Text. Sehen Sie ihn selbst an.
unreadable-too-large = Dieser Anhang ist zu groß zum Lesen. Sehen Sie ihn selbst an.
unreadable-too-deep = Dieser Anhang steckt zu tief in anderen Dateien. Sehen Sie ihn selbst an.
unreadable-timed-out = Das Lesen dieses Anhangs hat zu lange gedauert. Sehen Sie ihn selbst an.
unreadable-crashed = Das Lesen dieses Anhangs ist gescheitert. Sehen Sie ihn selbst an, mit Vorsicht, wenn Sie ihn nicht erwartet haben.
unreadable-memory = Das Lesen dieses Anhangs braucht zu viel Speicher. Sehen Sie ihn selbst an.
unreadable-empty = Dieser Anhang ist leer.
unreadable-missing = Der Mailserver hat diesen Anhang nicht herausgegeben. Starten Sie die Suche später neu.
unreadable-structure = Diese Nachricht ist so aufgebaut, dass wir sie nicht lesen konnten. Sehen Sie sie selbst an.
unopened = Hier ließ sich nichts öffnen: eine Verknüpfung ins Leere, oder eine Datei oder ein Ordner, zu dem Sie keinen Zugang haben.

## NoteCode: was man über ein Postfach wissen sollte

note-trash-safe = Nachrichten können einzeln in den Papierkorb ({ $folder }), ohne andere zu berühren.
note-trash-by-name = Nachrichten können einzeln in den Papierkorb. Der Server sagt nicht, welcher Ordner das ist; dem Namen nach verwenden wir { $folder }.
note-trash-missing = Wir sehen hier keinen Papierkorb, deshalb bieten wir das Verschieben dorthin nicht an. Legen Sie in Ihrem Mailprogramm einen an.
note-trash-unsafe = Der Server kennt weder MOVE noch UIDPLUS. Eine Nachricht zu verschieben könnte andere berühren, deshalb bieten wir es nicht an.
note-delete-safe = Einzelne Nachrichten können endgültig gelöscht werden, ohne andere zu berühren.
note-delete-unsafe = Eine einzelne Nachricht endgültig zu löschen könnte hier andere berühren, deshalb bieten wir es nicht an.
note-read-only = Wir können dieses Postfach nur ansehen. Wir ändern nichts daran.
note-gmail-labels = Gmail zeigt eine Nachricht unter jedem ihrer Labels. Wir lesen sie einmal, in { $folder }.
note-gmail-deletion = Endgültiges Löschen geht über den Papierkorb, denn anderswo entfernt Gmail nur ein Label. Danach prüfen wir, ob die Nachricht aus ganz Gmail verschwunden ist.
note-gmail-all-hidden = Gmail zeigt „Alle Nachrichten“ den Mailprogrammen nicht. Archivierte Nachrichten ohne Label bleiben uns verborgen. Schalten Sie dafür „In IMAP anzeigen“ ein: in den Einstellungen von Gmail unter Labels.
note-gmail-trash-hidden = Gmail zeigt den Papierkorb den Mailprogrammen nicht, deshalb können wir nichts entfernen. Schalten Sie dafür „In IMAP anzeigen“ ein: in den Einstellungen von Gmail unter Labels.
note-gmail-folder-limit = Gmail zeigt genau { $count } Nachrichten in { $folder }. Wahrscheinlich gibt es eine Grenze, und ältere Nachrichten bleiben uns verborgen. Heben Sie sie auf: in den Einstellungen von Gmail unter Weiterleitung und POP/IMAP.
note-exchange-recoverable = Was endgültig gelöscht ist, verschwindet aus Ihrem Postfach. Ihre IT kann es vielleicht noch 14 bis 30 Tage lang wiederherstellen, länger bei einer rechtlichen Aufbewahrung.
note-exchange-throttles = Exchange bremst Programme, die viel fragen. Dann warten wir so lange, wie es möchte, und machen dort weiter, wo wir aufgehört haben.
note-exchange-files = Den Ordner { $folder } lesen wir nicht: Er enthält Kopien von Anhängen, keine Nachrichten.
