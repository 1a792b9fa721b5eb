# Fragen, Zustimmung und Festhalten.

## Fragen, die nur Sie beantworten können

ui-questions = Frage
ui-questions-open =
    { $count ->
        [one] { $count } Frage, die nur Sie beantworten können
       *[other] { $count } Fragen, die nur Sie beantworten können
    }
ui-question-procedure-over = Ist diese Stellenbesetzung abgeschlossen?
ui-question-became-order = Ist aus diesem Angebot ein Auftrag geworden?
ui-question-of-procedure-over =
    { $count ->
        [one] { $count } Bewerbung
       *[other] { $count } Bewerbungen
    }
ui-question-of-became-order =
    { $count ->
        [one] { $count } Angebot
       *[other] { $count } Angebote
    }
ui-question-seen-procedure-over = Im Schriftwechsel sehen wir eine Absage vom { $date }.
ui-question-seen-became-order = Im Schriftwechsel sehen wir eine Bestellung oder Bestätigung vom { $date }.
ui-question-since-procedure-over = Abgeschlossen seit
ui-question-since-became-order = Bestellt am
ui-answer-yes = Ja
ui-answer-no-procedure-over = Noch nicht
ui-answer-no-became-order = Nein
ui-question-later = Später
ui-question-more = noch { $count }
ui-answered-due =
    { $count ->
        [one] Notiert. { $count } müssen Sie nicht länger aufbewahren.
       *[other] Notiert. { $count } müssen Sie nicht länger aufbewahren.
    }
ui-answered-later =
    { $count ->
        [one] Notiert. Jetzt muss nichts weg: Dies bleibt bis { $date }.
       *[other] Notiert. Jetzt muss nichts weg: Das erste der { $count } folgt am { $date }.
    }
ui-answered-stays =
    { $count ->
        [one] Notiert. Dies darf bleiben.
       *[other] Notiert. Diese { $count } dürfen bleiben.
    }
ui-told-procedure-over-yes = Ja, abgeschlossen seit { $date }
ui-told-procedure-over-no = Am { $date } noch nicht abgeschlossen
ui-told-became-order-yes = Ja, bestellt am { $date }
ui-told-became-order-no = Nein, kein Auftrag; letzte Nachricht am { $date }
ui-answers = Ihre Antworten
ui-answers-text = Was Sie uns über Stellenbesetzungen und Angebote gesagt haben. Die Fristen zählen ab diesen Tagen.
ui-answer-change = Ändern…
ui-answer-change-title = Ihre Antwort ändern
ui-answer-forget = Antwort vergessen, später wieder fragen

## Wegen eines Streits festhalten

ui-keep-more = Mehr zum Behalten
ui-hold = Wegen eines Streits festhalten…
ui-hold-title = Festhalten
ui-hold-text = Solange Sie dies festhalten, kann nichts davon hier weg, auch nicht, was später noch kommt.
ui-hold-person = Alles von und an diese Person
ui-hold-thread =
    { $count ->
        [one] Diesen Schriftwechsel
       *[other] Diese { $count } Schriftwechsel
    }
ui-hold-search = Alles mit den Wörtern „{ $text }“
ui-hold-why = Warum, und wer bittet darum?
ui-hold-why-example = Zum Beispiel: Beschwerde bei der Schlichtungsstelle
ui-hold-review = Wieder ansehen am
ui-hold-go = Festhalten
ui-was-held = Festgehalten: { $what }
ui-hold-of-person = alles von und an { $person }
ui-hold-of-thread = ein Schriftwechsel
ui-hold-of-text = alles mit „{ $text }“
ui-hold-until = bis { $date }
ui-hold-review-on = wieder anzusehen am { $date }
ui-holds = Was Sie festhalten
ui-holds-text = Davon kann nichts weg, was die Regeln auch sagen.
ui-hold-release = Freigeben…
ui-hold-release-title = Freigeben
ui-hold-release-ask = Nicht länger festhalten: { $what }?
ui-hold-release-text = Danach gelten wieder die üblichen Regeln. Nichts geht weg, bevor Sie es bestätigen.
ui-hold-release-yes = Freigeben

## Zustimmung eines Bewerbers

ui-keep-agreed = Der Bewerber stimmt zu
ui-consent-until = Zustimmung bis
ui-consent-proof = Wo steht das?
ui-consent-proof-example = Zum Beispiel: Mail vom 12. März 2026
ui-consent-text = Die Regel sagt, wie lange eine Zustimmung höchstens zählt. Danach erscheint dies wieder in der Liste.
ui-was-agreed =
    { $count ->
        [one] { $count } bleibt, mit Zustimmung bis { $date }
       *[other] { $count } bleiben, mit Zustimmung bis { $date }
    }
