# Words for the values of the model.

-product = Mailhygiëne

## Category: without the number, which stands before it

category-cv =
    { $count ->
        [one] cv
       *[other] cv's
    }
category-quote =
    { $count ->
        [one] offerte
       *[other] offertes
    }
category-identity_document =
    { $count ->
        [one] identiteitsbewijs
       *[other] identiteitsbewijzen
    }
category-national_number =
    { $count ->
        [one] rijksregisternummer
       *[other] rijksregisternummers
    }
category-health =
    { $count ->
        [one] document over gezondheid
       *[other] documenten over gezondheid
    }
category-payroll =
    { $count ->
        [one] loondocument
       *[other] loondocumenten
    }
category-bank_details =
    { $count ->
        [one] bericht met bankgegevens
       *[other] berichten met bankgegevens
    }
category-criminal_record =
    { $count ->
        [one] uittreksel uit het strafregister
       *[other] uittreksels uit het strafregister
    }
category-contract =
    { $count ->
        [one] contract
       *[other] contracten
    }
category-credentials =
    { $count ->
        [one] bericht met een wachtwoord
       *[other] berichten met een wachtwoord
    }
category-invoice =
    { $count ->
        [one] factuur
       *[other] facturen
    }

## Certainty

certainty-certain = zeker
certainty-likely = waarschijnlijk
certainty-possible = mogelijk

## Verdict

verdict-due = Hoeft u niet meer te bewaren
verdict-soon = Binnenkort
verdict-later = Later
verdict-keep = Bewaren
verdict-unknown = Geen termijn bekend

## What a period rests on; starts a sentence

basis-law = Wet
basis-guidance = Richtlijn
basis-practice = Praktijk
basis-company = Afspraak in uw bedrijf

## Lengths of time

period-days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dagen
    }
period-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weken
    }
period-months =
    { $count ->
        [one] { $count } maand
       *[other] { $count } maanden
    }
period-years =
    { $count ->
        [one] { $count } jaar
       *[other] { $count } jaar
    }
period-calendar-years =
    { $count ->
        [one] { $count } kalenderjaar
       *[other] { $count } kalenderjaren
    }

## Sizes; the amount is written out

size-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
size-kilobytes = { $amount } kB
size-megabytes = { $amount } MB
size-gigabytes = { $amount } GB
size-terabytes = { $amount } TB

## Action: what a button does

action-archive = Naar het archief
action-trash = Naar de prullenbak
action-delete = Definitief verwijderen
action-strip = Bijlagen weghalen

## JournalAction: what was done

journal-archive = Gearchiveerd
journal-trash = Naar de prullenbak verplaatst
journal-delete = Definitief verwijderd
journal-strip = Bijlagen weggehaald
journal-restore = Teruggezet
journal-undo = Ongedaan gemaakt
journal-expire = Verlopen en vernietigd in het archief
journal-keep = Gehouden
journal-not-this = Was iets anders

## OutcomeCode: how it ended for one message

outcome-done = Gedaan en nagekeken
outcome-already-gone = Was al weg
outcome-changed = Intussen veranderd, we lieten het staan
outcome-failed = Niet gelukt
outcome-uncertain = Nog niet zeker, we kijken het na bij de volgende start
outcome-not-started = Niet begonnen
outcome-interrupted = Onderbroken, het staat nog in uw mailbox

## ArchiveProblem: what a check of the archive found

archive-problem-object-missing = Dit bericht ontbreekt in het archief. Zet het terug uit een reservekopie.
archive-problem-object-damaged = Dit bericht in het archief is beschadigd. Zet het terug uit een reservekopie.
archive-problem-object-unknown = In het archief ligt een bestand dat in geen lijst staat. Laat IT ernaar kijken.
archive-problem-key-missing = De sleutel van dit bericht ontbreekt. Zet het archief terug uit een reservekopie.
archive-problem-rolled-back = Dit archief is ouder dan het laatste dat we zagen. Zet de nieuwste kopie terug.
archive-problem-head-damaged = Het begin van het archief is beschadigd. Zet het archief terug uit een reservekopie.
archive-problem-not-synced = Dit bestand is hier alleen in naam. Wacht tot de synchronisatie klaar is.
archive-problem-conflict-copy = Een synchronisatie heeft een tweede kopie gemaakt. Laat maar één computer in dit archief schrijven.
archive-problem-other-computer = Een andere computer heeft in dit archief geschreven. Werk daar verder, of open het hier met uw herstelcode.

## Step: what a job is busy with

step-connecting = Verbinden
step-listing = Mappen bekijken
step-reading = Berichten lezen
step-disposing = Berichten opruimen
step-restoring = Berichten terugzetten
step-verifying = Nakijken
step-exporting = Exporteren
step-preparing = Voorbereiden
step-signing-in = Aanmelden in de browser
step-waiting = De mailserver vraagt om even te wachten

