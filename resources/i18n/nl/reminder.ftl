# The notification once a month. It lies open on a screen: counts and nothing else.

reminder-app = { -product }
reminder-title = Even opruimen?
reminder-text =
    { $count ->
        [one] Er is { $count } bericht dat niet meer in uw mailbox hoeft te staan. Drie minuten volstaan.
       *[other] Er zijn { $count } berichten die niet meer in uw mailbox hoeven te staan. Drie minuten volstaan.
    }
reminder-later = Volgende week
