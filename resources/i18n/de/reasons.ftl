# Why a verdict came out as it did. `basis` is a word of basis-…, `period` a length of time, `since`
# the sentence of since-…, and dates are written out ("12 maart 2024").

reason-duty-runs = { $basis }: mindestens { $period } aufbewahren, bis zum { $date }. Auch das Archiv bewahrt es auf.
reason-duty-over = { $basis }: mindestens { $period } aufbewahren. Das ist seit dem { $date } vorbei.
since-thread-last = Die letzte Nachricht in diesem Gespräch ist vom { $from }.
since-message-date = Diese Nachricht ist vom { $from }.
since-procedure-end = Das Verfahren lief bis zum { $from }.
since-accounting-year = Das Geschäftsjahr dieser Nachricht läuft bis zum { $from }.
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
reason-own-hold =
    { $limit ->
        [day] Sie haben darum gebeten, dies bis zum { $date } stehen zu lassen.
       *[none] Sie haben darum gebeten, dies vorerst stehen zu lassen.
    }
reason-no-rule = Für solche Nachrichten kennen wir keine Aufbewahrungsfrist. Wir lassen sie stehen.
reason-no-maximum = Nichts sagt, dass dies jemals weg muss.
reason-not-this = Sie haben gesagt, dass dies etwas anderes ist. Wir lassen es stehen.
reason-in-trash = Dies liegt bereits im Papierkorb.
reason-procedure-runs = Sie sagten, dass dieses Verfahren noch läuft. Am { $date } fragen wir noch einmal.
reason-consent =
    { $limit ->
        [rule] Die betroffene Person war einverstanden, dass dies bis zum { $from } aufbewahrt wird ({ $proof }). Nach der Regel gilt eine Einwilligung hier längstens bis zum { $date }.
       *[none] Die betroffene Person war einverstanden, dass dies bis zum { $date } aufbewahrt wird ({ $proof }).
    }
reason-protected = Ihr Unternehmen schützt solche Nachrichten: Archivieren geht, Entfernen nicht.
reason-not-permitted = Ihre Firma erlaubt hier nicht alles, was sonst möglich wäre.
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
source-be-criminal-record = Die belgische Datenschutzbehörde, noch unter dem früheren Datenschutzgesetz: Sehen Sie den Auszug an, entscheiden Sie, und behalten Sie ihn nicht. Eine Einwilligung ist keine Grundlage, ihn zu behalten.
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
source-fr-cv = Empfehlung der CNIL, wie andere sie wiedergeben; ihre eigene Seite haben wir nicht gesehen. Abgelehnte Bewerber: höchstens 2 Jahre nach dem letzten Kontakt, auch mit Einwilligung. Bewerber werden darüber informiert und dürfen verlangen, dass ihre Unterlagen vernichtet werden.
source-fr-quote-duty = Buchhaltungsunterlagen werden 10 Jahre nach dem Jahresabschluss aufbewahrt, sagt eine Sekundärquelle. Ein Angebot, aus dem ein Auftrag wurde, kann dazugehören. Ob das hier so ist, wissen wir nicht; sicherheitshalber behalten wir es.
source-fr-quote = Referenzwerk der CNIL, als Richtschnur und nicht bindend: Daten eines Interessenten höchstens 3 Jahre nach dem letzten Kontakt, der vom Interessenten kam. Hier steht dafür die letzte Nachricht der Unterhaltung.
source-fr-invoice = Buchhaltungsunterlagen werden 10 Jahre nach dem Jahresabschluss aufbewahrt. So sagt es eine Sekundärquelle; den Gesetzestext selbst haben wir nicht gesehen, deshalb steht hier nicht „Gesetz“.
source-fr-payroll-duty = Unser eigener Vorschlag: Für Frankreich haben wir keine Frist gefunden. Die längste der Nachbarländer ist entliehen: 7 Jahre nach dem Jahr, wie in den Niederlanden.
source-fr-payroll = Unser eigener Vorschlag: Lohndaten gehören in die Lohnakte. Eine Kopie in einem Postfach kommt nach 30 Tagen ins Archiv.
source-fr-contract = Unser eigener Vorschlag: Für Frankreich haben wir keine Frist gefunden. Die 2 Jahre sind der niederländischen Praxis entliehen, hier ab der letzten Nachricht gerechnet. Der unterschriebene Vertrag gehört in die Personalakte.
source-fr-identity-document = Unser eigener Vorschlag von 30 Tagen: Für Frankreich haben wir keine allgemeine Frist gefunden. Hat die Ausweiskopie ihren Zweck erfüllt, sollte sie das Postfach verlassen.
source-fr-national-number = Unser eigener Vorschlag: Für Frankreich haben wir keine Regel gefunden. Die Nummer, die ein Staat jemandem gegeben hat, ist außerhalb eines Postfachs sicherer.
source-fr-health = Unser eigener Vorschlag: Für Frankreich haben wir keine Regel gefunden. Der belgischen Datenschutzbehörde entliehen: Ein Arbeitgeber muss nur wissen, ob jemand arbeitsfähig ist.
source-fr-criminal-record = Unser eigener Vorschlag: Für Frankreich haben wir keine Regel gefunden. Der belgischen Datenschutzbehörde entliehen: Sehen Sie den Auszug an, entscheiden Sie, und behalten Sie ihn nicht. Zur Vorsicht kommt er zuerst ins Archiv.
source-fr-bank-details = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Konto- und Kartennummern sind außerhalb eines Postfachs sicherer.
source-fr-credentials = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Ändern Sie das Passwort, bewahren Sie es in einem Passwortmanager auf und entfernen Sie die Nachricht.
source-de-cv = Praxis, abgeleitet aus § 15 Abs. 4 AGG (2 Monate) und § 61b ArbGG (3 Monate): höchstens 6 Monate nach Zugang der Absage. Der Bundesbeauftragte für den Datenschutz wird so wiedergegeben; seine eigene Seite haben wir nicht gesehen.
source-de-quote-duty = Unser eigener Vorschlag: Für Deutschland haben wir keine Frist für Angebote gefunden. Die längste der Nachbarländer ist entliehen: 10 Jahre nach dem Jahr, wie Buchhalter in Belgien raten. Fragen Sie Ihren Buchhalter.
source-de-quote = Unser eigener Vorschlag: Für Deutschland haben wir keine Frist für Angebote ohne Auftrag gefunden. Die 3 Jahre sind dem französischen Rat zu Interessenten entliehen. Bewahren Sie das Angebot im Archiv auf, nicht im Postfach.
source-de-invoice = Unser eigener Vorschlag: Für Deutschland konnten wir keine Frist nachprüfen. Die längste der Nachbarländer ist entliehen: 10 Jahre nach dem Jahr, wie in Belgien und Frankreich. Fragen Sie Ihren Buchhalter.
source-de-payroll-duty = Unser eigener Vorschlag: Für Deutschland haben wir keine Frist gefunden. Die längste der Nachbarländer ist entliehen: 7 Jahre nach dem Jahr, wie in den Niederlanden.
source-de-payroll = Unser eigener Vorschlag: Lohndaten gehören in die Lohnakte. Eine Kopie in einem Postfach kommt nach 30 Tagen ins Archiv.
source-de-contract = Unser eigener Vorschlag: Für Deutschland haben wir keine Frist gefunden. Die 2 Jahre sind der niederländischen Praxis entliehen, hier ab der letzten Nachricht gerechnet. Der unterschriebene Vertrag gehört in die Personalakte.
source-de-identity-document = Unser eigener Vorschlag von 30 Tagen: Für Deutschland haben wir keine allgemeine Frist gefunden. Hat die Ausweiskopie ihren Zweck erfüllt, sollte sie das Postfach verlassen.
source-de-national-number = Unser eigener Vorschlag: Für Deutschland haben wir keine Regel gefunden. Die Nummer, die ein Staat jemandem gegeben hat, ist außerhalb eines Postfachs sicherer.
source-de-health = Unser eigener Vorschlag: Für Deutschland haben wir keine Regel gefunden. Der belgischen Datenschutzbehörde entliehen: Ein Arbeitgeber muss nur wissen, ob jemand arbeitsfähig ist.
source-de-criminal-record = Unser eigener Vorschlag: Für Deutschland haben wir keine Regel gefunden. Der belgischen Datenschutzbehörde entliehen: Sehen Sie den Auszug an, entscheiden Sie, und behalten Sie ihn nicht. Zur Vorsicht kommt er zuerst ins Archiv.
source-de-bank-details = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Konto- und Kartennummern sind außerhalb eines Postfachs sicherer.
source-de-credentials = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Ändern Sie das Passwort, bewahren Sie es in einem Passwortmanager auf und entfernen Sie die Nachricht.
source-lu-cv = Für Luxemburg haben wir keine Frist gefunden. Die längste der Nachbarländer ist entliehen: 2 Jahre nach dem letzten Kontakt, wie es die CNIL in Frankreich empfiehlt. Zur Vorsicht kommt es ins Archiv. Ihr Datenschutzbeauftragter entscheidet.
source-lu-quote-duty = Unser eigener Vorschlag: Für Luxemburg haben wir keine Frist für Angebote gefunden. Die längste der Nachbarländer ist entliehen: 10 Jahre nach dem Jahr, wie Buchhalter in Belgien raten. Fragen Sie Ihren Buchhalter.
source-lu-quote = Unser eigener Vorschlag: Für Luxemburg haben wir keine Frist für Angebote ohne Auftrag gefunden. Die 3 Jahre sind dem französischen Rat zu Interessenten entliehen. Bewahren Sie das Angebot im Archiv auf, nicht im Postfach.
source-lu-invoice = Unser eigener Vorschlag: Für Luxemburg konnten wir keine Frist nachprüfen. Die längste der Nachbarländer ist entliehen: 10 Jahre nach dem Jahr, wie in Belgien und Frankreich. Fragen Sie Ihren Buchhalter.
source-lu-payroll-duty = Unser eigener Vorschlag: Für Luxemburg haben wir keine Frist gefunden. Die längste der Nachbarländer ist entliehen: 7 Jahre nach dem Jahr, wie in den Niederlanden.
source-lu-payroll = Unser eigener Vorschlag: Lohndaten gehören in die Lohnakte. Eine Kopie in einem Postfach kommt nach 30 Tagen ins Archiv.
source-lu-contract = Unser eigener Vorschlag: Für Luxemburg haben wir keine Frist gefunden. Die 2 Jahre sind der niederländischen Praxis entliehen, hier ab der letzten Nachricht gerechnet. Der unterschriebene Vertrag gehört in die Personalakte.
source-lu-identity-document = Unser eigener Vorschlag von 30 Tagen: Für Luxemburg haben wir keine allgemeine Frist gefunden. Hat die Ausweiskopie ihren Zweck erfüllt, sollte sie das Postfach verlassen.
source-lu-national-number = Unser eigener Vorschlag: Für Luxemburg haben wir keine Regel gefunden. Die Nummer, die ein Staat jemandem gegeben hat, ist außerhalb eines Postfachs sicherer.
source-lu-health = Unser eigener Vorschlag: Für Luxemburg haben wir keine Regel gefunden. Der belgischen Datenschutzbehörde entliehen: Ein Arbeitgeber muss nur wissen, ob jemand arbeitsfähig ist.
source-lu-criminal-record = Unser eigener Vorschlag: Für Luxemburg haben wir keine Regel gefunden. Der belgischen Datenschutzbehörde entliehen: Sehen Sie den Auszug an, entscheiden Sie, und behalten Sie ihn nicht. Zur Vorsicht kommt er zuerst ins Archiv.
source-lu-bank-details = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Konto- und Kartennummern sind außerhalb eines Postfachs sicherer.
source-lu-credentials = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Ändern Sie das Passwort, bewahren Sie es in einem Passwortmanager auf und entfernen Sie die Nachricht.
source-uk-cv = Der Entwurf der ICO-Leitlinie nennt keine Zahl: nicht länger, als Ansprüche geltend gemacht werden können. In der Praxis sind 6 Monate nach dem Ende des Verfahrens üblich, und 12 Monate gelten als zu lang.
source-uk-quote-duty = Unser eigener Vorschlag: Für das Vereinigte Königreich haben wir keine Frist für Angebote gefunden. Die längste der Nachbarländer ist entliehen: 10 Jahre nach dem Jahr, wie Buchhalter in Belgien raten. Fragen Sie Ihren Buchhalter.
source-uk-quote = Unser eigener Vorschlag: Für das Vereinigte Königreich haben wir keine Frist für Angebote ohne Auftrag gefunden. Die 3 Jahre sind dem französischen Rat zu Interessenten entliehen. Bewahren Sie das Angebot im Archiv auf, nicht im Postfach.
source-uk-invoice = Unser eigener Vorschlag: Für das Vereinigte Königreich konnten wir keine Frist nachprüfen. Die längste der Nachbarländer ist entliehen: 10 Jahre nach dem Jahr, wie in Belgien und Frankreich. Fragen Sie Ihren Buchhalter.
source-uk-payroll-duty = Unser eigener Vorschlag: Für das Vereinigte Königreich haben wir keine Frist gefunden. Die längste der Nachbarländer ist entliehen: 7 Jahre nach dem Jahr, wie in den Niederlanden.
source-uk-payroll = Unser eigener Vorschlag: Lohndaten gehören in die Lohnakte. Eine Kopie in einem Postfach kommt nach 30 Tagen ins Archiv.
source-uk-contract = Unser eigener Vorschlag: Für das Vereinigte Königreich haben wir keine Frist gefunden. Die 2 Jahre sind der niederländischen Praxis entliehen, hier ab der letzten Nachricht gerechnet. Der unterschriebene Vertrag gehört in die Personalakte.
source-uk-identity-document = Unser eigener Vorschlag von 30 Tagen: Für das Vereinigte Königreich haben wir keine allgemeine Frist gefunden. Hat die Ausweiskopie ihren Zweck erfüllt, sollte sie das Postfach verlassen.
source-uk-national-number = Unser eigener Vorschlag: Für das Vereinigte Königreich haben wir keine Regel gefunden. Die Nummer, die ein Staat jemandem gegeben hat, ist außerhalb eines Postfachs sicherer.
source-uk-health = Unser eigener Vorschlag: Für das Vereinigte Königreich haben wir keine Regel gefunden. Der belgischen Datenschutzbehörde entliehen: Ein Arbeitgeber muss nur wissen, ob jemand arbeitsfähig ist.
source-uk-criminal-record = Unser eigener Vorschlag: Für das Vereinigte Königreich haben wir keine Regel gefunden. Der belgischen Datenschutzbehörde entliehen: Sehen Sie den Auszug an, entscheiden Sie, und behalten Sie ihn nicht. Zur Vorsicht kommt er zuerst ins Archiv.
source-uk-bank-details = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Konto- und Kartennummern sind außerhalb eines Postfachs sicherer.
source-uk-credentials = Unser eigener Vorschlag: Es ist keine Frist festgelegt. Ändern Sie das Passwort, bewahren Sie es in einem Passwortmanager auf und entfernen Sie die Nachricht.
