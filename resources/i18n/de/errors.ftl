# One sentence that says what is wrong, and what to do next. A fact that an error does not carry
# becomes the phrase in `fact-…`, so these variables stand where such a phrase fits.

fact-host = Der Mailserver
fact-path = Dieser Ort
fact-problem = other
fact-provider = Die Anmeldeseite
fact-answer = ohne Grund
fact-reason = other
fact-day = today
fact-time = spätere Zeit
fact-megabytes = viele
fact-kinds = .csv, .pdf
fact-folder = den Sie nennen
fact-mark = dieses Archivs
fact-settings = eine Einstellung der IT

## Anmelden

error-wrong-password = Ihr Mailserver nimmt dieses Passwort nicht an. Prüfen Sie es, oder fragen Sie die IT nach einem App-Passwort.
error-host-unknown = { $host } ist nicht zu finden. Prüfen Sie den Namen und Ihre Verbindung zum Internet.
error-host-unreachable = { $host } antwortet nicht. Prüfen Sie Ihre Verbindung zum Internet und versuchen Sie es später noch einmal.
error-not-imap = { $host } spricht auf diesem Port kein IMAP. Fragen Sie die IT nach dem richtigen Namen und Port.
error-certificate-expired = { $host } zeigt ein Zertifikat, das nicht mehr gültig ist. Ihr Passwort wurde nicht gesendet. Prüfen Sie die Uhr dieses Computers, oder sagen Sie der IT Bescheid.
error-certificate-host = { $host } zeigt das Zertifikat eines anderen Servers. Ihr Passwort wurde nicht gesendet. Prüfen Sie den Namen, oder fragen Sie die IT.
error-certificate-untrusted = { $host } zeigt ein Zertifikat, dem dieser Computer nicht vertraut. Ihr Passwort wurde nicht gesendet. Bitten Sie die IT um Hilfe.
error-tls-failed = { $host } und dieser Computer finden keine sichere Verbindung. Ihr Passwort wurde nicht gesendet. Bitten Sie die IT um Hilfe.
error-starttls-missing = { $host } bietet kein STARTTLS an. Ihr Passwort wurde nicht gesendet. Versuchen Sie TLS auf Port 993, oder fragen Sie die IT.
error-sign-in-refused = { $host } lässt diese Art der Anmeldung nicht zu. Vielleicht ist IMAP für dieses Konto ausgeschaltet. Fragen Sie die IT.
error-connection-lost = Die Verbindung zum Mailserver ist abgebrochen. Was erledigt ist, bleibt erledigt. Versuchen Sie es später noch einmal.
error-server-refused = Der Mailserver hat diesen Befehl abgelehnt. Versuchen Sie es noch einmal. Bleibt es so, fragen Sie die IT.
error-throttled = Der Mailserver bittet um ein langsameres Tempo. Versuchen Sie es in einer Viertelstunde noch einmal.
error-oauth-client-needed = { $provider } kennt dieses Programm noch nicht: Es braucht eine Client-ID. Fragen Sie die IT danach, oder nach der Datei, in der sie steht.
error-oauth-provider-unknown = Dieser Computer kennt diese Anmeldeseite nicht. Wählen Sie eine andere, oder fragen Sie die IT.
error-oauth-timed-out = { $provider } hat nicht rechtzeitig geantwortet. Versuchen Sie es noch einmal. Sagt die Seite, dass ein Administrator zustimmen muss, schicken Sie der IT den Text, der für sie bereitliegt.
error-oauth-declined = { $provider } hat Ihre Zustimmung nicht bekommen, deshalb können wir dieses Postfach nicht lesen. Versuchen Sie es noch einmal und stimmen Sie auf der Seite zu. Geht das nicht, schicken Sie der IT den Text, der für sie bereitliegt.
error-oauth-admin = { $provider } verlangt, dass zuerst ein Administrator diesem Programm zustimmt. Schicken Sie der IT den Text, der für sie bereitliegt, und versuchen Sie es danach noch einmal.
error-oauth-expired = Ihre Anmeldung gilt nicht mehr. Es ist nichts verloren. Melden Sie sich im Browser noch einmal an.
error-oauth-refused = { $provider } hat Sie nicht angemeldet ({ $answer }). Versuchen Sie es noch einmal. Bleibt es so, geben Sie der IT den Code in der Klammer.
error-oauth-unreachable = { $provider } ist nicht zu erreichen. Prüfen Sie Ihre Verbindung zum Internet und versuchen Sie es später noch einmal.
error-oauth-no-mail-access = { $host } erkennt Sie, öffnet dieses Postfach aber nicht. Vielleicht haben Sie sich als jemand anderes angemeldet, IMAP ist ausgeschaltet, oder Sie haben keine Rechte an diesem gemeinsamen Postfach. Melden Sie sich noch einmal an, oder fragen Sie die IT.
error-sign-in-file-invalid =
    { $problem ->
        [syntax] { $path } ist in Zeile { $line } kein gültiges TOML. Bitten Sie die IT, Anführungszeichen und Klammern zu prüfen.
        [too-large] { $path } ist zu groß für eine Datei mit Anmeldeseiten. Fragen Sie die IT, ob es die richtige Datei ist.
        [unknown-key] { $path } verwendet { $key }, das wir nicht kennen. Möglich sind: { $allowed }.
        [wrong-type] { $path } hat bei { $key } einen Wert der falschen Art. Bitten Sie die IT, ihn zu prüfen.
        [bad-value] { $path } hat bei { $key } einen Wert, den wir nicht verwenden können. Bitten Sie die IT, ihn zu prüfen.
        [not-https] { $path } nennt bei { $key } eine Adresse, die nicht mit https beginnt. Bitten Sie die IT, sie zu prüfen.
        [redirect] { $path } nennt bei { $key } eine Adresse, die nicht zu diesem Computer zurückführt. Verwenden Sie http://localhost oder http://127.0.0.1.
        [missing-key] In { $path } fehlt { $key }. Bitten Sie die IT, es zu ergänzen.
       *[other] Die Datei mit den Anmeldeseiten stimmt nicht. Bitten Sie die IT, sie zu prüfen.
    }

