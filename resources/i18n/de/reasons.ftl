# Why a verdict came out as it did. `basis` is a word of basis-…, `period` a length of time, `since`
# the sentence of since-…, and dates are written out ("12 maart 2024").

reason-duty-runs = { $basis }: mindestens { $period } aufbewahren, bis zum { $date }. Auch das Archiv bewahrt es auf.
reason-duty-over = { $basis }: mindestens { $period } aufbewahren. Das ist seit dem { $date } vorbei.
since-thread-last = Die letzte Nachricht in diesem Gespräch ist vom { $from }.
since-message-date = Diese Nachricht ist vom { $from }.
reason-period-over =
    { $action ->
        [archive] { $since } { $basis }: höchstens { $period } danach im Postfach.
       *[other] { $since } { $basis }: höchstens { $period } danach.
    }
reason-period-runs =
    { $action ->
        [archive] { $since } { $basis }: höchstens { $period } danach im Postfach, also bis zum { $date }.
       *[other] { $since } { $basis }: höchstens { $period } danach, also bis zum { $date }.
    }
reason-at-once = { $basis }: Solche Daten gehören nicht in ein Postfach.
reason-caution = Zur Vorsicht warten wir { $period } nach dem Empfang, also bis zum { $date }.
reason-kept-by-user =
    { $limit ->
        [day] Sie möchten dies bis zum { $date } behalten.
       *[none] Sie möchten dies behalten.
    }
reason-hold =
    { $limit ->
        [day] Ihr Unternehmen bittet darum, dies bis zum { $date } stehen zu lassen.
       *[none] Ihr Unternehmen bittet darum, dies vorerst stehen zu lassen.
    }
reason-no-rule = Für solche Nachrichten kennen wir keine Aufbewahrungsfrist. Wir lassen sie stehen.
reason-no-maximum = Nichts sagt, dass dies jemals weg muss.
reason-not-this = Sie haben gesagt, dass dies etwas anderes ist. Wir lassen es stehen.
reason-source = Quelle: { $source }

## Sources of the rules that come with the program, by the id of the rule. Where IT changed the
## sentence in a policy file, theirs is shown instead.

