# Aanmelden: met een wachtwoord of in de browser, de eerste keer en opnieuw.

ui-method = Hoe meldt u zich aan?
ui-method-browser = In de browser, bij { $provider }
ui-method-password = Met een wachtwoord
ui-method-app = Met een app-wachtwoord
ui-run-options = Andere opties
ui-run-someone = Meldt iemand anders zich aan?
ui-run-someone-text = Voor een gedeelde mailbox: het adres van wie zich aanmeldt. Laat dit anders leeg.

## In de browser

ui-browser-go = Aanmelden in de browser
ui-browser-text = U meldt zich aan op de pagina van { $provider }, in uw browser. Uw wachtwoord krijgt dit programma niet te zien. De toelating ligt in de sleutelbos van deze computer, en nergens anders.
ui-browser-waiting = Uw browser toont nu de pagina van { $provider }. Meld u daar aan. Daarna gaat het hier vanzelf verder.
ui-browser-not-open = Opent de pagina niet?
ui-browser-address = Adres van de pagina, om in uw browser te plakken
ui-browser-copy = Adres kopiëren
ui-copied = Gekopieerd
ui-again-title = Opnieuw aanmelden

## Waar IT het programma nog moet registreren

ui-client-title = Eerst één keer langs IT
ui-client-text = { $provider } laat enkel programma’s toe die uw organisatie kent. IT registreert dit programma één keer en geeft u een client-ID. Dat is geen wachtwoord. Stuur deze tekst naar IT:
ui-client-id = Client-ID van IT
ui-client-tenant = Tenant, als IT er een geeft
ui-letter = Tekst voor IT
ui-letter-show = Tekst voor IT tonen
ui-letter-copy = Tekst kopiëren
ui-letter-save = Bewaren…
ui-letter-register-microsoft =
    Dag,

    Ik wil mijn mailbox opruimen met { -product }. Dat programma werkt op mijn computer en stuurt niets door. Om via Microsoft 365 aan te melden, moet het één keer geregistreerd worden in Microsoft Entra:

    1. App-registraties, nieuwe registratie. Accounts: enkel deze organisatie.
    2. Verificatie, platform “Mobiele en desktoptoepassingen”, omleidings-URI http://localhost
    3. API-machtigingen, Microsoft Graph, gedelegeerd: IMAP.AccessAsUser.All en offline_access. Geef toestemming namens de organisatie.
    4. Bezorg mij de toepassings-ID (client-ID) en de map-ID (tenant).

    Een geheim (client secret) is niet nodig.
ui-letter-register-google =
    Dag,

    Ik wil mijn mailbox opruimen met { -product }. Dat programma werkt op mijn computer en stuurt niets door. Om via Google aan te melden, moet het één keer geregistreerd worden in Google Cloud:

    1. Maak een project en schakel de Gmail API in.
    2. OAuth-toestemmingsscherm: intern, met het bereik https://mail.google.com/
    3. Inloggegevens, OAuth-client-ID, type “Desktop-app”.
    4. Bezorg mij de client-ID.
ui-letter-register-other =
    Dag,

    Ik wil mijn mailbox opruimen met { -product }. Dat programma werkt op mijn computer en stuurt niets door. Om via { $provider } aan te melden, moet het één keer geregistreerd worden als openbare desktop-client (OAuth 2.0 met PKCE, omleiding naar http://127.0.0.1 op een vrije poort), met toegang tot IMAP en met vernieuwbare toelating (refresh token).

    Bezorg mij de client-ID.

## Na een scan

ui-sign-in-again = Opnieuw aanmelden
ui-paused = { $email } · gepauzeerd
ui-seconds-left =
    { $count ->
        [one] nog { $count } seconde
       *[other] nog { $count } seconden
    }
ui-passed-over =
    { $count ->
        [one] { $count } bericht is niet gelezen, omdat u de afzender, de ontvanger of het label beschermt.
       *[other] { $count } berichten zijn niet gelezen, omdat u de afzender, de ontvanger of het label beschermt.
    }
