# Anmelden: mit einem Passwort oder im Browser, beim ersten Mal und erneut.

ui-method = Wie melden Sie sich an?
ui-method-browser = Im Browser, bei { $provider }
ui-method-password = Mit einem Passwort
ui-method-app = Mit einem App-Passwort
ui-run-options = Weitere Möglichkeiten
ui-run-someone = Meldet sich jemand anderes an?
ui-run-someone-text = Für ein gemeinsames Postfach: die Adresse der Person, die sich anmeldet. Sonst bleibt dieses Feld leer.

## Im Browser

ui-browser-go = Im Browser anmelden
ui-browser-text = Sie melden sich auf der Seite von { $provider } an, in Ihrem Browser. Dieses Programm bekommt Ihr Passwort nicht zu sehen. Die Erlaubnis liegt im Schlüsselbund dieses Computers und nirgends sonst.
ui-browser-waiting = Ihr Browser zeigt jetzt die Seite von { $provider }. Melden Sie sich dort an. Danach geht es hier von selbst weiter.
ui-browser-not-open = Die Seite öffnet sich nicht?
ui-browser-address = Adresse der Seite, zum Einfügen in Ihren Browser
ui-browser-copy = Adresse kopieren
ui-copied = Kopiert
ui-again-title = Erneut anmelden

## Wo die IT das Programm noch registrieren muss

ui-client-title = Zuerst einmal zur IT
ui-client-text = { $provider } lässt nur Programme zu, die Ihre Organisation kennt. Die IT registriert dieses Programm ein einziges Mal und gibt Ihnen eine Client-ID. Das ist kein Passwort. Schicken Sie der IT diesen Text:
ui-client-id = Client-ID von der IT
ui-client-tenant = Mandant (Tenant), falls genannt
ui-letter = Text für die IT
ui-letter-show = Text für die IT anzeigen
ui-letter-copy = Text kopieren
ui-letter-save = Speichern…
ui-letter-register-microsoft =
    Guten Tag,

    ich möchte mein Postfach mit { -product } aufräumen. Das Programm arbeitet auf meinem Computer und leitet nichts weiter. Für die Anmeldung über Microsoft 365 muss es einmal in Microsoft Entra registriert werden:

    1. App-Registrierungen, neue Registrierung. Konten: nur diese Organisation.
    2. Authentifizierung, Plattform „Mobil- und Desktopanwendungen“, Umleitungs-URI http://localhost
    3. API-Berechtigungen, Microsoft Graph, delegiert: IMAP.AccessAsUser.All und offline_access. Administratorzustimmung für die Organisation erteilen.
    4. Bitte schicken Sie mir die Anwendungs-ID (Client) und die Verzeichnis-ID (Mandant).

    Ein geheimer Clientschlüssel ist nicht nötig.
ui-letter-register-google =
    Guten Tag,

    ich möchte mein Postfach mit { -product } aufräumen. Das Programm arbeitet auf meinem Computer und leitet nichts weiter. Für die Anmeldung über Google muss es einmal in Google Cloud registriert werden:

    1. Ein Projekt anlegen und die Gmail API einschalten.
    2. OAuth-Zustimmungsbildschirm: intern, mit dem Bereich https://mail.google.com/
    3. Anmeldedaten, OAuth-Client-ID, Typ „Desktop-App“.
    4. Bitte schicken Sie mir die Client-ID.
ui-letter-register-other =
    Guten Tag,

    ich möchte mein Postfach mit { -product } aufräumen. Das Programm arbeitet auf meinem Computer und leitet nichts weiter. Für die Anmeldung über { $provider } muss es einmal als öffentlicher Desktop-Client registriert werden (OAuth 2.0 mit PKCE, Umleitung auf http://127.0.0.1 mit freiem Port), mit Zugriff auf IMAP und mit Aktualisierungstoken.

    Bitte schicken Sie mir die Client-ID.

## Nach einer Suche

ui-sign-in-again = Erneut anmelden
ui-paused = { $email } · pausiert
ui-seconds-left =
    { $count ->
        [one] noch { $count } Sekunde
       *[other] noch { $count } Sekunden
    }
ui-passed-over =
    { $count ->
        [one] { $count } Nachricht wurde nicht gelesen, weil Sie Absender, Empfänger oder Label schützen.
       *[other] { $count } Nachrichten wurden nicht gelesen, weil Sie Absender, Empfänger oder Label schützen.
    }
