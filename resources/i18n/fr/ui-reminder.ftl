# Settings: the reminder, and who set what cannot be changed.

ui-set-reminder = Rappels
ui-set-reminder-text = Un seul message discret à la fois, et seulement s’il y a quelque chose à supprimer.
ui-remind-interval = Me le rappeler
ui-remind-never = Jamais
ui-remind-every =
    { $days ->
        [1] Chaque jour
        [7] Chaque semaine
        [14] Toutes les deux semaines
        [30] Chaque mois
        [90] Tous les trois mois
       *[other] Tous les { $days } jours
    }
ui-remind-from = Pas avant
ui-remind-hour = { $hour } h
ui-remind-next = Au plus tôt le { $date }, s’il y a alors quelque chose à supprimer.
ui-remind-put-off = Reporté au { $date }.
ui-remind-off = Vous ne recevez pas de rappels.
ui-remind-later = Reporter d’une semaine
ui-remind-take-up = Me le rappeler quand même
ui-remind-silence = S’il n’y a rien à supprimer, vous ne recevez rien.
ui-remind-tray = Cet ordinateur affiche le rappel près de l’horloge tant que ce programme est ouvert. Un clic ouvre la liste.
ui-remind-no-tray = Ce bureau n’a pas de place pour les messages près de l’horloge. Tant que la fenêtre est ouverte, l’aperçu montre ce qui peut partir.
ui-managed-by = Défini par votre organisation : { $place }.
ui-proposed = Proposé par votre organisation : { $place }. Vous pouvez choisir autre chose.
ui-origin-windows = stratégie Windows
ui-origin-profile = profil de configuration
