# Wat er over een persoon bewaard wordt.

error-person-unclear = Geef een naam, een e-mailadres of een nummer van minstens acht cijfers.
error-word-index-off = De woordenindex staat uit, dus kunnen we niemand opzoeken. Zet hem aan in de instellingen en scan opnieuw.

person-title = Wat hier over { $who } bewaard wordt
person-lead =
    { $count ->
        [0] Over deze persoon werd niets gevonden.
        [one] Er werd één bericht gevonden.
       *[other] Er werden { $count } berichten gevonden.
    }
person-asked = Gezocht naar: { $what }.
person-made = Gemaakt op { $date }, uit { $mailboxes ->
        [one] één mailbox
       *[other] { $mailboxes } mailboxen
    } en het archief.
person-archived =
    { $count ->
        [one] Eén ervan ligt in het versleutelde archief.
       *[other] { $count } ervan liggen in het versleutelde archief.
    }
person-alike =
    { $count ->
        [one] In één ervan vonden we alleen een naam die erop lijkt. Kijk na of het dezelfde persoon is.
       *[other] In { $count } ervan vonden we alleen een naam die erop lijkt. Kijk na of het dezelfde persoon is.
    }
person-missing =
    { $count ->
        [one] Eén bericht werd gelezen voor er woorden bijgehouden werden, en werd niet doorzocht.
       *[other] { $count } berichten werden gelezen voor er woorden bijgehouden werden, en werden niet doorzocht.
    }
person-not-read =
    { $count ->
        [one] Eén bijlage in de mailbox konden we niet lezen, en dus niet doorzoeken.
       *[other] { $count } bijlagen in de mailbox konden we niet lezen, en dus niet doorzoeken.
    }
person-bulk = Van nieuwsbrieven en automatische mail werden alleen afzender, ontvangers en onderwerp doorzocht.
person-archive-closed = Het archief kon niet geopend worden, dus werd het niet doorzocht.
person-alias = Schrijft ook als { $address }: { $count ->
        [one] één bericht
       *[other] { $count } berichten
    }.
person-kinds = Wat het is
person-other-kind = Andere mail
person-messages = De berichten
person-column-kind = Soort
person-column-count = Berichten
person-column-years = Jaren
person-column-number = Nr.
person-column-received = Ontvangen
person-column-from = Van
person-column-subject = Onderwerp
person-column-where = Gevonden in
person-column-file = Bestand
person-year = { $year }: { $count }
person-place-headers = afzender of ontvanger
person-place-subject = onderwerp
person-place-body = tekst
person-place-file-name = bestandsnaam
person-place-attachment = bijlage
person-in-archive = archief
person-left-out =
    { $count ->
        [one] Eén bericht kon niet opgehaald worden en ontbreekt in dit pakket.
       *[other] { $count } berichten konden niet opgehaald worden en ontbreken in dit pakket.
    }
person-package = Elk bericht staat in dit pakket als een bestand (.eml) dat elk mailprogramma opent. manifest.json geeft van elk bestand de SHA-256, zodat iedereen kan nagaan dat er niets veranderd werd.
