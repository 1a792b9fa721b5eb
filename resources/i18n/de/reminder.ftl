# The notification once a month. It lies open on a screen: counts and nothing else.

reminder-app = { -product }
reminder-title = Kurz aufräumen?
reminder-text =
    { $count ->
        [one] { $count } Nachricht muss nicht mehr in Ihrem Postfach liegen. Drei Minuten genügen.
       *[other] { $count } Nachrichten müssen nicht mehr in Ihrem Postfach liegen. Drei Minuten genügen.
    }
reminder-later = Nächste Woche
