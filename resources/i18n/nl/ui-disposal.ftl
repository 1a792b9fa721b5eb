# Van de wens tot het ontvangstbewijs: bevestigen, aftellen, bewijs, herstelcode.

ui-confirm-archive =
    { $count ->
        [one] { $count } bericht naar het archief verplaatsen?
       *[other] { $count } berichten naar het archief verplaatsen?
    }
ui-confirm-trash =
    { $count ->
        [one] { $count } bericht naar de prullenbak verplaatsen?
       *[other] { $count } berichten naar de prullenbak verplaatsen?
    }
ui-confirm-delete =
    { $count ->
        [one] { $count } bericht definitief verwijderen?
       *[other] { $count } berichten definitief verwijderen?
    }
ui-confirm-nothing = Hiervan mag nu niets weg
ui-confirm-account =
    { $count ->
        [one] { $email }: { $count } bericht, { $size }
       *[other] { $email }: { $count } berichten, { $size }
    }
ui-confirm-type =
    { $count ->
        [one] Typ het aantal berichten om door te gaan:
       *[other] Typ het aantal berichten om door te gaan:
    }
ui-confirm-go-archive =
    { $count ->
        [one] { $count } bericht archiveren
       *[other] { $count } berichten archiveren
    }
ui-confirm-go-trash =
    { $count ->
        [one] { $count } bericht verplaatsen
       *[other] { $count } berichten verplaatsen
    }
ui-confirm-go-delete =
    { $count ->
        [one] { $count } bericht verwijderen
       *[other] { $count } berichten verwijderen
    }
ui-consequence-archive =
    { $count ->
        [one] Het wordt versleuteld, in het archief geschreven en nagelezen. Pas dan gaat het origineel naar de prullenbak.
       *[other] Elk bericht wordt versleuteld, in het archief geschreven en nagelezen. Pas dan gaat het origineel naar de prullenbak.
    }
ui-consequence-trash =
    { $count ->
        [one] Het gaat naar de prullenbak van uw mailbox. Daar kunt u het terughalen zolang uw mailserver het bewaart, vaak 30 dagen.
       *[other] Ze gaan naar de prullenbak van uw mailbox. Daar kunt u ze terughalen zolang uw mailserver ze bewaart, vaak 30 dagen.
    }
ui-consequence-delete =
    { $count ->
        [one] Dit kan niet ongedaan worden gemaakt: het bericht verdwijnt van de mailserver, ook uit de prullenbak, en er blijft geen kopie.
       *[other] Dit kan niet ongedaan worden gemaakt: de berichten verdwijnen van de mailserver, ook uit de prullenbak, en er blijft geen kopie.
    }
ui-archive-keeps = Het archief bewaart ze tot u anders beslist.
ui-archive-keeps-until = Het archief bewaart ze tot { $date }.
ui-archive-keeps-between = Het archief bewaart ze tot ergens tussen { $first } en { $last }.
ui-archive-keeps-some = Het archief bewaart een deel tot { $date }, de rest tot u anders beslist.
ui-refused = Wat blijft staan:
ui-refused-duty-runs =
    { $count ->
        [one] { $count } moet u nog een tijd bewaren
       *[other] { $count } moet u nog een tijd bewaren
    }
ui-refused-hold =
    { $count ->
        [one] { $count } moet blijven wegens een geschil of op vraag van uw bedrijf
       *[other] { $count } moeten blijven wegens een geschil of op vraag van uw bedrijf
    }
ui-refused-kept-by-user =
    { $count ->
        [one] { $count } wilde u zelf houden
       *[other] { $count } wilde u zelf houden
    }
ui-refused-not-this =
    { $count ->
        [one] { $count } zette u opzij als iets anders
       *[other] { $count } zette u opzij als iets anders
    }
ui-refused-no-rule =
    { $count ->
        [one] Van { $count } kennen we geen bewaartermijn: archiveren mag, weghalen niet
       *[other] Van { $count } kennen we geen bewaartermijn: archiveren mag, weghalen niet
    }
ui-refused-in-trash =
    { $count ->
        [one] { $count } ligt al in de prullenbak
       *[other] { $count } liggen al in de prullenbak
    }