## Konten und Eingaben

error-address-invalid = Diese E-Mail-Adresse ist nicht vollständig. Schreiben Sie sie wie name@example.com.
error-host-needed = Zu dieser Adresse haben wir keinen Mailserver gefunden. Geben Sie den Namen des Servers selbst ein, oder fragen Sie die IT danach.
error-server-elsewhere = Ihr Anbieter hat die Einstellungen seines Mailservers bei { $host }, außerhalb Ihrer Domain. Stimmen Sie zu, dass wir dort fragen, oder geben Sie den Server selbst ein.
error-server-unsure = Nur DNS führt zu { $host }, und DNS lässt sich fälschen. Ihr Passwort wurde nicht gesendet. Wenn die IT diesen Server kennt, geben Sie seinen Namen selbst ein.
error-browser-sign-in = { $host } nimmt kein Passwort an: Dort melden Sie sich im Browser an. Wählen Sie die Anmeldung im Browser.
error-app-password-needed = { $host } nimmt Ihr gewöhnliches Passwort nicht an. Erstellen Sie in den Einstellungen Ihres Kontos ein App-Passwort, oder fragen Sie die IT.
error-no-account = Es gibt noch kein Konto. Fügen Sie zuerst eines hinzu.
error-account-exists = Dieses Konto wurde schon hinzugefügt. Sie müssen nichts tun.
error-account-unknown = Dieses Konto kennen wir hier nicht. Prüfen Sie die Adresse, oder fügen Sie das Konto hinzu.
error-password-needed = Zum Anmelden ist ein Passwort nötig. Geben Sie es ein und versuchen Sie es noch einmal.
error-finding-unknown = Diese Nachricht steht nicht mehr in der Liste. Aktualisieren Sie die Liste und wählen Sie neu.
error-reason-needed = Sagen Sie in wenigen Worten, warum Sie dies behalten möchten.
error-path-unreadable = { $path } kann nicht gelesen werden. Prüfen Sie, ob noch alles da ist und ob Sie es öffnen dürfen.
error-file-kind-unknown = Der Name { $path } zeigt nicht, welche Art von Datei Sie möchten. Geben Sie ihm eine dieser Endungen: { $kinds }.

