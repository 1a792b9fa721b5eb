# Der Bericht: was bekannt würde, wenn das Postfach heute abhandenkäme.

report-title = Was dieses Postfach über Menschen enthält
report-title-employer = Was dieses Postfach über Menschen enthält: nur Zahlen

report-lead =
    { $count ->
        [0] In diesem Postfach haben wir nichts über Menschen gefunden, die ein Datenleck treffen würde.
        [one] Gerieten die Mails heute in fremde Hände, wäre etwa eine Person betroffen.
       *[other] Gerieten die Mails heute in fremde Hände, wären etwa { $count } Menschen betroffen.
    }
report-special =
    { $count ->
        [one] Von einer Person sind Angaben zu Gesundheit oder Vorstrafen dabei.
       *[other] Von { $count } von ihnen sind Angaben zu Gesundheit oder Vorstrafen dabei.
    }
report-made = Erstellt am { $date }. Die Zahlen sind die der letzten Durchsicht.
report-read =
    { $count ->
        [one] Eine Nachricht wurde gelesen
       *[other] { $count } Nachrichten wurden gelesen
    } in { $mailboxes ->
        [one] einem Postfach
       *[other] { $mailboxes } Postfächern
    }.
report-not-read =
    { $count ->
        [one] Ein Anhang ließ sich nicht lesen. Sein Inhalt ist nicht mitgezählt.
       *[other] { $count } Anhänge ließen sich nicht lesen. Ihr Inhalt ist nicht mitgezählt.
    }
report-employer-note = Diese Fassung enthält nur Zahlen: keine Namen, Adressen, Betreffzeilen oder Nachrichten. Wem das Postfach gehört, hat sie zuerst gesehen.
report-how-counted = Gezählt wird nach den Menschen, die eine Nachricht geschrieben oder bekommen haben; die Anzahl ist also ungefähr. Was an mehreren Stellen liegt, zählt als ein Dokument.

report-kinds = Was darin liegt
report-column-kind = Art
report-column-people = Menschen
report-column-messages = Nachrichten
report-column-records = Dokumente
report-column-size = Größe
report-column-oldest = Älteste
report-column-outside = Nach außen
report-column-due = Kann heute weg

report-guarded-special = Angaben zur Gesundheit sind eine besondere Kategorie (DSGVO, Artikel 9).
report-guarded-criminal = Für Angaben zu Verurteilungen gelten eigene Regeln (DSGVO, Artikel 10).
report-guarded-national-number = Nationale Kennziffern, auch die auf Ausweisen, dürfen nur verwendet werden, wo ein Gesetz es erlaubt (DSGVO, Artikel 87).

report-went = Wohin es ging
report-outside =
    { $count ->
        [0] Nichts davon ging an Menschen außerhalb des Unternehmens.
        [one] Eine Nachricht mit solchen Daten ging an Menschen außerhalb des Unternehmens
       *[other] { $count } Nachrichten mit solchen Daten gingen an Menschen außerhalb des Unternehmens
    }{ $recipients ->
        [0] {""}
        [one] , an eine Adresse.
       *[other] , an { $recipients } Adressen.
    }
report-spread =
    { $count ->
        [0] Kein Dokument über eine Person wurde unter Kollegen weitergegeben.
        [one] Ein Dokument über eine Person wurde unter Kollegen weitergegeben
       *[other] { $count } Dokumente über Menschen wurden unter Kollegen weitergegeben
    }{ $colleagues ->
        [0] {""}
        [one] ; eine Person im Unternehmen hat eine Kopie.
       *[other] ; { $colleagues } Personen im Unternehmen haben eine Kopie.
    }
report-astray =
    { $count ->
        [0] Nichts deutet auf eine Nachricht an die falsche Person hin.
        [one] Eine Nachricht ging vielleicht an die falsche Person.
       *[other] { $count } Nachrichten gingen vielleicht an die falsche Person.
    }

report-gone = Was heute weg könnte
report-due =
    { $count ->
        [0] Alles, was Sie nicht mehr aufbewahren müssen, ist weg.
        [one] Eine Nachricht müssen Sie nicht mehr aufbewahren: { $size }.
       *[other] { $count } Nachrichten müssen Sie nicht mehr aufbewahren: { $size }.
    }
report-due-people =
    { $count ->
        [one] Danach stünde hier über eine Person nichts mehr.
       *[other] Danach stünde hier über { $count } Menschen nichts mehr.
    }

