# De eerste keer, het archief, de activiteit en de instellingen.

## De eerste keer

ui-run-rail = Stap { $number } van { $total }: { $name }
ui-run-address = E-mailadres
ui-run-sign-in = Aanmelden
ui-run-promise = Wat we lezen
ui-run-recovery = Herstelcode
ui-run-scan = Eerste blik
ui-run-back = Terug
ui-run-later = Nu niet
ui-run-stopping = We stoppen…
ui-run-stopped = Gestopt. Wat u intikte, staat er nog.

ui-run-address-title = Welke mailbox is van u?
ui-run-address-text = Over enkele minuten ziet u welke persoonsgegevens er niet meer in horen.
ui-run-address-go = Verder
ui-run-address-example = naam@voorbeeld.be
ui-run-sample = Voorbeeldmailbox openen
ui-run-sample-title = Eerst even kijken?
ui-run-sample-text = Probeer alles uit op een mailbox met verzonnen mensen. Aan uw eigen mailbox verandert niets.

ui-run-sign-in-title = Aanmelden
ui-run-sign-in-text = Meld u aan bij uw mailbox.
ui-run-sign-in-for = Meld u aan bij { $email }.
ui-run-sign-in-go = Aanmelden
ui-run-signing-in = Bezig met aanmelden…
ui-run-server = Mailserver
ui-run-guess = Dit is wat we vermoeden. IT weet of het klopt.
ui-run-searching = We zoeken uw mailserver…
ui-run-unsure = Alleen DNS leidt naar deze server, en DNS kan vervalst worden. Meld u alleen aan als u de naam kent.
ui-run-elsewhere = Uw provider bewaart zijn instellingen bij { $host }, buiten uw domein. Als we het daar vragen, krijgt die uw domein te zien en verder niets.
ui-run-elsewhere-go = Daar vragen
ui-run-host = Server
ui-run-port = Poort
ui-run-user = Gebruikersnaam
ui-run-security = Verbinding
ui-security-tls = TLS
ui-security-starttls = STARTTLS
ui-security-loopback = Geen, enkel op deze computer

ui-run-promise-title = Wat we lezen, en wat hier blijft
ui-run-promise-text = Voor we iets bekijken: hier mag u op rekenen.
ui-run-promise-go = Verder
ui-run-promise-read = We lezen afzenders, onderwerpen, teksten en bijlagen om persoonsgegevens te vinden.
ui-run-promise-stays = Dat gebeurt op deze computer. Niets ervan wordt doorgestuurd, niet naar ons en niet naar anderen.
ui-run-promise-untouched = Bekijken verandert niets: geen bericht wordt verplaatst, geopend of als gelezen gemarkeerd.
ui-run-promise-decide = U beslist. Niets gaat weg voor u het bekeken en bevestigd hebt.
ui-run-promise-employer = Uw werkgever ziet niet wat er in uw berichten staat.
ui-run-promise-server = Uw mailserver kan één bericht niet veilig verplaatsen. U kunt alles bekijken, maar hier niet opruimen. IT kan MOVE of UIDPLUS inschakelen.

ui-run-recovery-title = Een veilige plek voor wat u opbergt
ui-run-recovery-text = Wat u misschien nog nodig hebt, gaat naar een versleuteld archief op deze computer.
ui-run-recovery-go = Mijn herstelcode tonen
ui-run-recovery-later = Later doen
ui-run-recovery-what = Berichten in het archief zijn enkel leesbaar met uw account op deze computer.
ui-run-recovery-code = U krijgt nu een herstelcode. Daarmee gaat het archief ook op een andere computer open.
ui-run-recovery-lost = Bewaar de code op papier. Is deze computer weg en de code ook, dan kan niemand het archief nog openen.

ui-run-scan-title = De eerste blik in uw mailbox
ui-run-scan-text = De oudste berichten komen eerst. U kunt gewoon doorwerken: het gaat vanzelf voort.
ui-run-scan-go = Naar het overzicht
ui-run-scan-found =
    { $count ->
        [one] vindplaats van persoonsgegevens tot nu toe
       *[other] vindplaatsen van persoonsgegevens tot nu toe
    }