## Das Postfach

error-folder-gone = Dieser Ordner ist nicht mehr in Ihrem Postfach. Starten Sie die Suche neu, um die Liste zu aktualisieren.
error-paused = { $reason ->
    [budget] Heute wurden { $megabytes } MB aus diesem Postfach geholt, genug für einen Tag: Ihr Telefon und Ihr Mailprogramm brauchen auch noch etwas. Morgen geht es von selbst weiter.
   *[throttled] Ihr Mailserver bittet um eine Pause. Es geht { $day ->
        [tomorrow] morgen um { $time }
       *[today] um { $time }
    } Uhr dort weiter, wo wir aufgehört haben.
}
error-folder-unknown = In diesem Postfach gibt es keinen Ordner „{ $folder }“. Sehen Sie in der Liste der Ordner nach und wählen Sie einen davon.
error-message-changed = Diese Nachricht ist nicht mehr die, die Sie geprüft haben. Wir haben sie stehen lassen. Starten Sie die Suche neu und sehen Sie sie noch einmal an.
error-message-gone = Diese Nachricht ist nicht mehr an ihrem Platz. Es gibt nichts mehr zu tun.
error-no-trash = Dieses Postfach hat keinen Papierkorb. Wir haben nichts verschoben. Legen Sie in Ihrem Mailprogramm einen an und versuchen Sie es noch einmal.
error-cannot-move = Eine einzelne Nachricht lässt sich hier nicht sicher verschieben. Wir haben sie stehen lassen. Auf einem Mailserver kann die IT dafür MOVE oder UIDPLUS einschalten.
error-cannot-delete = Ihr Mailserver kann eine einzelne Nachricht nicht löschen, ohne andere zu berühren. Wir haben sie stehen lassen. Wählen Sie den Papierkorb, oder bitten Sie die IT, UIDPLUS einzuschalten.
error-not-verified = Wir konnten nicht sehen, ob diese Nachricht weg ist. Schauen Sie in Ihr Postfach und starten Sie die Suche neu.
error-strip-sealed = Diese Nachricht ist signiert oder verschlüsselt. Ohne ihre Anhänge würde sie nicht mehr stimmen, darum haben wir sie gelassen, wie sie ist. Archivieren Sie sie als Ganzes.
error-strip-nothing = Diese Nachricht hat keine Anhänge, die man entfernen könnte.
error-strip-unclear = Die Teile dieser Nachricht lassen sich nicht sicher unterscheiden. Wir haben sie gelassen, wie sie ist. Archivieren Sie sie als Ganzes.
error-message-substituted = Der Mailserver gab einen eigenen Hinweis statt dieser Nachricht. Wir haben die Nachricht liegen lassen. Sehen Sie sie in Outlook oder im Web an.
error-read-only = Diese Nachrichten können wir nur lesen. Wir haben nichts geändert. Löschen Sie sie in Ihrem Mailprogramm, oder bitten Sie die IT um das Recht, sie hier zu entfernen.
error-local-mail-missing = { $path } ist nicht zu finden oder nicht lesbar. Schließen Sie das Laufwerk mit Ihren Mails an, oder prüfen Sie, ob der Ordner noch da ist.
error-local-mail-unknown = In { $path } erkennen wir keine Mails. Wählen Sie ein Maildir, eine mbox-Datei, einen Ordner von Thunderbird oder Google Takeout oder einen Ordner mit .eml-Dateien.