report-notice = Im Ernstfall: was die Meldung verlangt
report-severity-none = Es gäbe wenig zu melden.
report-severity-low = Für die meisten wäre das Risiko begrenzt: Name, Adresse und was sie gekauft oder angeboten haben.
report-severity-medium = Das Risiko für die Menschen wäre spürbar: Fremde wüssten von ihrem Werdegang, ihrem Lohn oder ihrem Konto.
report-severity-high = Das Risiko für die Menschen wäre hoch. Sie müssten es binnen 72 Stunden der Aufsichtsbehörde melden und auch den Menschen selbst mitteilen.
report-notice-law = Wer ein Datenleck meldet, nennt die Arten der Daten und ungefähr, wie viele Menschen und Dokumente betroffen sind (DSGVO, Artikel 33).
report-notice-line = { $kind }: etwa { $people ->
        [one] eine Person
       *[other] { $people } Menschen
    }, etwa { $records ->
        [one] ein Dokument
       *[other] { $records } Dokumente
    }.
report-notice-line-no-people = { $kind }: etwa { $records ->
        [one] eine Nachricht
       *[other] { $records } Nachrichten
    }.
report-consequences = Was den Menschen passieren kann:
report-consequence-identity-fraud = jemand schließt in ihrem Namen einen Vertrag oder einen Kredit ab;
report-consequence-distress = was sie im Vertrauen gesagt haben, wird bekannt: eine Krankheit, eine Verurteilung;
report-consequence-break-in = Fremde melden sich mit den Passwörtern an, die darin stehen;
report-consequence-bank-fraud = falsche Rechnungen und Zahlungen mit echten Kontonummern;
report-consequence-private-life = Werdegang, Lohn oder Adresse werden Leuten bekannt, die das nichts angeht;
report-consequence-trade = Kunden und Mitbewerber erfahren Preise;
report-consequence-phishing = täuschende Mails, die echt wirken, weil sie sich auf ein echtes Gespräch beziehen.

report-better = Was helfen würde
report-advice-passwords = Passwörter kamen { $count }-mal per Mail. Teilen Sie sie in einem Passwortmanager und ändern Sie, was gemailt wurde.
report-advice-identity = Ausweise kamen { $count }-mal per Mail. Sehen Sie den Ausweis an, statt eine Kopie zu verlangen, oder lassen Sie ihn in einem geschützten Formular hochladen.
report-advice-astray =
    { $count ->
        [one] Eine Nachricht ging vielleicht an die falsche Person. Lassen Sie Ihr Mailprogramm vor dem Senden eine Minute warten und löschen Sie alte Adressvorschläge.
       *[other] { $count } Nachrichten gingen vielleicht an die falsche Person. Lassen Sie Ihr Mailprogramm vor dem Senden eine Minute warten und löschen Sie alte Adressvorschläge.
    }
report-advice-health = Atteste kamen { $count }-mal per Mail. Lassen Sie sie an eine geschützte Stelle schicken, nicht in ein Postfach.
report-advice-payroll = Lohnunterlagen kamen { $count }-mal per Mail. Fragen Sie Ihr Lohnbüro nach seinem Portal.
report-advice-applications = Lebensläufe kamen { $count }-mal per Mail. Ein Bewerbungsformular, das selbst löscht, erspart Ihnen diese Arbeit.
report-advice-passing-on = { $count } Dokumente über Menschen gingen per Mail unter Kollegen weiter. Teilen Sie lieber einen Link auf einen geschützten Ordner: dann ist nur eine Kopie zu löschen.
report-advice-outside = { $count } Nachrichten mit persönlichen Unterlagen haben das Unternehmen verlassen. Senden Sie lieber einen Link, der abläuft, oder eine verschlüsselte Datei als einen Anhang.
report-advice-overdue = { $count } Nachrichten müssen Sie nicht mehr aufbewahren. Ein paar Minuten im Monat halten das so.

report-largest = Die größten Nachrichten
report-doubtful = Nachrichten, die vielleicht an die falsche Person gingen
report-column-subject = Betreff
report-column-who = Mit
report-column-received = Erhalten
report-column-why = Warum
report-astray-same-name = { $who } heißt wie { $instead }
report-astray-recalled = { $who } bat darum, sie zu löschen
report-astray-told = { $who } schrieb, dass sie nicht für ihn oder sie war
