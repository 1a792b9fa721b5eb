# One sentence that says what is wrong, and what to do next. A fact that an error does not carry
# becomes the phrase in `fact-…`, so these variables stand where such a phrase fits.

fact-host = De mailserver
fact-path = Deze plaats
fact-problem = other
fact-provider = De aanmeldpagina
fact-answer = zonder reden
fact-reason = other
fact-day = today
fact-time = een later uur
fact-megabytes = veel
fact-kinds = .csv, .pdf
fact-folder = die u noemt
fact-mark = van dit archief
fact-settings = een instelling van IT

## Aanmelden

error-wrong-password = Uw mailserver aanvaardt dit wachtwoord niet. Kijk het na, of vraag IT naar een app-wachtwoord.
error-host-unknown = { $host } is niet te vinden. Kijk de naam na, en of u verbonden bent met het internet.
error-host-unreachable = { $host } antwoordt niet. Kijk na of u verbonden bent met het internet en probeer het straks opnieuw.
error-not-imap = { $host } spreekt op deze poort geen IMAP. Vraag IT welke naam en poort de juiste zijn.
error-certificate-expired = { $host } toont een certificaat dat niet meer geldig is. We hebben uw wachtwoord niet verstuurd. Kijk na of de klok van deze computer juist staat, of verwittig IT.
error-certificate-host = { $host } toont het certificaat van een andere server. We hebben uw wachtwoord niet verstuurd. Kijk de naam na, of vraag het aan IT.
error-certificate-untrusted = { $host } toont een certificaat dat deze computer niet vertrouwt. We hebben uw wachtwoord niet verstuurd. Vraag IT om hulp.
error-tls-failed = { $host } en deze computer vinden geen veilige verbinding. We hebben uw wachtwoord niet verstuurd. Vraag IT om hulp.
error-starttls-missing = { $host } biedt geen beveiliging met STARTTLS aan. We hebben uw wachtwoord niet verstuurd. Probeer TLS op poort 993, of vraag het aan IT.
error-sign-in-refused = { $host } laat u zo niet aanmelden. Misschien staat IMAP uit voor dit account. Vraag het aan IT.
error-connection-lost = De verbinding met de mailserver is weggevallen. Wat gedaan is, blijft gedaan. Probeer het straks opnieuw.
error-server-refused = De mailserver weigerde deze opdracht. Probeer het opnieuw. Blijft het zo, vraag het dan aan IT.
error-throttled = De mailserver vraagt om het rustiger aan te doen. Probeer het over een kwartier opnieuw.
error-oauth-client-needed = { $provider } kent dit programma nog niet: er is een client-ID nodig. Vraag er een aan IT, of het bestand waarin het staat.
error-oauth-provider-unknown = Deze computer kent die aanmeldpagina niet. Kies een andere, of vraag het aan IT.
error-oauth-timed-out = { $provider } heeft niet op tijd geantwoord. Probeer het opnieuw. Zegt de pagina dat een beheerder moet goedkeuren, stuur IT dan de tekst die voor hen klaarstaat.
error-oauth-declined = { $provider } kreeg uw toestemming niet, dus kunnen we deze mailbox niet lezen. Probeer het opnieuw en ga akkoord op de pagina. Kan dat niet, stuur IT dan de tekst die voor hen klaarstaat.
error-oauth-admin = { $provider } wil dat een beheerder dit programma eerst goedkeurt. Stuur IT de tekst die voor hen klaarstaat en probeer het daarna opnieuw.
error-oauth-expired = Uw aanmelding is niet meer geldig. Er is niets verloren. Meld u opnieuw aan in de browser.
error-oauth-refused = { $provider } heeft u niet aangemeld ({ $answer }). Probeer het opnieuw. Blijft het zo, geef IT dan de code tussen haakjes.
error-oauth-unreachable = { $provider } is niet te bereiken. Kijk na of u verbonden bent met het internet en probeer het straks opnieuw.
error-oauth-no-mail-access = { $host } herkent u, maar opent deze mailbox niet. Misschien hebt u zich als iemand anders aangemeld, staat IMAP uit, of hebt u geen rechten op deze gedeelde mailbox. Meld u opnieuw aan, of vraag het aan IT.
error-sign-in-file-invalid =
    { $problem ->
        [syntax] { $path } is geen geldige TOML op regel { $line }. Vraag IT om de aanhalingstekens en haakjes na te kijken.
        [too-large] { $path } is te groot voor een bestand met aanmeldpagina’s. Vraag IT of dit het juiste bestand is.
        [unknown-key] { $path } gebruikt { $key }, en dat kennen we niet. Mogelijk zijn: { $allowed }.
        [wrong-type] { $path } heeft een waarde van de verkeerde soort bij { $key }. Vraag IT om ze na te kijken.
        [bad-value] { $path } heeft bij { $key } een waarde die we niet kunnen gebruiken. Vraag IT om ze na te kijken.
        [not-https] { $path } noemt bij { $key } een adres dat geen https is. Vraag IT om het na te kijken.
        [redirect] { $path } noemt bij { $key } een adres dat niet naar deze computer terugleidt. Gebruik http://localhost of http://127.0.0.1.
        [missing-key] In { $path } ontbreekt { $key }. Vraag IT om het toe te voegen.
       *[other] Het bestand met aanmeldpagina’s klopt niet. Vraag IT om het na te kijken.
    }