## Schlüsselbund und eigene Daten

error-no-keyring = Dieser Computer hat keinen Schlüsselbund, in dem ein Passwort sicher liegt, und anderswo bewahren wir es nicht auf. Bitten Sie die IT, einen einzuschalten.
error-keyring-locked = Der Schlüsselbund dieses Computers ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.
error-store-damaged = Die Liste dieses Programms ist beschädigt. Ihr Postfach und Ihr Archiv sind unberührt. Bitten Sie die IT um Hilfe; eine neue Suche baut die Liste wieder auf.
error-store-key-lost = Der Schlüssel der Liste ist nicht mehr im Schlüsselbund. Ihr Postfach ist unberührt. Bitten Sie die IT, den Schlüsselbund wiederherzustellen, oder beginnen Sie neu mit einer Suche.
error-store-too-new = Diese Daten stammen von einer neueren Version von { -product }. Installieren Sie die neueste Version.
error-store-busy = { -product } arbeitet anderswo noch mit diesen Daten. Warten Sie, bis das fertig ist, und versuchen Sie es noch einmal.
error-disk-full = Die Festplatte dieses Computers ist voll. Es ist nichts verloren. Schaffen Sie Platz und versuchen Sie es noch einmal.
error-not-writable = { $path } kann nicht beschrieben werden. Wählen Sie einen anderen Ordner, oder bitten Sie die IT um Schreibrechte.

## Archiv

error-archive-unknown-item = Diese Nachricht ist nicht im Archiv. Aktualisieren Sie die Liste und wählen Sie neu.
error-archive-damaged = Dieser Teil des Archivs ist beschädigt. Stellen Sie ihn aus einer Sicherung wieder her, oder bitten Sie die IT um Hilfe.
error-archive-read-back = Die Nachricht kam nicht unverändert aus dem Archiv zurück. Wir haben sie in Ihrem Postfach gelassen. Versuchen Sie es noch einmal.
error-archive-not-set-up = Auf diesem Computer gibt es noch kein Archiv. Legen Sie es zuerst an und bewahren Sie den Wiederherstellungscode auf.
error-archive-exists = Auf diesem Computer gibt es schon ein Archiv. Sie können es einfach benutzen.
error-archive-key-lost = Der Schlüssel des Archivs ist nicht mehr auf diesem Computer. Nehmen Sie Ihren Wiederherstellungscode und öffnen Sie das Archiv damit.
error-archive-busy = Das Archiv wird anderswo benutzt. Warten Sie, bis das fertig ist, und versuchen Sie es noch einmal.
error-archive-too-new = Dieses Archiv stammt von einer neueren Version von { -product }. Installieren Sie die neueste Version.
error-archive-moved = Der Ordner des Archivs liegt nicht mehr dort, wo er lag. Legen Sie ihn zurück, schließen Sie das Laufwerk an oder warten Sie auf die Synchronisierung.
error-archive-taken-over = Ein anderer Computer hat dieses Archiv übernommen. Arbeiten Sie dort weiter, oder öffnen Sie es hier mit Ihrem Wiederherstellungscode.
error-archive-older = Dies ist eine ältere Kopie des Archivs. Legen Sie die neueste Kopie zurück, oder öffnen Sie diese mit Ihrem Wiederherstellungscode.
error-archive-not-synced = Das Archiv ist noch nicht ganz auf diesem Computer. Warten Sie, bis die Synchronisierung fertig ist, und versuchen Sie es noch einmal.
error-recovery-code-wrong = Dieser Wiederherstellungscode gehört nicht zu diesem Archiv. Prüfen Sie jedes Zeichen, und ob es der Code dieses Archivs ist.
error-recovery-code-other = Dieser Wiederherstellungscode ist richtig getippt, gehört aber zu einem anderen Archiv. Nehmen Sie die Seite mit dem Kennzeichen { $mark }.
error-recovery-code-replaced = Dieser Wiederherstellungscode wurde ersetzt. Nehmen Sie die Seite mit dem Kennzeichen { $mark }.

