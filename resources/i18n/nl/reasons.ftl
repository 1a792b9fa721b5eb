# Why a verdict came out as it did. `basis` is a word of basis-…, `period` a length of time, `since`
# the sentence of since-…, and dates are written out ("12 maart 2024").

reason-duty-runs = { $basis }: minstens { $period } bewaren, tot { $date }. In het archief blijft het bewaard.
reason-duty-over = { $basis }: minstens { $period } bewaren. Dat is sinds { $date } voorbij.
since-thread-last = Het laatste bericht in dit gesprek is van { $from }.
since-message-date = Dit bericht is van { $from }.
since-procedure-end = De procedure liep tot { $from }.
since-accounting-year = Het boekjaar van dit bericht loopt tot { $from }.
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
reason-own-hold =
    { $limit ->
        [day] U vroeg om dit tot { $date } te laten staan.
       *[none] U vroeg om dit voorlopig te laten staan.
    }
reason-no-rule = Voor zulke berichten kennen we geen bewaartermijn. We laten het staan.
reason-no-maximum = Niets zegt dat dit ooit weg moet.
reason-not-this = U zei dat dit iets anders is. We laten het staan.
reason-in-trash = Dit ligt al in de prullenbak.
reason-procedure-runs = U zei dat deze procedure nog loopt. We vragen het opnieuw op { $date }.
reason-consent =
    { $limit ->
        [rule] De betrokkene ging akkoord om dit te bewaren tot { $from } ({ $proof }). Volgens de regel telt een akkoord hier hoogstens tot { $date }.
       *[none] De betrokkene ging akkoord om dit te bewaren tot { $date } ({ $proof }).
    }
