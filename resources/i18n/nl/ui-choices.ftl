# Wat er van een mailbox gelezen wordt, en wat nooit.

ui-set-folders = Mappen…
ui-set-people = Beschermde personen…
ui-set-again = Opnieuw aanmelden…
ui-set-local-maildir = Map met mail op deze computer (Maildir): { $path }
ui-set-local-mbox = Bestand met mail op deze computer (mbox): { $path }
ui-set-local-eml = Losse berichten op deze computer (.eml): { $path }

## Mappen

ui-folders = Mappen
ui-folders-of = Mappen van { $email }
ui-folders-text = Een beschermde map wordt nooit geopend, ook niet bij een nieuwe scan, en de mappen eronder evenmin. Wat we er vroeger in vonden, vergeten we. Uw mailbox zelf verandert niet.
ui-folders-asking = We vragen de mappen aan uw mailserver…
ui-folders-reading = We zoeken de mappen…
ui-folders-marked =
    { $count ->
        [0] Niets geselecteerd
        [one] { $count } map geselecteerd
       *[other] { $count } mappen geselecteerd
    }
ui-folder-name = Map
ui-folder-use = Wat ermee gebeurt
ui-folder-above = Beschermd door de map erboven
ui-folder-do-read = Lezen
ui-folder-do-skip = Overslaan
ui-folder-do-protect = Beschermen
ui-keep-choice = Bewaren

## Beschermde personen

ui-people = Beschermde personen
ui-people-of = Beschermde personen in { $email }
ui-people-text = Mail van of aan deze personen wordt nooit gelezen. Denk aan uw arts, uw vakbond of uw familie.
ui-people-person = E-mailadres, of @ en een domein
ui-people-example = dokter@voorbeeld.be of @vakbond.voorbeeld.be
ui-people-add = Beschermen
ui-people-remove = Niet meer beschermen
ui-people-none = Nog niemand
ui-people-managed = Ingesteld door uw organisatie: dit kunt u hier niet wegnemen.
ui-people-added =
    { $count ->
        [0] Beschermd vanaf nu.
        [one] Beschermd vanaf nu. { $count } vondst is vergeten.
       *[other] Beschermd vanaf nu. { $count } vondsten zijn vergeten.
    }
ui-people-removed = Niet meer beschermd. De volgende scan bekijkt de hele mailbox opnieuw.
ui-people-remove-ask = { $person } niet meer beschermen?
ui-people-remove-text = We onthielden niet welke berichten we oversloegen. De volgende scan bekijkt daarom de hele mailbox opnieuw. Wat u al beslist hebt, blijft zo.

## Lokale mail

ui-local-add = Lokale mail toevoegen…
ui-local-title = Lokale mail toevoegen
ui-local-text = Mail die in bestanden op deze computer staat: een Maildir, een mbox of een map met .eml-bestanden. Bekijken verandert er niets aan.
ui-local-place = Map of bestand
ui-local-folder = Map kiezen…
ui-local-file = Bestand kiezen…
ui-local-owner = E-mailadres van de eigenaar
ui-local-owner-text = Zo weten we wat ontvangen en wat verstuurd is.
ui-local-go = Toevoegen

## Niet meer tonen

ui-set-quiet = Niet meer tonen
ui-set-quiet-text = Bij deze afzenders vroeg u om zulke berichten niet meer te tonen. “Weer tonen” geldt voor wat volgende scans vinden; wat u opzijzette, staat bij Nakijken onder “Gehouden of opzijgezet”.
ui-quiet-none = Hier staat niets. Bij Nakijken kunt u naast “Iets anders” kiezen om iets van een afzender nooit meer te tonen.
ui-quiet-since = { $category } · sinds { $date }
ui-quiet-again = Weer tonen