ui-run-scan-progress =
    { $count ->
        [one] { $done } van { $count } bericht bekeken
       *[other] { $done } van { $count } berichten bekeken
    }
ui-run-scan-done =
    { $count ->
        [one] Klaar: { $count } bericht bekeken.
       *[other] Klaar: { $count } berichten bekeken.
    }
ui-run-scan-paused = Onderbroken. Het gaat later voort waar het stopte.

## Archief

ui-arch-list = Berichten in het archief
ui-arch-filter = Zoeken in het archief
ui-arch-category = Soort
ui-arch-sender = Afzender
ui-arch-subject = Onderwerp
ui-arch-received = Ontvangen
ui-arch-expires = Bewaard tot
ui-arch-size = Grootte
ui-arch-no-end = geen einddatum
ui-arch-row = { $category } van { $sender }, “{ $subject }”, ontvangen op { $received }, bewaard tot { $expires }, { $size }
ui-arch-facts =
    { $count ->
        [one] { $count } bericht, { $size }, versleuteld op deze computer
       *[other] { $count } berichten, { $size }, versleuteld op deze computer
    }
ui-arch-selected =
    { $count ->
        [one] { $count } van { $total } geselecteerd · { $size }
       *[other] { $count } van { $total } geselecteerd · { $size }
    }
ui-arch-none-selected =
    { $total ->
        [0] Geen enkel bericht gevonden
        [one] { $total } bericht
       *[other] { $total } berichten
    }
ui-arch-next =
    { $count ->
        [one] Het gaat terug naar de map waar het vandaan komt. Het archief houdt zijn kopie.
       *[other] Ze gaan terug naar de map waar ze vandaan komen. Het archief houdt zijn kopieën.
    }
ui-arch-next-none = Selecteer wat u terug wilt in uw mailbox of als bestand wilt bewaren.
ui-arch-restore = Terugzetten
ui-arch-export = Exporteren…
ui-arch-verify = Archief nakijken
ui-arch-over =
    { $count ->
        [one] { $count } bericht is lang genoeg bewaard.
       *[other] { $count } berichten zijn lang genoeg bewaard.
    }
ui-arch-destroy = Vernietigen…
ui-arch-destroy-title = Vernietigen
ui-arch-destroy-ask =
    { $count ->
        [one] { $count } bericht vernietigen waarvan de tijd om is?
       *[other] { $count } berichten vernietigen waarvan de tijd om is?
    }
ui-arch-destroy-text =
    { $count ->
        [one] Eerst wordt de sleutel ervan vernietigd. Daarna kan niemand het nog lezen, ook niet met de herstelcode. Dit kan niet ongedaan gemaakt worden.
       *[other] Eerst worden de sleutels ervan vernietigd. Daarna kan niemand ze nog lezen, ook niet met de herstelcode. Dit kan niet ongedaan gemaakt worden.
    }
ui-arch-destroy-go =
    { $count ->
        [one] { $count } bericht vernietigen
       *[other] { $count } berichten vernietigen
    }
ui-arch-destroyed =
    { $count ->
        [one] { $count } bericht is vernietigd.
       *[other] { $count } berichten zijn vernietigd.
    }
ui-arch-restored =
    { $count ->
        [one] { $count } bericht staat terug in zijn map en is daar nagekeken.
       *[other] { $count } berichten staan terug in hun map en zijn daar nagekeken.
    }
ui-arch-restored-in =
    { $count ->
        [one] { $count } bericht staat terug in { $folder } en is daar nagekeken.
       *[other] { $count } berichten staan terug in { $folder } en zijn daar nagekeken.
    }
ui-arch-was-there =
    { $count ->
        [one] { $count } bericht stond er al.
       *[other] { $count } berichten stonden er al.
    }
ui-arch-not-restored =
    { $count ->
        [one] { $count } bericht konden we niet terugzetten.
       *[other] { $count } berichten konden we niet terugzetten.
    }
