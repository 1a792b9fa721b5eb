# Annuler, registre, simulation et soin de l’archive.

## Annuler un nettoyage

ui-moment = { $date }, { $time }
ui-undo-open = Annuler ce nettoyage…
ui-undo-title = Annuler un nettoyage
ui-undo-ask =
    { $count ->
        [one] Remettre { $count } message dans son dossier ?
       *[other] Remettre { $count } messages dans leurs dossiers ?
    }
ui-undo-text =
    { $count ->
        [one] Nous le reprenons dans la corbeille, ou dans l’archive s’il n’y est plus, et vérifions qu’il est là. L’archive garde sa copie.
       *[other] Nous les reprenons dans la corbeille, ou dans l’archive s’ils n’y sont plus, et vérifions qu’ils sont là. L’archive garde ses copies.
    }
ui-undo-go =
    { $count ->
        [one] Remettre { $count } message
       *[other] Remettre { $count } messages
    }
ui-undo-stop = Arrêter
ui-undo-stopped = Arrêté. Ce qui est revenu reste en place ; le reste peut être remis plus tard.
ui-undo-done =
    { $count ->
        [one] { $count } message est de retour dans son dossier
       *[other] { $count } messages sont de retour dans leurs dossiers
    }
ui-undo-missed =
    { $count ->
        [one] { $count } message n’a pas pu être remis. Vous pouvez réessayer.
       *[other] { $count } messages n’ont pas pu être remis. Vous pouvez réessayer.
    }
ui-undo-not = Rien n’a été remis
ui-undo-message = { $category } du { $date }
ui-undo-line-done = de retour dans son dossier, et vérifié
ui-undo-results = Ce qu’il est advenu de chaque message
ui-clean-up-last = Dernier nettoyage, { $when }
ui-clean-ups = Nettoyages précédents
ui-clean-ups-text = Des 30 derniers jours. Ce qui a été supprimé définitivement ne peut pas revenir.
ui-clean-ups-open =
    { $count ->
        [one] { $count } précédent…
       *[other] { $count } précédents…
    }

## Le registre pour le délégué à la protection des données

ui-record-save = Enregistrer sous…
ui-record-csv = Tableau (*.csv)
ui-record-pdf = PDF (*.pdf)
ui-record-file = nettoyage
ui-record-title = Registre de ce qui a été nettoyé
ui-record-text =
    { $count ->
        [one] { $count } ligne. Elle ne contient ni noms, ni adresses, ni objets.
       *[other] { $count } lignes. Elles ne contiennent ni noms, ni adresses, ni objets.
    }
ui-record-whole = Le journal a été vérifié et n’a pas été modifié.
ui-record-broken = À partir de la ligne { $number }, le journal a été modifié de l’extérieur ou est incomplet.
ui-record-saved =
    { $count ->
        [one] { $count } ligne enregistrée dans { $path }.
       *[other] { $count } lignes enregistrées dans { $path }.
    }
ui-record-number = N°
ui-record-time = Date et heure
ui-record-action = Action
ui-record-category = Type
ui-record-rule = Règle
ui-record-outcome = Résultat
ui-record-size = Taille

## Que ferait cette politique ?

ui-simulation-open = Que ferait cette politique ?
ui-simulation-title = Que ferait cette politique ?
ui-simulation-sum =
    { $count ->
        [one] { $count } message arrive à échéance aujourd’hui ou dans les mois à venir
       *[other] { $count } messages arrivent à échéance aujourd’hui ou dans les mois à venir
    }
ui-simulation-rest =
    { $count ->
        [one] { $policy } : { $count } reste plus d’un an. Rien n’a été modifié.
       *[other] { $policy } : { $count } restent plus d’un an. Rien n’a été modifié.
    }
ui-simulation-not = Cette politique n’a pas pu être essayée
ui-simulation-now = maintenant
ui-simulation-file = Un autre fichier de politique…
ui-policy-files = Politique (*.toml)
ui-simulation-month = Mois
ui-simulation-category = Type
ui-simulation-action = Proposition
ui-simulation-messages = Messages
ui-simulation-people = Personnes
ui-simulation-size = Taille

## Soin de l’archive

ui-code-mark = L’archive s’ouvre avec le code dont la page porte cette marque : { $mark }
ui-escrow = Votre entreprise peut aussi ouvrir cette archive, avec sa propre clé ({ $keys }). La politique de votre organisation le prévoit.
ui-renew = Créer un nouveau code de secours…
ui-renew-begun = Vous aviez commencé un nouveau code de secours (marque { $mark }) sans le confirmer. Jusque-là, l’ancien reste valable.
ui-renew-finish = Terminer…
ui-renew-forget = Oublier le nouveau code
ui-renew-forgotten = Le nouveau code est oublié. L’ancien reste valable.
ui-renewed = Le nouveau code de secours est valable. Détruisez la page de l’ancien.
ui-renewal-title = Votre nouveau code de secours
ui-renewal-text = Imprimez la page ou notez le code. L’ancien code reste valable jusqu’à votre confirmation ci-dessous.
ui-renewal-leave = Oublier le nouveau code ? L’ancien reste alors valable.
ui-renewal-leave-yes = Oublier le nouveau code
ui-finish-title = Confirmer le nouveau code de secours
ui-finish-text = Tapez ou collez le nouveau code que vous avez gardé.
ui-finish-new = Ensuite l’ancien code n’ouvrira plus l’archive.
ui-finish-go = Confirmer
ui-recover-incomplete = Ouvrir ce qui est ici
ui-arch-look-again = Regarder à nouveau
ui-arch-should-lie = L’archive doit se trouver dans le dossier « archive » de { $path }.
ui-arch-afresh = Commencer une nouvelle archive…
ui-arch-afresh-title = Une nouvelle archive
ui-arch-afresh-ask = Commencer une nouvelle archive, vide ?
ui-arch-afresh-text = Les messages de l’ancienne archive ne suivent pas. Gardez son dossier et son code de secours : sans les deux, personne ne les retrouvera.
ui-arch-afresh-yes = Commencer une nouvelle archive
ui-arch-has-moved = Le dossier se trouve ailleurs que lors du dernier contrôle. C’est sans danger.
ui-recovery-page-title = Code de secours de l’archive de { -product }
ui-recovery-page-intro = Avec ce code, l’archive chiffrée s’ouvre sur un autre ordinateur.
ui-recovery-page-warning = Ne gardez pas cette page près de l’ordinateur. Qui possède le code et l’archive peut lire son contenu.
ui-recovery-page-file = code-de-secours
ui-recovery-page-saved = Enregistré dans { $path }. Imprimez la page, puis supprimez le fichier.
ui-recovery-page-print = Ouvrir pour imprimer
