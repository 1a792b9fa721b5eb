# Der erste Start, das Archiv, die Aktivität und die Einstellungen.

## Erster Start

ui-run-rail = Schritt { $number } von { $total }: { $name }
ui-run-address = E-Mail-Adresse
ui-run-sign-in = Anmelden
ui-run-promise = Was wir lesen
ui-run-recovery = Wiederherstellungscode
ui-run-scan = Erste Durchsicht
ui-run-back = Zurück
ui-run-later = Jetzt nicht
ui-run-stopping = Wird angehalten…
ui-run-stopped = Angehalten. Was Sie eingegeben haben, steht noch da.

ui-run-address-title = Welches Postfach ist Ihres?
ui-run-address-text = In wenigen Minuten sehen Sie, welche personenbezogenen Daten dort nicht mehr hingehören.
ui-run-address-go = Weiter
ui-run-address-example = name@beispiel.de
ui-run-sample = Beispielpostfach öffnen
ui-run-sample-title = Erst einmal umsehen?
ui-run-sample-text = Probieren Sie alles an einem Postfach mit erfundenen Menschen aus. Ihr eigenes bleibt unberührt.

ui-run-sign-in-title = Anmelden
ui-run-sign-in-text = Melden Sie sich bei Ihrem Postfach an.
ui-run-sign-in-for = Melden Sie sich bei { $email } an.
ui-run-sign-in-go = Anmelden
ui-run-signing-in = Anmeldung läuft…
ui-run-server = Mailserver
ui-run-guess = Das ist unsere Vermutung. Ihre IT weiß, ob sie stimmt.
ui-run-searching = Wir suchen Ihren Mailserver…
ui-run-unsure = Nur DNS führt zu diesem Server, und DNS lässt sich fälschen. Melden Sie sich nur an, wenn Sie den Namen kennen.
ui-run-elsewhere = Ihr Anbieter hat seine Einstellungen bei { $host }, außerhalb Ihrer Domain. Wenn wir dort fragen, erfährt er Ihre Domain und sonst nichts.
ui-run-elsewhere-go = Dort fragen
ui-run-host = Server
ui-run-port = Port
ui-run-user = Benutzername
ui-run-security = Verbindung
ui-security-tls = TLS
ui-security-starttls = STARTTLS
ui-security-loopback = Keine, nur auf diesem Computer

ui-run-promise-title = Was wir lesen und was hier bleibt
ui-run-promise-text = Bevor wir etwas ansehen: Darauf können Sie sich verlassen.
ui-run-promise-go = Weiter
ui-run-promise-read = Wir lesen Absender, Betreffzeilen, Texte und Anhänge, um personenbezogene Daten zu finden.
ui-run-promise-stays = Das geschieht auf diesem Computer. Nichts davon wird verschickt, weder an uns noch an andere.
ui-run-promise-untouched = Das Durchsehen ändert nichts: Keine Nachricht wird verschoben, geöffnet oder als gelesen markiert.
ui-run-promise-decide = Sie entscheiden. Nichts verschwindet, bevor Sie es angesehen und bestätigt haben.
ui-run-promise-employer = Ihr Arbeitgeber sieht nicht, was in Ihren Nachrichten steht.
ui-run-promise-server = Ihr Mailserver kann eine einzelne Nachricht nicht sicher verschieben. Sie können alles durchsehen, aber von hier aus nicht aufräumen. Ihre IT kann MOVE oder UIDPLUS einschalten.

ui-run-recovery-title = Ein sicherer Platz für Abgelegtes
ui-run-recovery-text = Was Sie vielleicht noch brauchen, kommt in ein verschlüsseltes Archiv auf diesem Computer.
ui-run-recovery-go = Meinen Wiederherstellungscode zeigen
ui-run-recovery-later = Später erledigen
ui-run-recovery-what = Nachrichten im Archiv sind nur mit Ihrem Konto auf diesem Computer lesbar.
ui-run-recovery-code = Sie erhalten jetzt einen Wiederherstellungscode. Damit lässt sich das Archiv auch auf einem anderen Computer öffnen.
ui-run-recovery-lost = Bewahren Sie den Code auf Papier auf. Gehen dieser Computer und der Code verloren, kann niemand das Archiv öffnen.

ui-run-scan-title = Die erste Durchsicht Ihres Postfachs
ui-run-scan-text = Die ältesten Nachrichten kommen zuerst. Sie können weiterarbeiten: Die Durchsicht läuft von selbst weiter.
ui-run-scan-go = Zur Übersicht
ui-run-scan-found =
    { $count ->
        [one] Fundstelle mit personenbezogenen Daten bisher
       *[other] Fundstellen mit personenbezogenen Daten bisher
    }
