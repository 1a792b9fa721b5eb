# Vom Wunsch zum Beleg: bestätigen, zählen, Beleg, Wiederherstellungscode.

ui-confirm-archive =
    { $count ->
        [one] { $count } Nachricht ins Archiv verschieben?
       *[other] { $count } Nachrichten ins Archiv verschieben?
    }
ui-confirm-trash =
    { $count ->
        [one] { $count } Nachricht in den Papierkorb verschieben?
       *[other] { $count } Nachrichten in den Papierkorb verschieben?
    }
ui-confirm-delete =
    { $count ->
        [one] { $count } Nachricht endgültig löschen?
       *[other] { $count } Nachrichten endgültig löschen?
    }
ui-confirm-nothing = Davon darf jetzt nichts weg
ui-confirm-account =
    { $count ->
        [one] { $email }: { $count } Nachricht, { $size }
       *[other] { $email }: { $count } Nachrichten, { $size }
    }
ui-confirm-type =
    { $count ->
        [one] Geben Sie die Zahl der Nachrichten ein, um fortzufahren:
       *[other] Geben Sie die Zahl der Nachrichten ein, um fortzufahren:
    }
ui-confirm-go-archive =
    { $count ->
        [one] { $count } Nachricht archivieren
       *[other] { $count } Nachrichten archivieren
    }
ui-confirm-go-trash =
    { $count ->
        [one] { $count } Nachricht verschieben
       *[other] { $count } Nachrichten verschieben
    }
ui-confirm-go-delete =
    { $count ->
        [one] { $count } Nachricht löschen
       *[other] { $count } Nachrichten löschen
    }
ui-consequence-archive =
    { $count ->
        [one] Sie wird verschlüsselt, ins Archiv geschrieben und zurückgelesen. Erst dann kommt das Original in den Papierkorb.
       *[other] Jede wird verschlüsselt, ins Archiv geschrieben und zurückgelesen. Erst dann kommt das Original in den Papierkorb.
    }
ui-consequence-trash =
    { $count ->
        [one] Sie kommt in den Papierkorb Ihres Postfachs. Von dort können Sie sie zurückholen, solange Ihr Mailserver sie aufbewahrt, oft 30 Tage.
       *[other] Sie kommen in den Papierkorb Ihres Postfachs. Von dort können Sie sie zurückholen, solange Ihr Mailserver sie aufbewahrt, oft 30 Tage.
    }
ui-consequence-delete =
    { $count ->
        [one] Das lässt sich nicht rückgängig machen: Die Nachricht wird vom Mailserver entfernt, auch aus dem Papierkorb, und es bleibt keine Kopie.
       *[other] Das lässt sich nicht rückgängig machen: Die Nachrichten werden vom Mailserver entfernt, auch aus dem Papierkorb, und es bleibt keine Kopie.
    }
ui-archive-keeps = Das Archiv bewahrt sie auf, bis Sie anders entscheiden.
ui-archive-keeps-until = Das Archiv bewahrt sie bis { $date } auf.
ui-archive-keeps-between = Das Archiv bewahrt sie bis zu einem Tag zwischen { $first } und { $last } auf.
ui-archive-keeps-some = Das Archiv bewahrt einen Teil bis { $date } auf, den Rest, bis Sie anders entscheiden.
ui-refused = Was bleibt, wo es ist:
ui-refused-duty-runs =
    { $count ->
        [one] { $count } muss noch eine Zeit aufbewahrt werden
       *[other] { $count } müssen noch eine Zeit aufbewahrt werden
    }
ui-refused-hold =
    { $count ->
        [one] { $count } muss wegen eines Streits oder auf Bitte Ihres Unternehmens bleiben
       *[other] { $count } müssen wegen eines Streits oder auf Bitte Ihres Unternehmens bleiben
    }
ui-refused-kept-by-user =
    { $count ->
        [one] { $count } wollten Sie behalten
       *[other] { $count } wollten Sie behalten
    }
ui-refused-not-this =
    { $count ->
        [one] { $count } haben Sie als etwas anderes beiseitegelegt
       *[other] { $count } haben Sie als etwas anderes beiseitegelegt
    }
ui-refused-no-rule =
    { $count ->
        [one] Für { $count } ist keine Frist bekannt: Archivieren geht, Entfernen nicht
       *[other] Für { $count } ist keine Frist bekannt: Archivieren geht, Entfernen nicht
    }
ui-refused-in-trash =
    { $count ->
        [one] { $count } liegt bereits im Papierkorb
       *[other] { $count } liegen bereits im Papierkorb
    }
ui-refused-protected =
    { $count ->
        [one] { $count } schützt Ihr Unternehmen: Archivieren geht, Entfernen nicht
       *[other] { $count } schützt Ihr Unternehmen: Archivieren geht, Entfernen nicht
    }