reason-protected = Uw bedrijf beschermt zulke berichten: archiveren mag, weghalen niet.
reason-not-permitted = Uw organisatie laat hier niet alles toe wat anders mogelijk is.
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
source-be-criminal-record = De Gegevensbeschermingsautoriteit, nog onder de vroegere privacywet: bekijk het uittreksel, beslis, en bewaar het niet. Een akkoord is geen grond om het toch te bewaren.
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
source-fr-cv = Aanbeveling van de CNIL zoals anderen ze aanhalen; haar eigen pagina hebben we niet gezien. Een afgewezen kandidaat: hoogstens 2 jaar na het laatste contact, ook met akkoord. De kandidaat wordt daarover ingelicht en mag vragen om het dossier te vernietigen.
source-fr-quote-duty = Boekhoudkundige stukken worden 10 jaar na de afsluiting van het jaar bewaard, zegt een secundaire bron. Een offerte die een bestelling werd, kan erbij horen. Of dat hier zo is, weten we niet; daarom houden we ze voor de zekerheid.
source-fr-quote = Referentie van de CNIL, die richting geeft en niet bindt: gegevens van een prospect hoogstens 3 jaar na het laatste contact dat van de prospect kwam. Het laatste bericht van het gesprek staat hier daarvoor.
source-fr-invoice = Boekhoudkundige stukken worden 10 jaar na de afsluiting van het jaar bewaard. Zo zegt het een secundaire bron; de wettekst zelf hebben we niet gezien, en daarom staat hier niet “wet”.
source-fr-payroll-duty = Eigen voorstel: voor Frankrijk vonden we geen termijn. De langste van de buurlanden is geleend: 7 jaar na het jaar, zoals in Nederland.
source-fr-payroll = Eigen voorstel: loongegevens horen in het loondossier. Een kopie in een mailbox gaat na 30 dagen naar het archief.
source-fr-contract = Eigen voorstel: voor Frankrijk vonden we geen termijn. De 2 jaar zijn geleend van de Nederlandse praktijk, hier geteld vanaf het laatste bericht. De getekende overeenkomst hoort in het personeelsdossier.
source-fr-identity-document = Eigen voorstel van 30 dagen: voor Frankrijk vonden we geen algemene termijn. Een kopie van een identiteitsbewijs die haar doel gediend heeft, hoort niet meer in de mailbox.
source-fr-national-number = Eigen voorstel: voor Frankrijk vonden we geen regel. Het nummer dat een staat aan iemand gaf, is veiliger buiten een mailbox.
source-fr-health = Eigen voorstel: voor Frankrijk vonden we geen regel. Geleend van de Belgische Gegevensbeschermingsautoriteit: een werkgever hoeft alleen te weten of iemand arbeidsgeschikt is.
source-fr-criminal-record = Eigen voorstel: voor Frankrijk vonden we geen regel. Geleend van de Belgische Gegevensbeschermingsautoriteit: bekijk het uittreksel, beslis, en bewaar het niet. Voor de zekerheid gaat het eerst naar het archief.
source-fr-bank-details = Eigen voorstel: er ligt geen termijn vast. Rekening- en kaartnummers zijn veiliger buiten een mailbox.
source-fr-credentials = Eigen voorstel: er ligt geen termijn vast. Verander het wachtwoord, bewaar het in een wachtwoordkluis en doe het bericht weg.
source-de-cv = Praktijk, afgeleid uit § 15 lid 4 AGG (2 maanden) en § 61b ArbGG (3 maanden): hoogstens 6 maanden na ontvangst van de afwijzing. De Duitse federale toezichthouder wordt zo aangehaald; zijn eigen pagina hebben we niet gezien.
source-de-quote-duty = Eigen voorstel: voor Duitsland vonden we geen termijn voor offertes. De langste van de buurlanden is geleend: 10 jaar na het jaar, zoals boekhouders in België aanraden. Vraag het aan uw boekhouder.
source-de-quote = Eigen voorstel: voor Duitsland vonden we geen termijn voor offertes zonder bestelling. De 3 jaar zijn geleend van het Franse advies over prospecten. Bewaar de offerte in het archief, niet in de mailbox.
source-de-invoice = Eigen voorstel: voor Duitsland konden we geen termijn nagaan. De langste van de buurlanden is geleend: 10 jaar na het jaar, zoals in België en Frankrijk. Vraag het aan uw boekhouder.
source-de-payroll-duty = Eigen voorstel: voor Duitsland vonden we geen termijn. De langste van de buurlanden is geleend: 7 jaar na het jaar, zoals in Nederland.
source-de-payroll = Eigen voorstel: loongegevens horen in het loondossier. Een kopie in een mailbox gaat na 30 dagen naar het archief.
source-de-contract = Eigen voorstel: voor Duitsland vonden we geen termijn. De 2 jaar zijn geleend van de Nederlandse praktijk, hier geteld vanaf het laatste bericht. De getekende overeenkomst hoort in het personeelsdossier.
source-de-identity-document = Eigen voorstel van 30 dagen: voor Duitsland vonden we geen algemene termijn. Een kopie van een identiteitsbewijs die haar doel gediend heeft, hoort niet meer in de mailbox.
source-de-national-number = Eigen voorstel: voor Duitsland vonden we geen regel. Het nummer dat een staat aan iemand gaf, is veiliger buiten een mailbox.
source-de-health = Eigen voorstel: voor Duitsland vonden we geen regel. Geleend van de Belgische Gegevensbeschermingsautoriteit: een werkgever hoeft alleen te weten of iemand arbeidsgeschikt is.
source-de-criminal-record = Eigen voorstel: voor Duitsland vonden we geen regel. Geleend van de Belgische Gegevensbeschermingsautoriteit: bekijk het uittreksel, beslis, en bewaar het niet. Voor de zekerheid gaat het eerst naar het archief.
source-de-bank-details = Eigen voorstel: er ligt geen termijn vast. Rekening- en kaartnummers zijn veiliger buiten een mailbox.
source-de-credentials = Eigen voorstel: er ligt geen termijn vast. Verander het wachtwoord, bewaar het in een wachtwoordkluis en doe het bericht weg.
source-lu-cv = Voor Luxemburg vonden we geen termijn. De langste van de buurlanden is geleend: 2 jaar na het laatste contact, zoals de CNIL in Frankrijk aanbeveelt. Voor de zekerheid gaat het naar het archief. Uw functionaris voor gegevensbescherming beslist.
source-lu-quote-duty = Eigen voorstel: voor Luxemburg vonden we geen termijn voor offertes. De langste van de buurlanden is geleend: 10 jaar na het jaar, zoals boekhouders in België aanraden. Vraag het aan uw boekhouder.
source-lu-quote = Eigen voorstel: voor Luxemburg vonden we geen termijn voor offertes zonder bestelling. De 3 jaar zijn geleend van het Franse advies over prospecten. Bewaar de offerte in het archief, niet in de mailbox.
source-lu-invoice = Eigen voorstel: voor Luxemburg konden we geen termijn nagaan. De langste van de buurlanden is geleend: 10 jaar na het jaar, zoals in België en Frankrijk. Vraag het aan uw boekhouder.
source-lu-payroll-duty = Eigen voorstel: voor Luxemburg vonden we geen termijn. De langste van de buurlanden is geleend: 7 jaar na het jaar, zoals in Nederland.
source-lu-payroll = Eigen voorstel: loongegevens horen in het loondossier. Een kopie in een mailbox gaat na 30 dagen naar het archief.
source-lu-contract = Eigen voorstel: voor Luxemburg vonden we geen termijn. De 2 jaar zijn geleend van de Nederlandse praktijk, hier geteld vanaf het laatste bericht. De getekende overeenkomst hoort in het personeelsdossier.
source-lu-identity-document = Eigen voorstel van 30 dagen: voor Luxemburg vonden we geen algemene termijn. Een kopie van een identiteitsbewijs die haar doel gediend heeft, hoort niet meer in de mailbox.
source-lu-national-number = Eigen voorstel: voor Luxemburg vonden we geen regel. Het nummer dat een staat aan iemand gaf, is veiliger buiten een mailbox.
source-lu-health = Eigen voorstel: voor Luxemburg vonden we geen regel. Geleend van de Belgische Gegevensbeschermingsautoriteit: een werkgever hoeft alleen te weten of iemand arbeidsgeschikt is.
source-lu-criminal-record = Eigen voorstel: voor Luxemburg vonden we geen regel. Geleend van de Belgische Gegevensbeschermingsautoriteit: bekijk het uittreksel, beslis, en bewaar het niet. Voor de zekerheid gaat het eerst naar het archief.
source-lu-bank-details = Eigen voorstel: er ligt geen termijn vast. Rekening- en kaartnummers zijn veiliger buiten een mailbox.
source-lu-credentials = Eigen voorstel: er ligt geen termijn vast. Verander het wachtwoord, bewaar het in een wachtwoordkluis en doe het bericht weg.
source-uk-cv = De ontwerprichtlijn van de ICO noemt geen getal: niet langer dan er een vordering mogelijk is. In de praktijk is 6 maanden na het einde van de procedure gangbaar, en heet 12 maanden te lang.
source-uk-quote-duty = Eigen voorstel: voor het Verenigd Koninkrijk vonden we geen termijn voor offertes. De langste van de buurlanden is geleend: 10 jaar na het jaar, zoals boekhouders in België aanraden. Vraag het aan uw boekhouder.
source-uk-quote = Eigen voorstel: voor het Verenigd Koninkrijk vonden we geen termijn voor offertes zonder bestelling. De 3 jaar zijn geleend van het Franse advies over prospecten. Bewaar de offerte in het archief, niet in de mailbox.
source-uk-invoice = Eigen voorstel: voor het Verenigd Koninkrijk konden we geen termijn nagaan. De langste van de buurlanden is geleend: 10 jaar na het jaar, zoals in België en Frankrijk. Vraag het aan uw boekhouder.
source-uk-payroll-duty = Eigen voorstel: voor het Verenigd Koninkrijk vonden we geen termijn. De langste van de buurlanden is geleend: 7 jaar na het jaar, zoals in Nederland.
source-uk-payroll = Eigen voorstel: loongegevens horen in het loondossier. Een kopie in een mailbox gaat na 30 dagen naar het archief.
source-uk-contract = Eigen voorstel: voor het Verenigd Koninkrijk vonden we geen termijn. De 2 jaar zijn geleend van de Nederlandse praktijk, hier geteld vanaf het laatste bericht. De getekende overeenkomst hoort in het personeelsdossier.
source-uk-identity-document = Eigen voorstel van 30 dagen: voor het Verenigd Koninkrijk vonden we geen algemene termijn. Een kopie van een identiteitsbewijs die haar doel gediend heeft, hoort niet meer in de mailbox.
source-uk-national-number = Eigen voorstel: voor het Verenigd Koninkrijk vonden we geen regel. Het nummer dat een staat aan iemand gaf, is veiliger buiten een mailbox.
source-uk-health = Eigen voorstel: voor het Verenigd Koninkrijk vonden we geen regel. Geleend van de Belgische Gegevensbeschermingsautoriteit: een werkgever hoeft alleen te weten of iemand arbeidsgeschikt is.
source-uk-criminal-record = Eigen voorstel: voor het Verenigd Koninkrijk vonden we geen regel. Geleend van de Belgische Gegevensbeschermingsautoriteit: bekijk het uittreksel, beslis, en bewaar het niet. Voor de zekerheid gaat het eerst naar het archief.
source-uk-bank-details = Eigen voorstel: er ligt geen termijn vast. Rekening- en kaartnummers zijn veiliger buiten een mailbox.
source-uk-credentials = Eigen voorstel: er ligt geen termijn vast. Verander het wachtwoord, bewaar het in een wachtwoordkluis en doe het bericht weg.