ui-refused-protected =
    { $count ->
        [one] { $count } beschermt uw bedrijf: archiveren mag, weghalen niet
       *[other] { $count } beschermt uw bedrijf: archiveren mag, weghalen niet
    }
ui-refused-not-permitted =
    { $count ->
        [one] { $count } mag van uw organisatie zo niet weg
       *[other] { $count } mogen van uw organisatie zo niet weg
    }
ui-refused-other =
    { $count ->
        [one] { $count } mag nog niet weg
       *[other] { $count } mogen nog niet weg
    }
ui-starting-archive =
    { $count ->
        [one] { $count } bericht gaat over { $seconds } s naar het archief
       *[other] { $count } berichten gaan over { $seconds } s naar het archief
    }
ui-starting-trash =
    { $count ->
        [one] { $count } bericht gaat over { $seconds } s naar de prullenbak
       *[other] { $count } berichten gaan over { $seconds } s naar de prullenbak
    }
ui-starting-delete =
    { $count ->
        [one] { $count } bericht wordt over { $seconds } s definitief verwijderd
       *[other] { $count } berichten worden over { $seconds } s definitief verwijderd
    }

## Bewijs

ui-receipt-title = Verslag
ui-receipt-well =
    { $count ->
        [one] Klaar: { $count } bericht opgeruimd
       *[other] Klaar: { $count } berichten opgeruimd
    }
ui-receipt-attention =
    { $count ->
        [one] { $count } bericht vraagt uw aandacht
       *[other] { $count } berichten vragen uw aandacht
    }
ui-receipt-nothing = Er is niets verplaatst
ui-receipt-archive =
    { $count ->
        [one] { $count } bericht gearchiveerd, nagelezen en in orde bevonden, daarna uit zijn map gehaald
       *[other] { $count } berichten gearchiveerd, nagelezen en in orde bevonden, daarna uit hun map gehaald
    }
ui-receipt-trash =
    { $count ->
        [one] { $count } bericht naar de prullenbak verplaatst en daar teruggezien
       *[other] { $count } berichten naar de prullenbak verplaatst en daar teruggezien
    }
ui-receipt-delete =
    { $count ->
        [one] { $count } bericht definitief verwijderd; we keken na dat het weg is
       *[other] { $count } berichten definitief verwijderd; we keken na dat ze weg zijn
    }
ui-receipt-already-gone =
    { $count ->
        [one] { $count } was al weg
       *[other] { $count } waren al weg
    }
ui-receipt-problem =
    { $count ->
        [one] { $count } bericht: { $outcome }.
       *[other] { $count } berichten: { $outcome }.
    }
ui-receipt-untouched =
    { $count ->
        [one] Bij { $count } stopte u op tijd: het staat waar het stond
       *[other] Bij { $count } stopte u op tijd: ze staan waar ze stonden
    }
ui-receipt-save = Verslag bewaren…
ui-undo-trash = U kunt dit hier ongedaan maken zolang uw mailserver ze in de prullenbak bewaart, vaak 30 dagen.

## Herstelcode

ui-recovery-title = Uw herstelcode
ui-recovery-text = Met deze code gaat het archief open op een andere computer, ook als deze verloren is. Druk ze af of schrijf ze op, en bewaar ze bij uw belangrijke papieren.
ui-recovery-code = Herstelcode
ui-recovery-save = Bewaren als pdf…
ui-recovery-never = We tonen ze alleen nu. We bewaren ze nergens, dus we kunnen ze u niet opnieuw geven.
ui-recovery-type = Typ de laatste { $count } tekens om te tonen dat u ze hebt:
ui-recovery-go = Ik heb ze bewaard
ui-recovery-page-made = Gemaakt op { $date }
ui-recovery-page-mark = Kenmerk
ui-recovery-page-step-one = Installeer { -product } op de andere computer en zet de map van het archief erop.
ui-recovery-page-step-two = Kies bij het archief “Herstelcode gebruiken”.
ui-recovery-page-step-three = Typ de code over of scan ze. Spaties en kleine letters mogen.
ui-recovery-page-qr = Dezelfde code, om te scannen
ui-recovery-leave = Weggaan zonder de code te bewaren? Als deze computer verloren gaat, krijgt niemand het archief nog open.
ui-recovery-leave-yes = Weggaan zonder code
ui-recovery-leave-no = Terug naar de code
