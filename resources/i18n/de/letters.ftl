# Texte, die der Benutzer an jemand anderen schickt.

letter-admin-approval-subject = Bitte um Zustimmung: { -product } soll Postfächer lesen dürfen
letter-admin-approval =
    Guten Tag,

    ich möchte mit { -product } personenbezogene Daten in meinem eigenen Postfach aufräumen. Für die Anmeldung bei { $provider } muss ein Administrator zustimmen.

    Client-ID: { $client }
    Berechtigungen (Scopes): { $scopes }
    Wo oder wie Sie zustimmen: { $url }

    Das Programm läuft auf meinem Computer. Es arbeitet über IMAP, in meinem Namen und mit meinen eigenen Rechten: Es liest die Nachrichten, verschiebt oder löscht nur, was ich auswähle, und versendet nichts. Das Token bleibt im Schlüsselbund dieses Computers. Die Anmeldung verwendet den Authorization Code Flow mit PKCE und einer Rückkehr zu diesem Computer; es ist kein Server dazwischen.

    Vielen Dank.