## Regeln

error-policy-invalid =
    { $problem ->
        [syntax] Die Regeln in { $origin } sind in Zeile { $line } kein gültiges TOML. Prüfen Sie Anführungszeichen und Klammern.
        [too-large] Die Datei { $origin } ist zu groß für Aufbewahrungsregeln. Prüfen Sie, ob es die richtige Datei ist.
        [unknown-key] Die Regeln in { $origin } verwenden in Zeile { $line } { $key }, das wir nicht kennen. Möglich sind: { $allowed }.
        [missing-key] In den Regeln von { $origin } fehlt { $key } in Zeile { $line }. Ergänzen Sie es.
        [wrong-type] Die Regeln in { $origin } haben in Zeile { $line } bei { $key } einen Wert der falschen Art. Prüfen Sie ihn.
        [unknown-value] Die Regeln in { $origin } haben in Zeile { $line } bei { $key } einen Wert, den wir nicht kennen. Möglich sind: { $allowed }.
        [empty] Die Regeln in { $origin } lassen { $key } in Zeile { $line } leer. Füllen Sie es aus.
        [bad-id] Die Regeln in { $origin } haben in Zeile { $line } eine id, die nicht geht. Verwenden Sie Kleinbuchstaben, Ziffern, Punkte und Bindestriche.
        [duplicate-id] Die Regeln in { $origin } verwenden in Zeile { $line } eine id, die es schon gibt. Geben Sie jeder Regel eine eigene id.
        [negative] Die Regeln in { $origin } haben in Zeile { $line } bei { $key } eine Zahl unter null. Verwenden Sie null oder mehr.
        [too-long] Die Regeln in { $origin } haben in Zeile { $line } bei { $key } einen Wert, der zu groß oder zu lang ist. Kürzen Sie ihn.
        [no-period] Die Regeln in { $origin } enthalten ab Zeile { $line } eine Regel ohne Frist. Fügen Sie keep_min oder keep_max hinzu.
        [max-below-min] Die Regeln in { $origin } verlangen in Zeile { $line }, kürzer aufzubewahren, als sie selbst vorschreiben. Machen Sie keep_max mindestens so lang wie keep_min.
        [consent-below-max] Die Regeln in { $origin } lassen eine Einwilligung in Zeile { $line } kürzer gelten als die Frist selbst. Machen Sie with_consent mindestens so lang wie keep_max.
        [recipient] Die Regeln nennen bei { $key } einen Schlüssel, der kein age-Schlüssel ist. Bitten Sie die IT, ihn zu prüfen.
       *[other] Die Regeln stimmen nicht. Bitten Sie die IT, sie zu prüfen.
    }
error-managed-invalid = Ihre Firma hat etwas eingestellt, das nicht verwendet werden kann. Bitten Sie die IT, es zu korrigieren: { $settings }.
error-account-not-allowed = Ihre Firma lässt nicht zu, dass dieses Postfach hier hinzugefügt wird. Nehmen Sie Ihre Adresse der Arbeit, oder fragen Sie die IT.
error-action-not-allowed = Ihre Firma erlaubt das für Nachrichten nicht. Wählen Sie etwas anderes, oder fragen Sie die IT.
error-password-not-allowed = Ihre Firma will, dass Sie sich über den Browser anmelden. Wählen Sie das, oder fragen Sie die IT.
error-setting-locked = Ihre Firma hat dies festgelegt. Fragen Sie die IT, wenn es anders sein soll.

## Anderes

error-reader-unavailable = Der Teil, der Anhänge liest, startet nicht. Starten Sie { -product } neu. Bleibt es so, installieren Sie es noch einmal.
error-demo-failed = Das Probepostfach startet nicht. Versuchen Sie es noch einmal. Bleibt es so, installieren Sie { -product } noch einmal.
