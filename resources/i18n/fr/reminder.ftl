# The notification once a month. It lies open on a screen: counts and nothing else.

reminder-app = { -product }
reminder-title = Un peu de rangement ?
reminder-text =
    { $count ->
        [one] { $count } message n’a plus besoin d’être dans votre boîte mail. Trois minutes suffisent.
       *[other] { $count } messages n’ont plus besoin d’être dans votre boîte mail. Trois minutes suffisent.
    }
reminder-later = La semaine prochaine