ui-arch-stopped = Gestopt. Wat gedaan is, blijft gedaan.
ui-arch-export-title = Exporteren
ui-arch-export-text =
    { $count ->
        [one] { $count } bericht wordt bewaard als .eml-bestand, niet versleuteld. Wie de map kan openen, kan het lezen.
       *[other] { $count } berichten worden bewaard als .eml-bestanden, niet versleuteld. Wie de map kan openen, kan ze lezen.
    }
ui-arch-export-yes = Map kiezen…
ui-arch-exported =
    { $count ->
        [one] { $count } bestand bewaard in { $folder }. Het is niet versleuteld: verwijder het als u het niet meer nodig hebt.
       *[other] { $count } bestanden bewaard in { $folder }. Ze zijn niet versleuteld: verwijder ze als u ze niet meer nodig hebt.
    }
ui-arch-whole =
    { $count ->
        [0] Het archief is in orde.
        [one] Het archief is in orde: { $count } bericht is opnieuw gelezen en vergeleken.
       *[other] Het archief is in orde: { $count } berichten zijn opnieuw gelezen en vergeleken.
    }
ui-arch-problems =
    { $count ->
        [one] { $count } ding in het archief klopt niet.
       *[other] { $count } dingen in het archief kloppen niet.
    }
ui-arch-rest-whole =
    { $count ->
        [one] { $count } bericht is in orde.
       *[other] { $count } berichten zijn in orde.
    }
ui-arch-empty = Het archief is leeg
ui-arch-empty-detail = Hier vindt u wat u bij het nakijken naar het archief verplaatst. Het blijft versleuteld, en u kunt het terugzetten.
ui-arch-none = Er is nog geen archief
ui-arch-none-detail = Wat u misschien nog nodig hebt, kan naar een versleuteld archief op deze computer. U krijgt er een herstelcode voor.
ui-arch-set-up = Archief aanmaken

ui-recover-title = Het archief openen met de herstelcode
ui-recover-text = Typ of plak de herstelcode die u bewaard hebt. Spaties en hoofdletters spelen geen rol.
ui-recover-new = De code blijft geldig: bewaar ze zoals ze is.
ui-recover-go = Archief openen
ui-recover-open = Herstelcode gebruiken
ui-recover-safe = Er is niets uit verwijderd.
ui-recovered =
    { $count ->
        [one] Het archief is weer open. Er zit { $count } bericht in.
       *[other] Het archief is weer open. Er zitten { $count } berichten in.
    }

## Activiteit

ui-act-list = Wat er gedaan is
ui-act-facts = Wat er gedaan is, per dag. In deze lijst staan geen namen, adressen of onderwerpen.
ui-act-today = Vandaag, { $date }
ui-act-yesterday = Gisteren, { $date }
ui-act-line = { $what }: { $things }
ui-act-messages =
    { $count ->
        [one] { $count } bericht
       *[other] { $count } berichten
    }
ui-act-row = { $time }, { $text }. { $result }
ui-act-row-decision = { $time }, { $text }
ui-act-earlier = Vroegere dagen tonen
ui-act-empty = Er is nog niets gedaan
ui-act-empty-detail = Hier ziet u wat gearchiveerd, verplaatst, verwijderd, teruggezet en gehouden is, en hoe het afliep.
ui-act-broken = Vanaf regel { $number } is deze lijst buiten { -product } om veranderd of onvolledig. Aan uw mailbox en uw archief is daardoor niets veranderd. Meld het aan IT.

## Instellingen

ui-set-accounts = Mailboxen
ui-set-accounts-text = De mailboxen die we bekijken. Wachtwoorden staan in de sleutelbos van deze computer.
ui-set-server = { $host } · poort { $port } · { $security }
ui-set-check = Wat kan deze server?
ui-set-check-local = Nakijken
ui-set-checking = We vragen het aan de mailserver…
ui-set-renew = Nieuw wachtwoord…
ui-set-renewed = Het nieuwe wachtwoord werkt en is bewaard.
ui-set-remove = Weghalen…
ui-set-remove-title = Mailbox weghalen
ui-set-remove-ask = { $email } weghalen uit dit programma?
ui-set-remove-text = Het wachtwoord en wat we erin vonden, worden hier vergeten. De mailbox zelf, het archief en de activiteit blijven zoals ze zijn.
ui-set-remove-yes = Weghalen
ui-set-can-sign-in =
    { $count ->
        [one] Aanmelden lukt: { $count } bericht in { $folders } mappen.
       *[other] Aanmelden lukt: { $count } berichten in { $folders } mappen.
    }

