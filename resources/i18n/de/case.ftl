# Anfragen von Personen: Auskunft und Löschung.

error-case-unknown = Diesen Fall gibt es nicht. `case list` zeigt alle.
error-case-closed = Dieser Fall ist abgeschlossen. Legen Sie einen neuen an, wenn noch etwas zu tun ist.
error-case-day = Der Tag, an dem die Anfrage einging, kann nicht in der Zukunft liegen.
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