ui-run-scan-progress =
    { $count ->
        [one] { $done } von { $count } Nachricht durchgesehen
       *[other] { $done } von { $count } Nachrichten durchgesehen
    }
ui-run-scan-done =
    { $count ->
        [one] Fertig: { $count } Nachricht durchgesehen.
       *[other] Fertig: { $count } Nachrichten durchgesehen.
    }
ui-run-scan-paused = Unterbrochen. Es geht später an derselben Stelle weiter.

## Archiv

ui-arch-list = Nachrichten im Archiv
ui-arch-filter = Im Archiv suchen
ui-arch-category = Art
ui-arch-sender = Absender
ui-arch-subject = Betreff
ui-arch-received = Empfangen
ui-arch-expires = Aufbewahrt bis
ui-arch-size = Größe
ui-arch-no-end = ohne Ende
ui-arch-row = { $category } von { $sender }, „{ $subject }“, empfangen am { $received }, aufbewahrt bis { $expires }, { $size }
ui-arch-facts =
    { $count ->
        [one] { $count } Nachricht, { $size }, verschlüsselt auf diesem Computer
       *[other] { $count } Nachrichten, { $size }, verschlüsselt auf diesem Computer
    }
ui-arch-selected =
    { $count ->
        [one] { $count } von { $total } ausgewählt · { $size }
       *[other] { $count } von { $total } ausgewählt · { $size }
    }
ui-arch-none-selected =
    { $total ->
        [0] Keine Nachricht gefunden
        [one] { $total } Nachricht
       *[other] { $total } Nachrichten
    }
ui-arch-next =
    { $count ->
        [one] Sie kommt zurück in den Ordner, aus dem sie stammt. Das Archiv behält seine Kopie.
       *[other] Sie kommen zurück in die Ordner, aus denen sie stammen. Das Archiv behält seine Kopien.
    }
ui-arch-next-none = Wählen Sie aus, was zurück in Ihr Postfach soll oder was Sie als Datei speichern möchten.
ui-arch-restore = Zurücklegen
ui-arch-export = Exportieren…
ui-arch-verify = Archiv prüfen
ui-arch-over =
    { $count ->
        [one] { $count } Nachricht wurde lange genug aufbewahrt.
       *[other] { $count } Nachrichten wurden lange genug aufbewahrt.
    }
ui-arch-destroy = Vernichten…
ui-arch-destroy-title = Vernichten
ui-arch-destroy-ask =
    { $count ->
        [one] { $count } Nachricht vernichten, deren Zeit um ist?
       *[other] { $count } Nachrichten vernichten, deren Zeit um ist?
    }
ui-arch-destroy-text =
    { $count ->
        [one] Zuerst wird ihr Schlüssel vernichtet. Danach kann sie niemand mehr lesen, auch nicht mit dem Wiederherstellungscode. Das lässt sich nicht rückgängig machen.
       *[other] Zuerst werden ihre Schlüssel vernichtet. Danach kann sie niemand mehr lesen, auch nicht mit dem Wiederherstellungscode. Das lässt sich nicht rückgängig machen.
    }
ui-arch-destroy-go =
    { $count ->
        [one] { $count } Nachricht vernichten
       *[other] { $count } Nachrichten vernichten
    }
ui-arch-destroyed =
    { $count ->
        [one] { $count } Nachricht wurde vernichtet.
       *[other] { $count } Nachrichten wurden vernichtet.
    }
ui-arch-restored =
    { $count ->
        [one] { $count } Nachricht liegt wieder in ihrem Ordner und wurde dort geprüft.
       *[other] { $count } Nachrichten liegen wieder in ihren Ordnern und wurden dort geprüft.
    }
ui-arch-restored-in =
    { $count ->
        [one] { $count } Nachricht liegt wieder in { $folder } und wurde dort geprüft.
       *[other] { $count } Nachrichten liegen wieder in { $folder } und wurden dort geprüft.
    }
ui-arch-was-there =
    { $count ->
        [one] { $count } Nachricht war schon da.
       *[other] { $count } Nachrichten waren schon da.
    }
ui-arch-not-restored =
    { $count ->
        [one] { $count } Nachricht konnten wir nicht zurücklegen.
       *[other] { $count } Nachrichten konnten wir nicht zurücklegen.
    }