## Accounts en invoer

error-address-invalid = Dit is geen volledig e-mailadres. Schrijf het zoals naam@example.com.
error-host-needed = We vonden geen mailserver bij dit adres. Vul de naam van de server zelf in, of vraag die aan IT.
error-server-elsewhere = Uw provider bewaart de instellingen van zijn mailserver bij { $host }, buiten uw domein. Ga ermee akkoord dat we het daar vragen, of vul de server zelf in.
error-server-unsure = Alleen DNS leidt naar { $host }, en DNS kan vervalst worden. We hebben uw wachtwoord niet verstuurd. Kent IT deze server, vul de naam dan zelf in.
error-browser-sign-in = { $host } werkt niet met een wachtwoord: u meldt zich daar aan in uw browser. Kies voor aanmelden in de browser.
error-app-password-needed = { $host } aanvaardt uw gewone wachtwoord niet. Maak een app-wachtwoord in de instellingen van uw account, of vraag het aan IT.
error-no-account = Er is nog geen account. Voeg er eerst een toe.
error-account-exists = Dit account is al toegevoegd. U hoeft niets te doen.
error-account-unknown = Dit account kennen we hier niet. Kijk het adres na, of voeg het account toe.
error-password-needed = Er is een wachtwoord nodig om aan te melden. Geef het in en probeer opnieuw.
error-finding-unknown = Dit bericht staat niet meer in de lijst. Vernieuw de lijst en kies opnieuw.
error-reason-needed = Schrijf in enkele woorden waarom u dit wilt bewaren.
error-path-unreadable = { $path } kan niet gelezen worden. Kijk na of alles er nog staat en of u het mag openen.
error-file-kind-unknown = Aan de naam { $path } is niet te zien wat voor bestand u wilt. Geef het een van deze uitgangen: { $kinds }.

## De mailbox

