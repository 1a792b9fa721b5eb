# One sentence that says what is wrong, and what to do next. A fact that an error does not carry
# becomes the phrase in `fact-…`, so these variables stand where such a phrase fits.

fact-host = Der Mailserver
fact-path = Dieser Ort
fact-problem = other

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

## Konten und Eingaben

error-address-invalid = Diese E-Mail-Adresse ist nicht vollständig. Schreiben Sie sie wie name@example.com.
error-host-needed = Zu dieser Adresse haben wir keinen Mailserver gefunden. Geben Sie den Namen des Servers selbst ein, oder fragen Sie die IT danach.
error-server-elsewhere = Ihr Anbieter hat die Einstellungen seines Mailservers bei { $host }, außerhalb Ihrer Domain. Stimmen Sie zu, dass wir dort fragen, oder geben Sie den Server selbst ein.
error-server-unsure = Nur DNS führt zu { $host }, und DNS lässt sich fälschen. Ihr Passwort wurde nicht gesendet. Wenn die IT diesen Server kennt, geben Sie seinen Namen selbst ein.
error-browser-sign-in = Bei { $host } melden Sie sich nur über den Browser an, und das können wir noch nicht. Fragen Sie die IT nach einem anderen Weg.
error-app-password-needed = { $host } nimmt Ihr gewöhnliches Passwort nicht an. Erstellen Sie in den Einstellungen Ihres Kontos ein App-Passwort, oder fragen Sie die IT. Die Anmeldung über den Browser ist hier noch nicht möglich.
error-no-account = Es gibt noch kein Konto. Fügen Sie zuerst eines hinzu.
error-account-exists = Dieses Konto wurde schon hinzugefügt. Sie müssen nichts tun.
error-account-unknown = Dieses Konto kennen wir hier nicht. Prüfen Sie die Adresse, oder fügen Sie das Konto hinzu.
error-password-needed = Zum Anmelden ist ein Passwort nötig. Geben Sie es ein und versuchen Sie es noch einmal.
error-finding-unknown = Diese Nachricht steht nicht mehr in der Liste. Aktualisieren Sie die Liste und wählen Sie neu.
error-reason-needed = Sagen Sie in wenigen Worten, warum Sie dies behalten möchten.
error-path-unreadable = { $path } kann nicht gelesen werden. Prüfen Sie, ob noch alles da ist und ob Sie es öffnen dürfen.

## Das Postfach

error-folder-gone = Dieser Ordner ist nicht mehr in Ihrem Postfach. Starten Sie die Suche neu, um die Liste zu aktualisieren.
error-message-changed = Diese Nachricht ist nicht mehr die, die Sie geprüft haben. Wir haben sie stehen lassen. Starten Sie die Suche neu und sehen Sie sie noch einmal an.
error-message-gone = Diese Nachricht ist nicht mehr an ihrem Platz. Es gibt nichts mehr zu tun.
error-no-trash = Dieses Postfach hat keinen Papierkorb. Wir haben nichts verschoben. Legen Sie in Ihrem Mailprogramm einen an und versuchen Sie es noch einmal.
error-cannot-move = Ihr Mailserver kann eine einzelne Nachricht nicht sicher verschieben. Wir haben sie stehen lassen. Bitten Sie die IT, MOVE oder UIDPLUS einzuschalten.
error-cannot-delete = Ihr Mailserver kann eine einzelne Nachricht nicht löschen, ohne andere zu berühren. Wir haben sie stehen lassen. Wählen Sie den Papierkorb, oder bitten Sie die IT, UIDPLUS einzuschalten.
error-not-verified = Wir konnten nicht sehen, ob diese Nachricht weg ist. Schauen Sie in Ihr Postfach und starten Sie die Suche neu.

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
error-recovery-code-wrong = Dieser Wiederherstellungscode gehört nicht zu diesem Archiv. Prüfen Sie jedes Zeichen, und ob es der Code dieses Archivs ist.

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
        [recipient] Die Regeln nennen bei { $key } einen Schlüssel, der kein age-Schlüssel ist. Bitten Sie die IT, ihn zu prüfen.
       *[other] Die Regeln stimmen nicht. Bitten Sie die IT, sie zu prüfen.
    }

## Anderes

error-reader-unavailable = Der Teil, der Anhänge liest, startet nicht. Starten Sie { -product } neu. Bleibt es so, installieren Sie es noch einmal.
error-demo-failed = Das Probepostfach startet nicht. Versuchen Sie es noch einmal. Bleibt es so, installieren Sie { -product } noch einmal.
