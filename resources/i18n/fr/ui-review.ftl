# La page où l’on examine.

ui-findings = Ce qui a été trouvé
ui-groups = Par catégorie
ui-evidence = Pourquoi ceci est dans la liste
ui-all-groups = Tout
ui-group-detail = depuis { $oldest } · { $size }
ui-group-row = { $name }, { $count }, { $detail }
ui-why = { $category } · { $certainty }
ui-column-sender = Expéditeur
ui-column-subject = Objet
ui-column-received = Reçu
ui-column-why = Pourquoi
ui-column-size = Taille
ui-row =
    { $ticked ->
        [yes] Coché. { $category }, { $certainty }, de { $sender }, { $subject }, reçu le { $received }, { $size }. { $verdict }.
       *[no] { $category }, { $certainty }, de { $sender }, { $subject }, reçu le { $received }, { $size }. { $verdict }.
    }
ui-row-waiting = En cours de lecture

## Filtre

ui-filter-view = Ce qui est affiché
ui-view-due = N’est plus à conserver
ui-view-soon = Bientôt à ne plus conserver
ui-view-open = Tout ce qui a été trouvé
ui-view-kept = Gardé ou mis de côté
ui-filter-certainty = Degré de certitude
ui-any-certainty = Toute certitude
ui-only-certainty = Seulement { $certainty }
ui-filter-account = Boîte mail
ui-every-account = Toutes les boîtes mail
ui-filter-text = Filtre : expéditeur, objet, pièce jointe
ui-select = Cocher
ui-select-all =
    { $count ->
        [one] Le seul de cette liste
       *[other] Les { $count } de cette liste
    }
ui-select-certain = Ceux qui sont certains
ui-select-sender = Tous ceux du même expéditeur
ui-select-others = Les autres
ui-select-none = Aucun
ui-list-count =
    { $count ->
        [one] { $count } résultat
       *[other] { $count } résultats
    }
ui-no-match = Rien ne correspond à ce filtre
ui-clear-filter = Effacer le filtre
ui-nothing-due = Rien n’est à échéance
ui-nothing-due-detail = Ce qui sera trouvé plus tard apparaîtra ici le moment venu.
ui-nothing-soon = Aucun délai de conservation ne se termine dans les prochaines semaines
ui-nothing-open = Rien n’a été trouvé
ui-nothing-kept = Vous n’avez rien gardé ni mis de côté
ui-to-overview = Vers l’aperçu

## Pourquoi

ui-nothing-chosen = Choisissez un message pour voir pourquoi il est dans la liste.
ui-why-seen = Pourquoi nous le pensons
ui-all-reasons = Afficher les { $count } raisons
ui-evidence-unknown = Une version précédente de ce programme en a vu un signe
ui-how-long = Combien de temps le conserver
ui-direction-received = De { $sender }
ui-direction-sent = Envoyé par { $sender }
ui-direction-internal = Au sein de l’entreprise, de { $sender }
ui-sent-to = À { $people }
ui-received = Reçu le { $date }, { $ago }
ui-ago-days =
    { $count ->
        [0] aujourd’hui
        [1] hier
       *[other] il y a { $count } jours
    }
ui-ago-months = il y a { $count } mois
ui-ago-years = il y a { $count } ans
ui-lies-in = Dans { $folder } · { $size }
ui-lies-in-trash = Se trouve déjà dans la corbeille
ui-in-trash = Corbeille
ui-where-subject = dans l’objet
ui-where-body = dans le texte du message
ui-where-file-name = dans le nom du fichier
ui-where-attachment = dans la pièce jointe
ui-where-headers = dans les données du message
ui-where-name = { $place } { $name }
ui-where-page = { $place }, page { $page }
ui-due-on = { $verdict } : { $date }
ui-kept-because = Votre raison : { $reason }

## Actions

ui-keep = Garder…
ui-keep-one = Garder celui-ci…
ui-not-this = Autre chose
ui-not-this-tip = Ce n’est pas ce que nous pensions
ui-not-this-more = Plus sur « autre chose »
ui-silence = Plus jamais pour cet expéditeur
ui-not-this-one =
    { $category ->
        [cv] Pas un CV
        [quote] Pas une offre
        [identity_document] Pas une pièce d’identité
        [contract] Pas un contrat
        [invoice] Pas une facture
       *[other] Autre chose
    }
ui-reopen = Remettre dans la liste
ui-more = Plus
ui-delete = Supprimer définitivement…
ui-nothing-ticked = Rien n’est coché
ui-ticked =
    { $count ->
        [one] { $count } coché sur { $total }
       *[other] { $count } cochés sur { $total }
    }
ui-unseen = { $count } hors de cette liste
ui-next-nothing = Cochez ce que vous avez regardé. Rien ne se passe avant votre confirmation.
ui-next-report-only = Votre organisation permet seulement de regarder : ici, on ne peut ni retirer ni archiver.
ui-next-kept = Ce que vous remettez réapparaît dans la liste.
ui-counting = Comptage…
ui-next-archive =
    { $count ->
        [one] { $count } message ({ $size }) va dans l’archive chiffrée, l’original à la corbeille.
       *[other] { $count } messages ({ $size }) vont dans l’archive chiffrée, les originaux à la corbeille.
    }
ui-next-trash =
    { $count ->
        [one] { $count } message ({ $size }) va dans la corbeille de votre boîte mail.
       *[other] { $count } messages ({ $size }) vont dans la corbeille de votre boîte mail.
    }
ui-next-delete =
    { $count ->
        [one] { $count } message ({ $size }) est supprimé définitivement.
       *[other] { $count } messages ({ $size }) sont supprimés définitivement.
    }
ui-next-refused =
    { $count ->
        [one] { $count } reste à sa place.
       *[other] { $count } restent à leur place.
    }
ui-was-kept =
    { $count ->
        [one] { $count } gardé
       *[other] { $count } gardés
    }
ui-was-not-this =
    { $count ->
        [one] { $count } mis de côté comme autre chose
       *[other] { $count } mis de côté comme autre chose
    }
ui-was-silenced =
    { $count ->
        [one] { $count } mis de côté. Nous ne l’afficherons plus pour cet expéditeur.
       *[other] { $count } mis de côté. Nous ne les afficherons plus pour cet expéditeur.
    }
ui-was-reopened =
    { $count ->
        [one] { $count } de retour dans la liste
       *[other] { $count } de retour dans la liste
    }

## Garder

ui-keep-title =
    { $count ->
        [one] Garder ce message
       *[other] Garder { $count } messages
    }
ui-keep-text =
    { $count ->
        [one] Il reste dans votre boîte mail et quitte cette liste.
       *[other] Ils restent dans votre boîte mail et quittent cette liste.
    }
ui-keep-why = Pourquoi ?
ui-keep-reason-own = Choisissez une raison ou écrivez la vôtre
ui-keep-reason-needed = Encore nécessaire pour mon travail
ui-keep-reason-dispute = Un litige ou une plainte est en cours
ui-keep-reason-asked = La personne concernée l’a demandé
ui-keep-until = Combien de temps ?
ui-keep-for = { $period }, jusqu’au { $date }
ui-keep-for-good = Jusqu’à nouvelle décision
ui-keep-go = Garder

## Touches

ui-keys-title = Touches
ui-key-space = Espace
ui-key-move = Message suivant et précédent
ui-key-tick = Cocher le message
ui-key-archive = Mettre ce qui est coché dans l’archive
ui-key-trash = Mettre ce qui est coché à la corbeille
ui-key-keep = Garder ce qui est coché, ou le message affiché
ui-key-not-this = Mettre de côté comme autre chose
ui-key-silence = Ne plus jamais afficher ceci pour cet expéditeur
ui-key-evidence = Lire pourquoi
ui-key-filter = Filtrer la liste
ui-key-pane = Volet suivant
ui-key-page = Aller à une page
ui-key-scan = Chercher de nouveaux messages
ui-key-help = Ces touches

## Noms courts, pour les listes

ui-short-cv =
    { $count ->
        [one] CV
       *[other] CV
    }
ui-short-quote =
    { $count ->
        [one] Offre
       *[other] Offres
    }
ui-short-identity_document =
    { $count ->
        [one] Pièce d’identité
       *[other] Pièces d’identité
    }
ui-short-national_number =
    { $count ->
        [one] Numéro national
       *[other] Numéros nationaux
    }
ui-short-health = Santé
ui-short-payroll = Salaire
ui-short-bank_details = Données bancaires
ui-short-criminal_record = Casier judiciaire
ui-short-contract =
    { $count ->
        [one] Contrat
       *[other] Contrats
    }
ui-short-credentials =
    { $count ->
        [one] Mot de passe
       *[other] Mots de passe
    }
ui-short-invoice =
    { $count ->
        [one] Facture
       *[other] Factures
    }