ui-refused-not-permitted =
    { $count ->
        [one] Für { $count } Nachricht erlaubt Ihre Firma das nicht
       *[other] Für { $count } Nachrichten erlaubt Ihre Firma das nicht
    }
ui-refused-other =
    { $count ->
        [one] { $count } darf noch nicht weg
       *[other] { $count } dürfen noch nicht weg
    }
ui-starting-archive =
    { $count ->
        [one] { $count } Nachricht kommt in { $seconds } s ins Archiv
       *[other] { $count } Nachrichten kommen in { $seconds } s ins Archiv
    }
ui-starting-trash =
    { $count ->
        [one] { $count } Nachricht kommt in { $seconds } s in den Papierkorb
       *[other] { $count } Nachrichten kommen in { $seconds } s in den Papierkorb
    }
ui-starting-delete =
    { $count ->
        [one] { $count } Nachricht wird in { $seconds } s endgültig gelöscht
       *[other] { $count } Nachrichten werden in { $seconds } s endgültig gelöscht
    }

## Beleg

ui-receipt-title = Beleg
ui-receipt-well =
    { $count ->
        [one] Erledigt: { $count } Nachricht aufgeräumt
       *[other] Erledigt: { $count } Nachrichten aufgeräumt
    }
ui-receipt-attention =
    { $count ->
        [one] { $count } Nachricht braucht Ihre Aufmerksamkeit
       *[other] { $count } Nachrichten brauchen Ihre Aufmerksamkeit
    }
ui-receipt-nothing = Es wurde nichts verschoben
ui-receipt-archive =
    { $count ->
        [one] { $count } Nachricht archiviert, zurückgelesen und heil befunden, dann aus ihrem Ordner genommen
       *[other] { $count } Nachrichten archiviert, zurückgelesen und heil befunden, dann aus ihren Ordnern genommen
    }
ui-receipt-trash =
    { $count ->
        [one] { $count } Nachricht in den Papierkorb verschoben und dort gesehen
       *[other] { $count } Nachrichten in den Papierkorb verschoben und dort gesehen
    }
ui-receipt-delete =
    { $count ->
        [one] { $count } Nachricht endgültig gelöscht; wir haben nachgesehen, sie ist weg
       *[other] { $count } Nachrichten endgültig gelöscht; wir haben nachgesehen, sie sind weg
    }
ui-receipt-already-gone =
    { $count ->
        [one] { $count } war schon weg
       *[other] { $count } waren schon weg
    }
ui-receipt-problem =
    { $count ->
        [one] { $count } Nachricht: { $outcome }.
       *[other] { $count } Nachrichten: { $outcome }.
    }
ui-receipt-untouched =
    { $count ->
        [one] Bei { $count } haben Sie rechtzeitig angehalten: Sie liegt, wo sie lag
       *[other] Bei { $count } haben Sie rechtzeitig angehalten: Sie liegen, wo sie lagen
    }
ui-receipt-save = Beleg speichern…
ui-undo-trash = Sie können dies hier rückgängig machen, solange Ihr Mailserver sie im Papierkorb aufbewahrt, oft 30 Tage.

## Wiederherstellungscode

ui-recovery-title = Ihr Wiederherstellungscode
ui-recovery-text = Mit diesem Code lässt sich das Archiv auf einem anderen Computer öffnen, auch wenn dieser verloren geht. Drucken Sie ihn aus oder schreiben Sie ihn auf, und bewahren Sie ihn bei Ihren wichtigen Papieren auf.
ui-recovery-code = Wiederherstellungscode
ui-recovery-save = Als PDF speichern…
ui-recovery-never = Er wird nur jetzt gezeigt. Wir bewahren ihn nirgends auf und können ihn Ihnen nicht noch einmal geben.
ui-recovery-type = Geben Sie die letzten { $count } Zeichen ein, um zu zeigen, dass Sie ihn haben:
ui-recovery-go = Ich habe ihn aufbewahrt
ui-recovery-page-made = Erstellt am { $date }
ui-recovery-page-mark = Kennzeichen
ui-recovery-page-step-one = Installieren Sie { -product } auf dem anderen Computer und legen Sie den Ordner des Archivs darauf.
ui-recovery-page-step-two = Wählen Sie beim Archiv „Wiederherstellungscode verwenden“.
ui-recovery-page-step-three = Tippen Sie den Code ab oder scannen Sie ihn. Leerzeichen und Kleinbuchstaben sind erlaubt.
ui-recovery-page-qr = Derselbe Code, zum Scannen
ui-recovery-leave = Ohne den Code gehen? Geht dieser Computer verloren, kann niemand mehr das Archiv öffnen.
ui-recovery-leave-yes = Ohne Code gehen
ui-recovery-leave-no = Zurück zum Code
