# La fenêtre : le cadre, l’aperçu, et ce que les pages partagent.

ui-product = { -product }
ui-opening = Ouverture de votre liste…
ui-cannot-open = { -product } ne peut pas s’ouvrir
ui-problem-title = Cela n’a pas fonctionné
ui-close = Fermer
ui-cancel = Annuler
ui-copy = Copier
ui-show = Afficher
ui-undo = Annuler ce choix
ui-try-again = Réessayer
ui-save-as = Enregistrer sous
ui-text-files = Texte (*.txt)
ui-quoted = « { $text } »
ui-no-subject = (sans objet)
ui-no-sender = (sans expéditeur)
ui-and-more =
    { $count ->
        [one] encore { $count }
       *[other] encore { $count }
    }

## Navigation

ui-page-overview = Aperçu
ui-page-review = À examiner
ui-page-archive = Archive
ui-page-activity = Activité
ui-page-settings = Paramètres
ui-page-with-number =
    { $count ->
        [one] { $page }, { $count } en attente
       *[other] { $page }, { $count } en attente
    }
ui-account-and-more = { $email } et encore { $count }
ui-demo-banner = Ceci est la boîte mail d’essai. Toutes les personnes y sont inventées : essayez ce que vous voulez.
ui-demo-leave = Quitter l’essai
ui-language-later = La nouvelle langue vaudra dès le prochain démarrage, car un travail est encore en cours.

## Ligne d’état

ui-working = En cours…
ui-stopping = Arrêt après ce message…
ui-progress = { $step } : { $done } sur { $total }
ui-minutes-left =
    { $count ->
        [0] encore moins d’une minute
        [one] encore { $count } minute
       *[other] encore { $count } minutes
    }
ui-start-now = Commencer maintenant

## Aperçu

ui-greeting-morning = Bonjour
ui-greeting-afternoon = Bon après-midi
ui-greeting-evening = Bonsoir
ui-last-review = Dernier examen : { $date }
ui-scan = Chercher de nouveaux messages
ui-due =
    { $count ->
        [one] message n’est plus à conserver ici
       *[other] messages ne sont plus à conserver ici
    }
ui-clean-until = Tout est en ordre jusqu’au { $date }
ui-clean = Tout est en ordre
ui-clean-detail = Aucun délai de conservation n’est dépassé.
ui-about-minutes =
    { $count ->
        [one] environ { $count } minute
       *[other] environ { $count } minutes
    }
ui-review-now = Examiner maintenant
ui-holdings =
    { $count ->
        [one] donnée personnelle trouvée dans cette boîte mail
       *[other] données personnelles trouvées dans cette boîte mail
    }
ui-holdings-none = Aucune donnée personnelle trouvée dans cette boîte mail
ui-senders =
    { $count ->
        [one] De { $count } expéditeur. C’est ce qui fuirait si votre boîte mail fuyait aujourd’hui.
       *[other] De { $count } expéditeurs. C’est ce qui fuirait si votre boîte mail fuyait aujourd’hui.
    }
ui-soon =
    { $count ->
        [one] s’ajoute d’ici au { $date }
       *[other] s’ajoutent d’ici au { $date }
    }
ui-soon-none = Rien ne s’ajoute d’ici au { $date }
ui-show-all = Tout afficher
ui-oldest = Le plus ancien date du { $date }.
ui-months = Données personnelles dans votre boîte, par mois
ui-month-figure = { $month } : { $count }
ui-months-first = Dès le mois prochain, vous verrez ici ce qui change.
ui-months-less = { $count } de moins qu’en { $month }
ui-months-more = { $count } de plus qu’en { $month }
ui-months-same = Autant qu’en { $month }
ui-not-read =
    { $count ->
        [one] { $count } pièce jointe n’a pas pu être lue
       *[other] { $count } pièces jointes n’ont pas pu être lues
    }
ui-kept =
    { $count ->
        [one] { $count } est conservé parce que vous l’avez décidé
       *[other] { $count } sont conservés parce que vous l’avez décidé
    }
ui-overview-foot =
    { $count ->
        [one] { $count } message parcouru · Délais de conservation : { $policy }
       *[other] { $count } messages parcourus · Délais de conservation : { $policy }
    }
ui-country-be = Belgique
ui-country-nl = Pays-Bas
ui-country-fr = France
ui-country-de = Allemagne
ui-country-lu = Luxembourg
ui-country-uk = Royaume-Uni
ui-no-account = Pas encore de boîte mail
ui-no-account-detail = Ajoutez votre boîte mail pour voir ce qui ne devrait plus s’y trouver. Rien ne quitte cet ordinateur.
ui-add-account = Ajouter une boîte mail
ui-not-scanned = Votre boîte mail n’a pas encore été parcourue
ui-not-scanned-detail = Parcourir ne change rien : aucun message n’est déplacé, ouvert ou marqué comme lu.
ui-scan-first = Parcourir ma boîte mail
ui-first-scan = Votre boîte mail est en cours de lecture…
ui-first-scan-detail = Les messages les plus anciens viennent d’abord : vous voyez vite ce qui est là depuis trop longtemps. Vous pouvez continuer à travailler.

## Ce qui n’a pas pu être lu

ui-not-read-title = Non lu
ui-not-read-text = Nous ne disons rien de ce que nous n’avons pas pu lire. Regardez ces pièces jointes vous-même.
ui-not-read-first = Voici les { $count } premiers sur { $all }.
ui-column-name = Pièce jointe
ui-column-why-not = Pourquoi

## Se connecter à nouveau

ui-password-title = Mot de passe
ui-password-text = Mot de passe pour { $email }
ui-password-kept = Il est gardé dans le trousseau de cet ordinateur, et nulle part ailleurs.
ui-password = Mot de passe
ui-sign-in = Se connecter

## Une erreur de notre part

ui-crash-title = Il s’est passé quelque chose d’imprévu
ui-crash-text = Votre boîte mail est en sécurité : rien n’est supprimé sans avoir été vérifié. Envoyez ce rapport à votre service informatique, il ne contient pas de données personnelles. Nous n’envoyons rien nous-mêmes.
ui-crash-report = Rapport
ui-crash-copy = Copier le rapport