ui-set-policy = Bewaartermijnen
ui-set-policy-text = Hoe lang iets bewaard mag of moet worden. Kies een regel om te zien waar ze vandaan komt.
ui-rules-of = Regels voor
ui-rules-of-be = België
ui-rules-of-nl = Nederland
ui-rules-of-fr = Frankrijk
ui-rules-of-de = Duitsland
ui-rules-of-lu = Luxemburg
ui-rules-of-uk = het Verenigd Koninkrijk
ui-rules-managed = Ingesteld door uw organisatie: { $name } ({ $origin })
ui-country-managed = Ingesteld door uw organisatie: regels van { $name }
ui-managed = Ingesteld door uw organisatie.
ui-rule-list = Bewaarregels
ui-rule-category = Soort
ui-rule-keep-min = Minstens bewaren
ui-rule-keep-max = Hoogstens in de mailbox
ui-rule-basis = Steunt op
ui-rule-action = Voorstel
ui-rule-none = –
ui-rule-at-once = helemaal niet
ui-rule-from-message-date = te tellen vanaf het bericht
ui-rule-from-thread-last = te tellen vanaf het laatste bericht in het gesprek
ui-rule-from-procedure-end = te tellen vanaf het einde van de procedure
ui-rule-from-accounting-year = te tellen vanaf het einde van het boekjaar
ui-rule-min = Minstens { $period } bewaren, { $trigger }.
ui-rule-max = Hoogstens { $period } in de mailbox, { $trigger }.
ui-rule-max-at-once = Dit hoort niet in een mailbox.
ui-rule-caution = Voor de zekerheid wachten we minstens { $period } na ontvangst.
ui-rule-archive = Het archief bewaart het { $period }.
ui-rule-with-consent = Als de betrokkene akkoord gaat, hoogstens { $period }.
ui-rule-no-consent = Een akkoord verlengt dit niet.

ui-set-archive = Archief en herstel
ui-set-archive-text = Waar ligt wat u opborg, en hoe gaat het weer open.
ui-set-archive-place = In { $path }
ui-set-archive-open = Archief tonen
ui-set-code-text = De code is getoond toen het archief gemaakt werd, en staat nergens op deze computer. We kunnen ze niet opnieuw tonen. Met de code gaat het archief open op een andere computer.

ui-set-language = Taal
ui-set-language-text = De taal van dit venster. Uw keuze geldt meteen.
ui-language-system = Zoals op deze computer
ui-language-nl = Nederlands
ui-language-fr = Français
ui-language-en = English
ui-language-de = Deutsch

ui-set-about = Over
ui-set-about-text = { -product } helpt u om niet meer persoonsgegevens in uw mailbox te houden dan nodig.
ui-set-promise = Alles gebeurt op deze computer. Niets uit uw mailbox wordt doorgestuurd.
ui-set-help = Hulp
ui-set-support = Vragen over dit programma: { $who }
ui-set-support-page = Hulppagina: { $url }
ui-set-dpo = Vragen over bewaren en privacy: { $who }
ui-set-seen = Wat uw organisatie ziet
ui-set-seen-text = Alleen aantallen en datums: hoeveel mailboxen en vondsten er zijn, hoeveel er weg moeten per soort, en wanneer u het laatst keek. Nooit een naam, adres of onderwerp.
ui-set-seen-now =
    { $count ->
        [one] Nu: { $count } open vondst, waarvan { $due } langer bewaard dan nodig.
       *[other] Nu: { $count } open vondsten, waarvan { $due } langer bewaard dan nodig.
    }
ui-set-profile = Gegevens van dit programma: { $path }
ui-set-licences = Licenties
ui-set-licences-text = { -product } is vrij onder de MIT-licentie. Het is gebouwd met:
