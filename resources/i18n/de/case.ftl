# Anfragen von Personen: Auskunft und Löschung.

error-case-unknown = Diesen Fall gibt es nicht. `case list` zeigt alle.
error-case-closed = Dieser Fall ist abgeschlossen. Legen Sie einen neuen an, wenn noch etwas zu tun ist.
error-case-day = Der Tag, an dem die Anfrage einging, wird als JJJJ-MM-TT geschrieben und kann nicht in der Zukunft liegen.
error-case-extended = Dieser Fall wurde schon verlängert. Das Gesetz erlaubt es einmal.
error-case-too-late = Für eine Verlängerung ist es zu spät: Die Person muss es im ersten Monat erfahren.
error-case-reason = Sagen Sie in wenigen Worten, warum.
error-case-mask = Geben Sie einen Namen an, den die Person des Falls nicht auch trägt, oder eine E-Mail-Adresse: Anderes kann nicht unkenntlich gemacht werden.
error-case-message = Diese Nachricht gibt es in diesem Fall nicht. `case show` zeigt sie.
error-case-undecided = Noch nicht jede Nachricht wurde angesehen. Entscheiden Sie zuerst über die anderen.
error-case-kind = Das gehört zu einer anderen Art von Fall.
error-case-restricted = Was über diese Person gespeichert ist, ist eingeschränkt. Heben Sie die Einschränkung zuerst auf.

case-excluded =
    { $count ->
        [one] Eine weitere Nachricht wurde geprüft und gehört nicht zur Antwort.
       *[other] { $count } weitere Nachrichten wurden geprüft und gehören nicht zur Antwort.
    }
case-masked = Namen anderer Personen sind in diesem Paket unkenntlich gemacht (•••). Eine Nachricht, in der andere genannt sein können, liegt als Text bei (.txt) statt als .eml.
case-left-out = [{ $name }: Dieser Anhang ist weggelassen, denn Namen anderer konnten darin nicht unkenntlich gemacht werden.]
case-message-word =
    { $count ->
        [one] Nachricht
       *[other] Nachrichten
    }
case-letter-title = Antwort auf Ihren Antrag auf Löschung
case-letter-asked = Am { $date } ging Ihr Antrag ein, zu löschen, was wir über Sie speichern. Gesucht haben wir nach: { $what }.
case-letter-erased =
    { $count ->
        [0] Wir fanden keine Nachrichten, die wir löschen konnten.
        [one] Wir haben eine Nachricht gelöscht.
       *[other] Wir haben { $count } Nachrichten gelöscht.
    }
case-letter-kept-law =
    { $count ->
        [one] Eine Nachricht bewahren wir noch auf, weil das Gesetz oder unsere Aufbewahrungsregeln uns dazu verpflichten (Artikel 17 Absatz 3 DSGVO). Danach wird sie gelöscht.
       *[other] { $count } Nachrichten bewahren wir noch auf, weil das Gesetz oder unsere Aufbewahrungsregeln uns dazu verpflichten (Artikel 17 Absatz 3 DSGVO). Danach werden sie gelöscht.
    }
case-letter-kept-hold =
    { $count ->
        [one] Eine Nachricht bewahren wir noch auf, weil sie für einen Streitfall oder eine Prüfung gebraucht wird.
       *[other] { $count } Nachrichten bewahren wir noch auf, weil sie für einen Streitfall oder eine Prüfung gebraucht werden.
    }
case-letter-kept-other =
    { $count ->
        [one] Eine Nachricht bewahren wir aus einem anderen Grund noch auf, den wir Ihnen gern erläutern.
       *[other] { $count } Nachrichten bewahren wir aus einem anderen Grund noch auf, den wir Ihnen gern erläutern.
    }
case-letter-failed =
    { $count ->
        [one] Eine Nachricht konnte noch nicht gelöscht werden. Wir versuchen es erneut und sagen Ihnen, wann es geschehen ist.
       *[other] { $count } Nachrichten konnten noch nicht gelöscht werden. Wir versuchen es erneut und sagen Ihnen, wann es geschehen ist.
    }
case-letter-told = Wer Nachrichten über Sie bekam, den bitten wir, sie ebenfalls zu löschen.
case-letter-rights = Wenn Sie mit dieser Antwort nicht einverstanden sind, können Sie sich bei der Datenschutzbehörde beschweren oder vor Gericht gehen.
case-request = { $who } hat uns gebeten zu löschen, was wir über diese Person speichern. Sie haben von uns Nachrichten dazu bekommen. Bitte löschen Sie diese, auch Kopien und Anhänge, und sagen Sie uns, wann es geschehen ist. Müssen Sie etwas aufbewahren, sagen Sie uns bitte warum.