folder-use-read = wordt gelezen
folder-use-skip = wordt overgeslagen
folder-use-protect = beschermd, wordt nooit geopend

## ServerSource: wie zegt dat dit de mailserver is

server-it-file = Ingesteld door IT.
server-provider = Gevonden bij uw provider.
server-table = Dit is de server van uw provider.
server-mx = De mail van uw domein gaat naar de provider van deze server.
server-guess = We probeerden de gebruikelijke namen, en deze antwoordt.

## FolderRole

folder-inbox = Postvak IN
folder-sent = Verzonden
folder-drafts = Concepten
folder-trash = Prullenbak
folder-junk = Ongewenst
folder-archive = Archief
folder-all = Alle berichten
folder-other = Andere map

## UnreadableReason: why an attachment or message could not be read

unreadable-password = Deze bijlage heeft een wachtwoord. We konden ze niet lezen.
unreadable-damaged = Deze bijlage is beschadigd. We konden ze niet lezen.
unreadable-format = Dit soort bestand kunnen we niet lezen. Bekijk het zelf.
unreadable-image = Dit is een foto of scan. We lezen er geen tekst in. Bekijk ze zelf.
unreadable-no-text = Er staat geen leesbare tekst in deze bijlage. Bekijk ze zelf.
unreadable-too-large = Deze bijlage is te groot om te lezen. Bekijk ze zelf.
unreadable-too-deep = Deze bijlage zit te diep in andere bestanden. Bekijk ze zelf.
unreadable-timed-out = Deze bijlage lezen duurde te lang. Bekijk ze zelf.
unreadable-crashed = Het lezen van deze bijlage liep vast. Bekijk ze zelf, en wees voorzichtig als u ze niet verwachtte.
unreadable-memory = Deze bijlage vraagt te veel geheugen om te lezen. Bekijk ze zelf.
unreadable-empty = Deze bijlage is leeg.
unreadable-missing = De mailserver gaf deze bijlage niet. Scan later opnieuw.
unreadable-structure = Dit bericht is zo opgebouwd dat we het niet konden lezen. Bekijk het zelf.
unopened = Hier kon niets geopend worden: een koppeling naar niets, of een bestand of map waar u niet bij mag.

## NoteCode: wat men over een mailbox moet weten

note-trash-safe = Berichten kunnen één voor één naar de prullenbak ({ $folder }), zonder andere te raken.
note-trash-by-name = Berichten kunnen één voor één naar de prullenbak. De server zegt niet welke map dat is; op haar naam af gebruiken we { $folder }.
note-trash-missing = We zien hier geen prullenbak, dus bieden we verplaatsen naar de prullenbak niet aan. Maak er een aan in uw mailprogramma.
note-trash-unsafe = De server kent MOVE noch UIDPLUS. Eén bericht verplaatsen kan andere raken, dus bieden we het niet aan.
note-delete-safe = Losse berichten kunnen definitief verwijderd worden, zonder andere te raken.
note-delete-unsafe = Eén bericht definitief verwijderen kan hier andere raken, dus bieden we het niet aan.
note-read-only = We kunnen deze mailbox alleen bekijken. We veranderen er niets aan.
note-gmail-labels = Gmail toont een bericht onder elk van zijn labels. We lezen het één keer, in { $folder }.
note-gmail-deletion = Definitief verwijderen loopt via de prullenbak, want elders haalt Gmail er alleen een label af. Daarna kijken we of het bericht uit heel Gmail weg is.
note-gmail-all-hidden = Gmail toont ‘Alle e-mails’ niet aan mailprogramma’s. Gearchiveerde berichten zonder label blijven voor ons verborgen. Zet er ‘Weergeven in IMAP’ voor aan in de instellingen van Gmail, bij Labels.
note-gmail-trash-hidden = Gmail toont de prullenbak niet aan mailprogramma’s, dus kunnen we niets verwijderen. Zet er ‘Weergeven in IMAP’ voor aan in de instellingen van Gmail, bij Labels.
note-gmail-folder-limit = Gmail toont precies { $count } berichten in { $folder }. Wellicht is er een limiet en blijven oudere berichten voor ons verborgen. Hef die op in de instellingen van Gmail, bij Doorsturen en POP/IMAP.
note-exchange-recoverable = Wat definitief verwijderd is, verdwijnt uit uw mailbox. Uw IT kan het misschien nog 14 tot 30 dagen terughalen, langer als het juridisch bewaard moet blijven.
note-exchange-throttles = Exchange remt programma’s af die veel vragen. Dan wachten we zo lang als het wil, en gaan we verder waar we stopten.
note-exchange-files = We lezen de map { $folder } niet: daarin staan kopieën van bijlagen, geen berichten.
