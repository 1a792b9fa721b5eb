# Why a verdict came out as it did. `basis` is a word of basis-…, `period` a length of time, `since`
# the sentence of since-…, and dates are written out ("12 maart 2024").

reason-duty-runs = { $basis }: minstens { $period } bewaren, tot { $date }. In het archief blijft het bewaard.
reason-duty-over = { $basis }: minstens { $period } bewaren. Dat is sinds { $date } voorbij.
since-thread-last = Het laatste bericht in dit gesprek is van { $from }.
since-message-date = Dit bericht is van { $from }.
reason-period-over =
    { $action ->
        [archive] { $since } { $basis }: hoogstens { $period } daarna in de mailbox.
       *[other] { $since } { $basis }: hoogstens { $period } daarna.
    }
reason-period-runs =
    { $action ->
        [archive] { $since } { $basis }: hoogstens { $period } daarna in de mailbox, dus tot { $date }.
       *[other] { $since } { $basis }: hoogstens { $period } daarna, dus tot { $date }.
    }
reason-at-once = { $basis }: zulke gegevens horen niet in een mailbox.
reason-caution = Uit voorzichtigheid wachten we { $period } na ontvangst, dus tot { $date }.
reason-kept-by-user =
    { $limit ->
        [day] U wilt dit bewaren tot { $date }.
       *[none] U wilt dit bewaren.
    }
reason-hold =
    { $limit ->
        [day] Uw bedrijf vraagt om dit tot { $date } te laten staan.
       *[none] Uw bedrijf vraagt om dit voorlopig te laten staan.
    }
reason-no-rule = Voor zulke berichten kennen we geen bewaartermijn. We laten het staan.
reason-no-maximum = Niets zegt dat dit ooit weg moet.
reason-not-this = U zei dat dit iets anders is. We laten het staan.
reason-source = Bron: { $source }

## Sources of the rules that come with the program, by the id of the rule. Where IT changed the
## sentence in a policy file, theirs is shown instead.

source-be-cv = België heeft geen officiële termijn. Die van Nederland is geleend: hoogstens 4 weken na het einde van de procedure, 1 jaar als de sollicitant akkoord gaat. Uw functionaris voor gegevensbescherming beslist.
source-be-quote-duty = Boekhouders rekenen offertes bij de stukken die nodig zijn om het belastbaar inkomen te bepalen (art. 315 WIB 92, wet van 20 november 2022). Of dat ook zonder bestelling geldt, is niet zeker: vraag het aan uw boekhouder.
source-be-quote = België heeft geen officiële termijn voor offertes zonder bestelling. De 3 jaar zijn geleend van het Franse advies over prospecten. Bewaar de offerte in het archief, niet in de mailbox.
source-be-invoice = Art. 315 WIB 92, gewijzigd door de wet van 20 november 2022: 10 jaar vanaf aanslagjaar 2023, daarvoor 7 jaar. Btw op bedrijfsmiddelen en vastgoed kan langer vragen.
source-be-payroll-account = Koninklijk besluit van 8 augustus 1980, art. 16 en 25: de werkgever bewaart de individuele rekening 5 jaar na de jaarlijkse afsluiting.
source-be-payroll-tax-slip = Sociale secretariaten raden 7 jaar aan voor fiscale fiches. We kunnen niet zien of dit er een is, en houden dus de langste termijn aan.
source-be-payroll = Eigen voorstel: loongegevens horen in het loondossier. Een kopie in een mailbox gaat na 30 dagen naar het archief.
source-be-contract = België heeft geen termijn voor arbeidsovereenkomsten. Sociale secretariaten raden aan: tot 1 jaar na het einde, en 5 jaar voor studenten en thuiswerkers. De getekende overeenkomst hoort in het personeelsdossier.
source-be-identity-document = Eigen voorstel van 30 dagen. De Gegevensbeschermingsautoriteit: wie iemand moet identificeren, mag daarom nog niet de eID kopiëren; kijk eerst, en houd alleen wat nodig is.
source-be-national-number = Wet van 8 augustus 1983, art. 8: het rijksregisternummer mag alleen gebruikt worden met een wettelijke grond of een machtiging, zoals voor de loonadministratie. Dat het uit de mailbox weg moet, is ons voorstel.
source-be-health = De Gegevensbeschermingsautoriteit: gezondheidsgegevens mogen in principe niet verwerkt worden; een werkgever hoeft alleen te weten of iemand arbeidsgeschikt is. Het tijdstip is ons voorstel.
source-be-criminal-record = De Gegevensbeschermingsautoriteit, nog onder de vroegere privacywet: bekijk het uittreksel, beslis, en bewaar het niet.
source-be-bank-details = Eigen voorstel: er ligt geen termijn vast. Rekening- en kaartnummers zijn veiliger buiten een mailbox.
source-be-credentials = Eigen voorstel: er ligt geen termijn vast. Verander het wachtwoord, bewaar het in een wachtwoordkluis en doe het bericht weg.
source-nl-cv = NVP-code, aanvaard door de Autoriteit Persoonsgegevens: hoogstens 4 weken na het einde van de procedure, 1 jaar als de sollicitant akkoord gaat.
source-nl-quote-duty = Een aanvaarde offerte hoort bij de administratie die art. 52 AWR 7 jaar laat bewaren. Of deze aanvaard is, weten we hier niet; daarom houden we ze voor de zekerheid.
source-nl-quote = Er is geen officiële termijn voor een offerte zonder bestelling: niet langer dan nodig. De 3 jaar zijn geleend van het Franse advies over prospecten.
source-nl-invoice = Art. 52 AWR: 7 jaar; 10 jaar voor vastgoed en sommige digitale diensten.
source-nl-payroll-duty = Art. 52 AWR: de loonadministratie wordt 7 jaar bewaard, vanaf 1 januari na het jaar waarbij ze hoort.
source-nl-payroll = Eigen voorstel: loongegevens horen in het loondossier. Een kopie in een mailbox gaat na 30 dagen naar het archief.
source-nl-contract = Praktijk: tot 2 jaar na het einde van het dienstverband; wat fiscaal van belang is 7 jaar. De getekende overeenkomst hoort in het personeelsdossier.
source-nl-identity-document = De Autoriteit Persoonsgegevens: van een sollicitant normaal geen kopie van het identiteitsbewijs, van een klant alleen waar de wet het vraagt. De kopie van een werknemer hoort in het loondossier. De 30 dagen zijn ons voorstel.
source-nl-national-number = Het BSN mag alleen gebruikt worden waar de wet het voorschrijft: voor de loonadministratie, niet voor sollicitanten. Dat het uit de mailbox weg moet, is ons voorstel.
source-nl-health = De Autoriteit Persoonsgegevens: een werkgever mag de aard of de oorzaak van een ziekte niet verwerken. Het tijdstip is ons voorstel.
source-nl-criminal-record = Praktijk: wie een VOG gezien heeft, hoeft ze meestal niet te bewaren. Noteer in de plaats “gezien op” met de datum.
source-nl-bank-details = Eigen voorstel: er ligt geen termijn vast. Rekening- en kaartnummers zijn veiliger buiten een mailbox.
source-nl-credentials = Eigen voorstel: er ligt geen termijn vast. Verander het wachtwoord, bewaar het in een wachtwoordkluis en doe het bericht weg.