source-be-cv = Belgien hat keine amtliche Frist. Die niederländische ist entliehen: höchstens 4 Wochen nach dem Ende des Verfahrens, 1 Jahr, wenn der Bewerber zustimmt. Ihr Datenschutzbeauftragter entscheidet.
source-be-quote-duty = Buchhalter zählen Angebote zu den Unterlagen, die zur Feststellung des steuerpflichtigen Einkommens nötig sind (Art. 315 EStGB 92, Gesetz vom 20. November 2022). Ob das auch ohne Auftrag gilt, ist nicht sicher: Fragen Sie Ihren Buchhalter.
source-be-quote = Belgien hat keine amtliche Frist für Angebote ohne Auftrag. Die 3 Jahre sind dem französischen Rat zu Interessenten entliehen. Bewahren Sie das Angebot im Archiv auf, nicht im Postfach.
source-be-invoice = Art. 315 EStGB 92, geändert durch das Gesetz vom 20. November 2022: 10 Jahre ab dem Steuerjahr 2023, davor 7 Jahre. Die Mehrwertsteuer auf Investitionsgüter und Immobilien kann mehr verlangen.
source-be-payroll-account = Königlicher Erlass vom 8. August 1980, Art. 16 und 25: Der Arbeitgeber bewahrt das individuelle Konto 5 Jahre nach dem jährlichen Abschluss auf.
source-be-payroll-tax-slip = Lohnbüros raten bei Steuerbescheinigungen zu 7 Jahren. Wir sehen nicht, ob dies eine ist, und halten uns deshalb an die längere Frist.
source-be-payroll = Unser eigener Vorschlag: Lohndaten gehören in die Lohnakte. Eine Kopie in einem Postfach kommt nach 30 Tagen ins Archiv.
source-be-contract = Belgien hat keine Frist für Arbeitsverträge. Lohnbüros raten: bis 1 Jahr nach dem Ende, und 5 Jahre bei Studenten und Heimarbeitern. Der unterschriebene Vertrag gehört in die Personalakte.
source-be-identity-document = Unser eigener Vorschlag von 30 Tagen. Die belgische Datenschutzbehörde: Wer jemanden identifizieren muss, darf deshalb nicht schon die eID kopieren; sehen Sie erst nach, und behalten Sie nur das Nötige.
source-be-national-number = Gesetz vom 8. August 1983, Art. 8: Die Nationalregisternummer darf nur mit gesetzlicher Grundlage oder Ermächtigung verwendet werden, wie für den Lohn. Dass sie das Postfach verlassen soll, ist unser Vorschlag.
source-be-health = Die belgische Datenschutzbehörde: Gesundheitsdaten dürfen grundsätzlich nicht verarbeitet werden; ein Arbeitgeber muss nur wissen, ob jemand arbeitsfähig ist. Der Zeitpunkt ist unser Vorschlag.
source-be-criminal-record = Die belgische Datenschutzbehörde, noch unter dem früheren Datenschutzgesetz: Sehen Sie den Auszug an, entscheiden Sie, und behalten Sie ihn nicht.
source-be-bank-details = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Konto- und Kartennummern sind außerhalb eines Postfachs sicherer.
source-be-credentials = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Ändern Sie das Passwort, bewahren Sie es in einem Passwortmanager auf und entfernen Sie die Nachricht.
source-nl-cv = NVP-Kodex, von der niederländischen Datenschutzbehörde angenommen: höchstens 4 Wochen nach dem Ende des Verfahrens, 1 Jahr, wenn der Bewerber zustimmt.
source-nl-quote-duty = Ein angenommenes Angebot gehört zu den Unterlagen, die nach Art. 52 AWR 7 Jahre aufzubewahren sind. Ob dieses angenommen wurde, wissen wir hier nicht; sicherheitshalber behalten wir es.
source-nl-quote = Es gibt keine amtliche Frist für ein Angebot ohne Auftrag: nicht länger als nötig. Die 3 Jahre sind dem französischen Rat zu Interessenten entliehen.
source-nl-invoice = Art. 52 AWR (niederländisches Steuergesetz): 7 Jahre; 10 Jahre bei Immobilien und einigen digitalen Diensten.
source-nl-payroll-duty = Art. 52 AWR (niederländisches Steuergesetz): Die Lohnbuchhaltung wird 7 Jahre aufbewahrt, ab dem 1. Januar nach dem Jahr, zu dem sie gehört.
source-nl-payroll = Unser eigener Vorschlag: Lohndaten gehören in die Lohnakte. Eine Kopie in einem Postfach kommt nach 30 Tagen ins Archiv.
source-nl-contract = Praxis: bis 2 Jahre nach dem Ende der Beschäftigung; 7 Jahre für das steuerlich Wichtige. Der unterschriebene Vertrag gehört in die Personalakte.
source-nl-identity-document = Die niederländische Datenschutzbehörde: von Bewerbern normalerweise keine Ausweiskopie, von Kunden nur, wo das Gesetz es verlangt. Die Kopie eines Arbeitnehmers gehört in die Lohnakte. Die 30 Tage sind unser Vorschlag.
source-nl-national-number = Die BSN darf nur verwendet werden, wo das Gesetz es vorschreibt: für den Lohn, nicht für Bewerber. Dass sie das Postfach verlassen soll, ist unser Vorschlag.
source-nl-health = Die niederländische Datenschutzbehörde: Ein Arbeitgeber darf Art oder Ursache einer Krankheit nicht verarbeiten. Der Zeitpunkt ist unser Vorschlag.
source-nl-criminal-record = Praxis: Wer ein Führungszeugnis gesehen hat, muss es meist nicht aufbewahren. Notieren Sie stattdessen „gesehen am“ mit dem Datum.
source-nl-bank-details = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Konto- und Kartennummern sind außerhalb eines Postfachs sicherer.
source-nl-credentials = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Ändern Sie das Passwort, bewahren Sie es in einem Passwortmanager auf und entfernen Sie die Nachricht.
