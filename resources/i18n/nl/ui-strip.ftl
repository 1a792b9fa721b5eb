# Bijlagen weghalen

ui-strip = Bijlagen naar het archief, bericht blijft…
ui-confirm-strip =
    { $count ->
        [one] Bijlagen van { $count } bericht weghalen?
       *[other] Bijlagen van { $count } berichten weghalen?
    }
ui-confirm-go-strip =
    { $count ->
        [one] Bijlagen van { $count } bericht weghalen
       *[other] Bijlagen van { $count } berichten weghalen
    }
ui-consequence-strip =
    { $count ->
        [one] Het hele bericht gaat versleuteld naar het archief en wordt nagelezen. In uw mailbox komt hetzelfde bericht zonder bijlagen; het origineel gaat naar de prullenbak.
       *[other] Elk bericht gaat in zijn geheel versleuteld naar het archief en wordt nagelezen. In uw mailbox komen dezelfde berichten zonder bijlagen; de originelen gaan naar de prullenbak.
    }
ui-starting-strip =
    { $count ->
        [one] Van { $count } bericht gaan over { $seconds } s de bijlagen weg
       *[other] Van { $count } berichten gaan over { $seconds } s de bijlagen weg
    }
ui-receipt-strip =
    { $count ->
        [one] { $count } bericht gearchiveerd en nagelezen; het staat zonder bijlagen in uw mailbox
       *[other] { $count } berichten gearchiveerd en nagelezen; ze staan zonder bijlagen in uw mailbox
    }
ui-next-strip =
    { $count ->
        [one] { $count } bericht ({ $size }) gaat naar het versleutelde archief en blijft hier zonder bijlagen.
       *[other] { $count } berichten ({ $size }) gaan naar het versleutelde archief en blijven hier zonder bijlagen.
    }
ui-refused-no-attachment =
    { $count ->
        [one] { $count } heeft geen bijlagen
       *[other] { $count } hebben geen bijlagen
    }