error-folder-gone = Deze map staat niet meer in uw mailbox. Scan opnieuw om de lijst bij te werken.
error-paused = { $reason ->
    [budget] Vandaag is { $megabytes } MB uit deze mailbox opgehaald, genoeg voor één dag: ook uw telefoon en uw mailprogramma hebben nog wat nodig. Morgen gaan we vanzelf verder.
   *[throttled] Uw mailserver vraagt om het even rustiger aan te doen. We gaan { $day ->
        [tomorrow] morgen om { $time }
       *[today] om { $time }
    } verder waar we gestopt zijn.
}
error-folder-unknown = Er is geen map “{ $folder }” in deze mailbox. Kijk in de lijst met mappen en kies er een.
error-message-changed = Dit bericht is niet meer hetzelfde als toen u het nakeek. We hebben het laten staan. Scan opnieuw en bekijk het nog eens.
error-message-gone = Dit bericht staat niet meer op zijn plaats. Er valt niets meer te doen.
error-no-trash = Deze mailbox heeft geen prullenbak. We hebben niets verplaatst. Maak er een aan in uw mailprogramma en probeer opnieuw.
error-cannot-move = Hier kan één bericht niet veilig verplaatst worden. We hebben het laten staan. Op een mailserver kan IT daarvoor MOVE of UIDPLUS aanzetten.
error-cannot-delete = Uw mailserver kan niet één bericht verwijderen zonder andere te raken. We hebben het laten staan. Kies de prullenbak, of vraag IT om UIDPLUS aan te zetten.
error-not-verified = We konden niet zien of dit bericht weg is. Kijk in uw mailbox en scan opnieuw.
error-strip-sealed = Dit bericht is ondertekend of versleuteld. Zonder zijn bijlagen zou het niet meer kloppen, dus hebben we het gelaten zoals het is. Archiveer het in zijn geheel.
error-strip-nothing = Dit bericht heeft geen bijlagen om weg te halen.
error-strip-unclear = De delen van dit bericht zijn niet met zekerheid uit elkaar te houden. We hebben het gelaten zoals het is. Archiveer het in zijn geheel.
error-message-substituted = De mailserver gaf een eigen melding in plaats van dit bericht. We hebben het bericht laten staan. Bekijk het in Outlook of op het web.
error-read-only = Deze berichten kunnen we alleen lezen. We hebben er niets aan veranderd. Verwijder ze in uw mailprogramma, of vraag IT om het recht ze hier weg te halen.
error-local-mail-missing = { $path } is niet te vinden of kan niet gelezen worden. Sluit de schijf aan waarop uw mail ligt, of kijk na of de map er nog staat.
error-local-mail-unknown = In { $path } herkennen we geen mail. Kies een Maildir, een mbox-bestand, een map van Thunderbird of Google Takeout, of een map met .eml-bestanden.

## Sleutelbos en eigen gegevens

error-no-keyring = Deze computer heeft geen sleutelbos waarin een wachtwoord veilig ligt, en elders bewaren we het niet. Vraag IT om er een aan te zetten.
error-keyring-locked = De sleutelbos van deze computer is vergrendeld. Ontgrendel hem en probeer opnieuw.
error-store-damaged = De lijst van dit programma is beschadigd. Uw mailbox en uw archief zijn niet geraakt. Vraag IT om hulp; een nieuwe scan bouwt de lijst weer op.
error-store-key-lost = De sleutel van de lijst ligt niet meer in de sleutelbos. Uw mailbox is niet geraakt. Vraag IT om de sleutelbos terug te zetten, of begin opnieuw met een scan.
error-store-too-new = Deze gegevens komen van een nieuwere versie van { -product }. Installeer de nieuwste versie.
error-store-busy = { -product } is elders nog bezig met deze gegevens. Wacht tot dat klaar is en probeer opnieuw.
error-disk-full = De schijf van deze computer is vol. Er is niets verloren. Maak plaats en probeer opnieuw.
error-not-writable = { $path } kan niet beschreven worden. Kies een andere map, of vraag IT om schrijfrechten.

## Archief

error-archive-unknown-item = Dit bericht staat niet in het archief. Vernieuw de lijst en kies opnieuw.
error-archive-damaged = Dit deel van het archief is beschadigd. Zet het terug uit een reservekopie, of vraag IT om hulp.
error-archive-read-back = Het bericht kwam niet onveranderd terug uit het archief. We hebben het in uw mailbox laten staan. Probeer het opnieuw.
error-archive-not-set-up = Er is nog geen archief op deze computer. Maak het eerst aan en bewaar de herstelcode.
error-archive-exists = Er is al een archief op deze computer. U kunt het gewoon gebruiken.
error-archive-key-lost = De sleutel van het archief ligt niet meer op deze computer. Neem uw herstelcode en open het archief daarmee.
error-archive-busy = Het archief is elders in gebruik. Wacht tot dat klaar is en probeer opnieuw.
error-archive-too-new = Dit archief komt van een nieuwere versie van { -product }. Installeer de nieuwste versie.
error-archive-moved = De map van het archief ligt niet meer waar ze lag. Zet ze terug, sluit de schijf aan of wacht op de synchronisatie.
error-archive-taken-over = Een andere computer heeft dit archief overgenomen. Werk daar verder, of neem uw herstelcode en open het hier.
error-archive-older = Dit is een oudere kopie van het archief. Zet de nieuwste kopie terug, of neem uw herstelcode en open deze.
error-archive-not-synced = Het archief is nog niet volledig op deze computer. Wacht tot de synchronisatie klaar is en probeer opnieuw.
error-recovery-code-wrong = Deze herstelcode hoort niet bij dit archief. Kijk na of elk teken klopt, en of het de code van dit archief is.
error-recovery-code-other = Deze herstelcode is juist getypt, maar hoort bij een ander archief. Neem de pagina met het kenmerk { $mark }.
error-recovery-code-replaced = Deze herstelcode is vervangen. Neem de pagina met het kenmerk { $mark }.

