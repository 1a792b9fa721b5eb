# Anhänge entfernen

ui-strip = Anhänge ins Archiv, Nachricht bleibt…
ui-confirm-strip =
    { $count ->
        [one] Anhänge von { $count } Nachricht entfernen?
       *[other] Anhänge von { $count } Nachrichten entfernen?
    }
ui-confirm-go-strip =
    { $count ->
        [one] Anhänge von { $count } Nachricht entfernen
       *[other] Anhänge von { $count } Nachrichten entfernen
    }
ui-consequence-strip =
    { $count ->
        [one] Die ganze Nachricht kommt verschlüsselt ins Archiv und wird nachgelesen. In Ihr Postfach kommt dieselbe Nachricht ohne Anhänge; das Original kommt in den Papierkorb.
       *[other] Jede Nachricht kommt als Ganzes verschlüsselt ins Archiv und wird nachgelesen. In Ihr Postfach kommen dieselben Nachrichten ohne Anhänge; die Originale kommen in den Papierkorb.
    }
ui-starting-strip =
    { $count ->
        [one] { $count } Nachricht verliert in { $seconds } s ihre Anhänge
       *[other] { $count } Nachrichten verlieren in { $seconds } s ihre Anhänge
    }
ui-receipt-strip =
    { $count ->
        [one] { $count } Nachricht archiviert und nachgelesen; sie liegt ohne Anhänge in Ihrem Postfach
       *[other] { $count } Nachrichten archiviert und nachgelesen; sie liegen ohne Anhänge in Ihrem Postfach
    }
ui-next-strip =
    { $count ->
        [one] { $count } Nachricht ({ $size }) kommt ins verschlüsselte Archiv und bleibt hier ohne Anhänge.
       *[other] { $count } Nachrichten ({ $size }) kommen ins verschlüsselte Archiv und bleiben hier ohne Anhänge.
    }
ui-refused-no-attachment =
    { $count ->
        [one] { $count } hat keine Anhänge
       *[other] { $count } haben keine Anhänge
    }