ui-arch-stopped = Angehalten. Was getan ist, bleibt getan.
ui-arch-export-title = Exportieren
ui-arch-export-text =
    { $count ->
        [one] { $count } Nachricht wird als unverschlüsselte .eml-Datei gespeichert. Wer den Ordner öffnen kann, kann sie lesen.
       *[other] { $count } Nachrichten werden als unverschlüsselte .eml-Dateien gespeichert. Wer den Ordner öffnen kann, kann sie lesen.
    }
ui-arch-export-yes = Ordner wählen…
ui-arch-exported =
    { $count ->
        [one] { $count } Datei in { $folder } gespeichert. Sie ist nicht verschlüsselt: Löschen Sie sie, wenn Sie sie nicht mehr brauchen.
       *[other] { $count } Dateien in { $folder } gespeichert. Sie sind nicht verschlüsselt: Löschen Sie sie, wenn Sie sie nicht mehr brauchen.
    }
ui-arch-whole =
    { $count ->
        [0] Das Archiv ist in Ordnung.
        [one] Das Archiv ist in Ordnung: { $count } Nachricht wurde neu gelesen und verglichen.
       *[other] Das Archiv ist in Ordnung: { $count } Nachrichten wurden neu gelesen und verglichen.
    }
ui-arch-problems =
    { $count ->
        [one] { $count } Stelle im Archiv ist nicht in Ordnung.
       *[other] { $count } Stellen im Archiv sind nicht in Ordnung.
    }
ui-arch-rest-whole =
    { $count ->
        [one] { $count } Nachricht ist in Ordnung.
       *[other] { $count } Nachrichten sind in Ordnung.
    }
ui-arch-empty = Das Archiv ist leer
ui-arch-empty-detail = Hier finden Sie, was Sie beim Durchsehen ins Archiv verschieben. Es bleibt verschlüsselt, und Sie können es zurücklegen.
ui-arch-none = Es gibt noch kein Archiv
ui-arch-none-detail = Was Sie vielleicht noch brauchen, kann in ein verschlüsseltes Archiv auf diesem Computer. Sie erhalten dafür einen Wiederherstellungscode.
ui-arch-set-up = Archiv anlegen

ui-recover-title = Archiv mit dem Wiederherstellungscode öffnen
ui-recover-text = Geben Sie den aufbewahrten Wiederherstellungscode ein, oder fügen Sie ihn ein. Leerzeichen und Großschreibung spielen keine Rolle.
ui-recover-new = Der Code bleibt gültig: Bewahren Sie ihn weiter auf.
ui-recover-go = Archiv öffnen
ui-recover-open = Wiederherstellungscode verwenden
ui-recover-safe = Es wurde nichts daraus entfernt.
ui-recovered =
    { $count ->
        [one] Das Archiv ist wieder offen. Es enthält { $count } Nachricht.
       *[other] Das Archiv ist wieder offen. Es enthält { $count } Nachrichten.
    }

## Aktivität

ui-act-list = Was getan wurde
ui-act-facts = Was getan wurde, Tag für Tag. Diese Liste enthält keine Namen, Adressen oder Betreffzeilen.
ui-act-today = Heute, { $date }
ui-act-yesterday = Gestern, { $date }
ui-act-line = { $what }: { $things }
ui-act-messages =
    { $count ->
        [one] { $count } Nachricht
       *[other] { $count } Nachrichten
    }
ui-act-row = { $time }, { $text }. { $result }
ui-act-row-decision = { $time }, { $text }
ui-act-earlier = Frühere Tage zeigen
ui-act-empty = Es wurde noch nichts getan
ui-act-empty-detail = Hier sehen Sie, was archiviert, verschoben, gelöscht, zurückgelegt und behalten wurde und wie es ausging.
ui-act-broken = Ab Zeile { $number } wurde diese Liste außerhalb von { -product } verändert oder ist unvollständig. Ihr Postfach und Ihr Archiv sind davon nicht berührt. Sagen Sie Ihrer IT Bescheid.

## Einstellungen

ui-set-accounts = Postfächer
ui-set-accounts-text = Die Postfächer, die durchgesehen werden. Passwörter liegen im Schlüsselbund dieses Computers.
ui-set-server = { $host } · Port { $port } · { $security }
ui-set-check = Was kann dieser Server?
ui-set-check-local = Prüfen
ui-set-checking = Wir fragen den Mailserver…
ui-set-renew = Neues Passwort…
ui-set-renewed = Das neue Passwort funktioniert und wurde aufbewahrt.
ui-set-remove = Entfernen…
ui-set-remove-title = Postfach entfernen
ui-set-remove-ask = { $email } aus diesem Programm entfernen?
ui-set-remove-text = Das Passwort und was wir darin gefunden haben, werden hier vergessen. Das Postfach selbst, das Archiv und der Verlauf bleiben, wie sie sind.
ui-set-remove-yes = Entfernen
ui-set-can-sign-in =
    { $count ->
        [one] Die Anmeldung klappt: { $count } Nachricht in { $folders } Ordnern.
       *[other] Die Anmeldung klappt: { $count } Nachrichten in { $folders } Ordnern.
    }

