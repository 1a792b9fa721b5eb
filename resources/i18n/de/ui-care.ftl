# Rückgängig, Verzeichnis, Durchrechnen und Pflege des Archivs.

## Ein Aufräumen rückgängig machen

ui-moment = { $date }, { $time }
ui-undo-open = Aufräumen rückgängig machen…
ui-undo-title = Aufräumen rückgängig machen
ui-undo-ask =
    { $count ->
        [one] { $count } Nachricht in ihren Ordner zurücklegen?
       *[other] { $count } Nachrichten in ihre Ordner zurücklegen?
    }
ui-undo-text =
    { $count ->
        [one] Wir holen sie aus dem Papierkorb oder, wenn sie dort nicht mehr liegt, aus dem Archiv und prüfen, ob sie wieder da ist. Das Archiv behält seine Kopie.
       *[other] Wir holen sie aus dem Papierkorb oder, wenn sie dort nicht mehr liegen, aus dem Archiv und prüfen, ob sie wieder da sind. Das Archiv behält seine Kopien.
    }
ui-undo-go =
    { $count ->
        [one] { $count } Nachricht zurücklegen
       *[other] { $count } Nachrichten zurücklegen
    }
ui-undo-stop = Anhalten
ui-undo-stopped = Angehalten. Was zurück ist, bleibt zurück; den Rest können Sie später zurücklegen.
ui-undo-done =
    { $count ->
        [one] { $count } Nachricht liegt wieder in ihrem Ordner
       *[other] { $count } Nachrichten liegen wieder in ihren Ordnern
    }
ui-undo-missed =
    { $count ->
        [one] { $count } Nachricht konnten wir nicht zurücklegen. Sie können es noch einmal versuchen.
       *[other] { $count } Nachrichten konnten wir nicht zurücklegen. Sie können es noch einmal versuchen.
    }
ui-undo-not = Nichts wurde zurückgelegt
ui-undo-message = { $category } vom { $date }
ui-undo-line-done = wieder in ihrem Ordner, und dort gesehen
ui-undo-results = Was aus jeder Nachricht wurde
ui-clean-up-last = Letztes Aufräumen, { $when }
ui-clean-ups = Früheres Aufräumen
ui-clean-ups-text = Der letzten 30 Tage. Was endgültig gelöscht ist, kann nicht zurück.
ui-clean-ups-open =
    { $count ->
        [one] { $count } früheres…
       *[other] { $count } frühere…
    }

## Das Verzeichnis für den Datenschutzbeauftragten

ui-record-save = Speichern unter…
ui-record-csv = Tabelle (*.csv)
ui-record-pdf = PDF (*.pdf)
ui-record-file = aufgeraeumt
ui-record-title = Verzeichnis des Aufgeräumten
ui-record-text =
    { $count ->
        [one] { $count } Zeile. Sie enthält keine Namen, Adressen oder Betreffe.
       *[other] { $count } Zeilen. Sie enthalten keine Namen, Adressen oder Betreffe.
    }
ui-record-whole = Das Protokoll wurde geprüft und ist unverändert.
ui-record-broken = Ab Zeile { $number } wurde das Protokoll von außen verändert oder ist unvollständig.
ui-record-saved =
    { $count ->
        [one] { $count } Zeile gespeichert in { $path }.
       *[other] { $count } Zeilen gespeichert in { $path }.
    }
ui-record-number = Nr.
ui-record-time = Zeitpunkt
ui-record-action = Was getan wurde
ui-record-category = Art
ui-record-rule = Regel
ui-record-outcome = Ergebnis
ui-record-size = Größe

## Was würden diese Regeln tun?

ui-simulation-open = Was würden diese Regeln tun?
ui-simulation-title = Was würden diese Regeln tun?
ui-simulation-sum =
    { $count ->
        [one] { $count } Nachricht ist heute oder in den kommenden Monaten an der Reihe
       *[other] { $count } Nachrichten sind heute oder in den kommenden Monaten an der Reihe
    }
ui-simulation-rest =
    { $count ->
        [one] { $policy }: { $count } bleibt länger als ein Jahr. Es wurde nichts verändert.
       *[other] { $policy }: { $count } bleiben länger als ein Jahr. Es wurde nichts verändert.
    }
ui-simulation-not = Diese Regeln konnten wir nicht durchrechnen
ui-simulation-now = jetzt
ui-simulation-file = Eine andere Regeldatei…
ui-policy-files = Regeln (*.toml)
ui-simulation-month = Monat
ui-simulation-category = Art
ui-simulation-action = Vorschlag
ui-simulation-messages = Nachrichten
ui-simulation-people = Personen
ui-simulation-size = Größe

## Pflege des Archivs

ui-code-mark = Das Archiv öffnet sich mit dem Code, dessen Seite dieses Kennzeichen trägt: { $mark }
ui-escrow = Ihr Unternehmen kann dieses Archiv auch öffnen, mit seinem eigenen Schlüssel ({ $keys }). So legt es Ihre Organisation fest.
ui-renew = Neuen Wiederherstellungscode erstellen…
ui-renew-begun = Sie hatten einen neuen Wiederherstellungscode begonnen (Kennzeichen { $mark }), aber nicht bestätigt. Bis dahin gilt der alte.
ui-renew-finish = Abschließen…
ui-renew-forget = Neuen Code vergessen
ui-renew-forgotten = Der neue Code ist vergessen. Der alte gilt weiter.
ui-renewed = Der neue Wiederherstellungscode gilt. Vernichten Sie die Seite mit dem alten.
ui-renewal-title = Ihr neuer Wiederherstellungscode
ui-renewal-text = Drucken Sie die Seite oder schreiben Sie den Code auf. Der alte Code gilt, bis Sie unten bestätigen.
ui-renewal-leave = Den neuen Code vergessen? Der alte gilt dann weiter.
ui-renewal-leave-yes = Neuen Code vergessen
ui-finish-title = Den neuen Wiederherstellungscode bestätigen
ui-finish-text = Geben Sie den neuen Code ein, den Sie aufbewahrt haben, oder fügen Sie ihn ein.
ui-finish-new = Danach öffnet der alte Code das Archiv nicht mehr.
ui-finish-go = Bestätigen
ui-recover-incomplete = Öffnen, was hier ist
ui-arch-look-again = Noch einmal nachsehen
ui-arch-should-lie = Das Archiv gehört in den Ordner „archive“ in { $path }.
ui-arch-afresh = Ein neues Archiv beginnen…
ui-arch-afresh-title = Ein neues Archiv
ui-arch-afresh-ask = Ein neues, leeres Archiv beginnen?
ui-arch-afresh-text = Die Nachrichten im alten Archiv kommen nicht mit. Bewahren Sie seinen Ordner und seinen Wiederherstellungscode auf: Ohne die beiden bekommt sie niemand zurück.
ui-arch-afresh-yes = Neues Archiv beginnen
ui-arch-has-moved = Der Ordner liegt woanders als bei der letzten Prüfung. Das schadet nicht.
ui-recovery-page-title = Wiederherstellungscode für das Archiv von { -product }
ui-recovery-page-intro = Mit diesem Code öffnet sich das verschlüsselte Archiv auf einem anderen Computer.
ui-recovery-page-warning = Bewahren Sie diese Seite nicht beim Computer auf. Wer Code und Archiv hat, kann lesen, was darin ist.
ui-recovery-page-file = wiederherstellungscode
ui-recovery-page-saved = Gespeichert in { $path }. Drucken Sie die Seite und löschen Sie die Datei danach.
ui-recovery-page-print = Zum Drucken öffnen