## Beleid

error-policy-invalid =
    { $problem ->
        [syntax] Het beleid in { $origin } is op regel { $line } geen geldige TOML. Kijk aanhalingstekens en haakjes na.
        [too-large] Het beleid in { $origin } is te groot om een beleid te zijn. Kijk na of dit het juiste bestand is.
        [unknown-key] Het beleid in { $origin } gebruikt op regel { $line } { $key }, en dat kennen we niet. Mogelijk zijn: { $allowed }.
        [missing-key] Het beleid in { $origin } mist { $key } op regel { $line }. Vul dit aan.
        [wrong-type] Het beleid in { $origin } heeft op regel { $line } bij { $key } een waarde van de verkeerde soort. Kijk ze na.
        [unknown-value] Het beleid in { $origin } heeft op regel { $line } bij { $key } een waarde die we niet kennen. Mogelijk zijn: { $allowed }.
        [empty] Het beleid in { $origin } laat op regel { $line } { $key } leeg. Vul dit in.
        [bad-id] Het beleid in { $origin } heeft op regel { $line } een id die niet kan. Gebruik kleine letters, cijfers, punten en streepjes.
        [duplicate-id] Het beleid in { $origin } gebruikt op regel { $line } een id die al bestaat. Geef elke regel een eigen id.
        [negative] Het beleid in { $origin } heeft op regel { $line } bij { $key } een getal onder nul. Gebruik nul of meer.
        [too-long] Het beleid in { $origin } heeft op regel { $line } bij { $key } een waarde die te groot of te lang is. Kort ze in.
        [no-period] Het beleid in { $origin } heeft vanaf regel { $line } een regel zonder termijn. Voeg keep_min of keep_max toe.
        [max-below-min] Het beleid in { $origin } vraagt op regel { $line } om minder lang te bewaren dan het zelf verplicht. Maak keep_max minstens zo lang als keep_min.
        [consent-below-max] Het beleid in { $origin } laat op regel { $line } een akkoord minder lang gelden dan de termijn zelf. Maak with_consent minstens zo lang als keep_max.
        [recipient] Het beleid noemt bij { $key } een sleutel die geen age-sleutel is. Vraag IT om hem na te kijken.
       *[other] Het beleid klopt niet. Vraag IT om het na te kijken.
    }
error-managed-invalid = Uw organisatie heeft iets ingesteld dat niet gebruikt kan worden. Vraag IT om het te verbeteren: { $settings }.
error-account-not-allowed = Deze mailbox mag hier niet worden toegevoegd van uw organisatie. Neem het adres van uw werk, of vraag het aan IT.
error-action-not-allowed = Uw organisatie laat dit voor berichten niet toe. Kies iets anders, of vraag het aan IT.
error-password-not-allowed = Uw organisatie wil dat u zich via de browser aanmeldt. Kies dat, of vraag het aan IT.
error-setting-locked = Uw organisatie heeft dit ingesteld. Vraag IT als het anders moet.

## Andere

error-reader-unavailable = Het deel dat bijlagen leest, start niet. Herstart { -product }. Blijft het zo, installeer het dan opnieuw.
error-demo-failed = De proefmailbox start niet. Probeer het opnieuw. Blijft het zo, installeer { -product } dan opnieuw.