ui-set-policy = Aufbewahrungsfristen
ui-set-policy-text = Wie lange etwas aufbewahrt werden darf oder muss. Wählen Sie eine Regel, um zu sehen, woher sie kommt.
ui-rules-of = Regeln für
ui-rules-of-be = Belgien
ui-rules-of-nl = die Niederlande
ui-rules-of-fr = Frankreich
ui-rules-of-de = Deutschland
ui-rules-of-lu = Luxemburg
ui-rules-of-uk = das Vereinigte Königreich
ui-rules-managed = Von Ihrer Organisation festgelegt: { $name } ({ $origin })
ui-country-managed = Von Ihrer Firma festgelegt: Regeln von { $name }
ui-managed = Von Ihrer Firma festgelegt.
ui-rule-list = Aufbewahrungsregeln
ui-rule-category = Art
ui-rule-keep-min = Mindestens
ui-rule-keep-max = Höchstens im Postfach
ui-rule-basis = Beruht auf
ui-rule-action = Vorschlag
ui-rule-none = –
ui-rule-at-once = gar nicht
ui-rule-from-message-date = gerechnet ab der Nachricht
ui-rule-from-thread-last = gerechnet ab der letzten Nachricht der Unterhaltung
ui-rule-from-procedure-end = gerechnet ab dem Ende des Verfahrens
ui-rule-from-accounting-year = gerechnet ab dem Ende des Geschäftsjahres
ui-rule-min = Mindestens { $period } aufbewahren, { $trigger }.
ui-rule-max = Höchstens { $period } im Postfach, { $trigger }.
ui-rule-max-at-once = Das gehört nicht in ein Postfach.
ui-rule-caution = Vorsichtshalber warten wir mindestens { $period } nach dem Empfang.
ui-rule-archive = Im Archiv bleibt es { $period }.
ui-rule-with-consent = Wenn die betroffene Person einwilligt, höchstens { $period }.
ui-rule-no-consent = Eine Einwilligung verlängert dies nicht.

ui-set-archive = Archiv und Wiederherstellung
ui-set-archive-text = Wo das Abgelegte liegt und wie es sich wieder öffnen lässt.
ui-set-archive-place = In { $path }
ui-set-archive-open = Archiv zeigen
ui-set-code-text = Der Code wurde beim Anlegen des Archivs gezeigt und ist nirgends auf diesem Computer gespeichert. Er lässt sich nicht noch einmal zeigen. Damit öffnet sich das Archiv auf einem anderen Computer.

ui-set-language = Sprache
ui-set-language-text = Die Sprache dieses Fensters. Ihre Wahl gilt sofort.
ui-language-system = Wie auf diesem Computer
ui-language-nl = Nederlands
ui-language-fr = Français
ui-language-en = English
ui-language-de = Deutsch

ui-set-about = Info
ui-set-about-text = { -product } hilft Ihnen, nicht mehr personenbezogene Daten im Postfach zu behalten als nötig.
ui-set-promise = Alles geschieht auf diesem Computer. Nichts aus Ihrem Postfach wird verschickt.
ui-set-help = Hilfe
ui-set-support = Fragen zu diesem Programm: { $who }
ui-set-support-page = Hilfeseite: { $url }
ui-set-dpo = Fragen zu Aufbewahrung und Datenschutz: { $who }
ui-set-seen = Was Ihre Firma sieht
ui-set-seen-text = Nur Zahlen und Tage: wie viele Postfächer und Funde es gibt, wie viele jeder Art weg sollten und wann Sie zuletzt nachgesehen haben. Nie ein Name, eine Adresse oder ein Betreff.
ui-set-seen-now =
    { $count ->
        [one] Jetzt: { $count } offener Fund, davon { $due } länger aufbewahrt als nötig.
       *[other] Jetzt: { $count } offene Funde, davon { $due } länger aufbewahrt als nötig.
    }
ui-set-profile = Daten dieses Programms: { $path }
ui-set-licences = Lizenzen
ui-set-licences-text = { -product } ist frei unter der MIT-Lizenz. Es ist gebaut mit:
