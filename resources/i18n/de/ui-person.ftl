# Looking a person up, and the word index.

ui-person-ask = Name, E-Mail-Adresse, Telefon- oder nationale Nummer einer Person
ui-person-go = Suchen
ui-person-back = Zurück zum Bericht über alle
ui-person-save = Alles speichern…
ui-person-kind = { $kind }: { $count }
ui-person-alike = ähnlicher Name: { $where }
ui-person-wider = Auch suchen
ui-person-read-again = Erneut lesen, was noch nicht im Wortverzeichnis steht
ui-person-zip = Paket (*.zip)
ui-person-file = was wir gespeichert haben
ui-person-settings = Zu den Einstellungen
ui-set-words = Wortverzeichnis
ui-set-words-text = Damit findet sich alles über eine Person in einer Sekunde, auch in Anhängen und im Archiv.
ui-words-on = Festhalten, welche Wörter in welcher Nachricht stehen
ui-words-what = Das Verzeichnis liegt verschlüsselt auf diesem Computer, bei den anderen Daten dieses Programms. Es enthält einzelne Wörter, keine Sätze; E-Mail-Adressen und Nummern sind darin unlesbar gemacht. Mails geschützter Personen und Ordner kommen nicht hinein. Schalten Sie es aus, wird sofort alles darin gelöscht.
ui-words-off = Das Verzeichnis ist aus. Dann lässt sich niemand suchen.
ui-person-found =
    { $count ->
        [0] Nichts gefunden über { $who }
        [one] Eine Nachricht über { $who }
       *[other] { $count } Nachrichten über { $who }
    }
ui-person-saved =
    { $count ->
        [one] Eine Nachricht und eine Übersicht gespeichert als { $path }.
       *[other] { $count } Nachrichten und eine Übersicht gespeichert als { $path }.
    }
ui-words-state = { $count } von { $total } Nachrichten stehen im Verzeichnis.
ui-person-writes = Schreibt als { $addresses }
ui-person-more =
    { $count ->
        [one] Eine weitere Nachricht mit dieser Adresse wurde nicht über den Namen gefunden.
       *[other] { $count } weitere Nachrichten mit dieser Adresse wurden nicht über den Namen gefunden.
    }
