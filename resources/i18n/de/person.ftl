# Was über eine Person gespeichert ist.

error-person-unclear = Geben Sie einen Namen, eine E-Mail-Adresse oder eine Nummer mit mindestens acht Ziffern an.
error-word-index-off = Das Wortverzeichnis ist ausgeschaltet, daher lässt sich niemand suchen. Schalten Sie es in den Einstellungen ein und sehen Sie erneut durch.

person-title = Was hier über { $who } gespeichert ist
person-lead =
    { $count ->
        [0] Über diese Person wurde nichts gefunden.
        [one] Es wurde eine Nachricht gefunden.
       *[other] Es wurden { $count } Nachrichten gefunden.
    }
person-asked = Gesucht wurde: { $what }.
person-made = Erstellt am { $date }, aus { $mailboxes ->
        [one] einem Postfach
       *[other] { $mailboxes } Postfächern
    } und dem Archiv.
person-archived =
    { $count ->
        [one] Eine davon liegt im verschlüsselten Archiv.
       *[other] { $count } davon liegen im verschlüsselten Archiv.
    }
person-alike =
    { $count ->
        [one] In einer davon fand sich nur ein ähnlicher Name. Prüfen Sie, ob es dieselbe Person ist.
       *[other] In { $count } davon fand sich nur ein ähnlicher Name. Prüfen Sie, ob es dieselbe Person ist.
    }
person-missing =
    { $count ->
        [one] Eine Nachricht wurde gelesen, bevor Wörter festgehalten wurden, und nicht durchsucht.
       *[other] { $count } Nachrichten wurden gelesen, bevor Wörter festgehalten wurden, und nicht durchsucht.
    }
person-not-read =
    { $count ->
        [one] Ein Anhang im Postfach ließ sich nicht lesen und nicht durchsuchen.
       *[other] { $count } Anhänge im Postfach ließen sich nicht lesen und nicht durchsuchen.
    }
person-bulk = Von Newslettern und automatischen Mails wurden nur Absender, Empfänger und Betreff durchsucht.
person-archive-closed = Das Archiv ließ sich nicht öffnen und wurde nicht durchsucht.
person-alias = Schreibt auch als { $address }: { $count ->
        [one] eine Nachricht
       *[other] { $count } Nachrichten
    }.
person-kinds = Was es ist
person-other-kind = Andere Mails
person-messages = Die Nachrichten
person-column-kind = Art
person-column-count = Nachrichten
person-column-years = Jahre
person-column-number = Nr.
person-column-received = Erhalten
person-column-from = Von
person-column-subject = Betreff
person-column-where = Gefunden in
person-column-file = Datei
person-year = { $year }: { $count }
person-place-headers = Absender oder Empfänger
person-place-subject = Betreff
person-place-body = Text
person-place-file-name = Dateiname
person-place-attachment = Anhang
person-in-archive = Archiv
person-left-out =
    { $count ->
        [one] Eine Nachricht ließ sich nicht abrufen und fehlt in diesem Paket.
       *[other] { $count } Nachrichten ließen sich nicht abrufen und fehlen in diesem Paket.
    }
person-package = Jede Nachricht liegt in diesem Paket als Datei (.eml), die jedes Mailprogramm öffnet. manifest.json nennt den SHA-256 jeder Datei, damit sich prüfen lässt, dass nichts verändert wurde.
