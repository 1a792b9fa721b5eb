# Ce qui est lu d’une boîte, et ce qui ne l’est jamais.

ui-set-folders = Dossiers…
ui-set-people = Personnes protégées…
ui-set-again = Se reconnecter…
ui-set-local-maildir = Dossier de messages sur cet ordinateur (Maildir) : { $path }
ui-set-local-mbox = Fichier de messages sur cet ordinateur (mbox) : { $path }
ui-set-local-eml = Messages séparés sur cet ordinateur (.eml) : { $path }

## Dossiers

ui-folders = Dossiers
ui-folders-of = Dossiers de { $email }
ui-folders-text = Un dossier protégé n’est jamais ouvert, même lors d’un nouvel examen, et les dossiers qu’il contient non plus. Nous oublions ce que nous y avions trouvé. Votre boîte elle-même ne change pas.
ui-folders-asking = Nous demandons les dossiers à votre serveur…
ui-folders-reading = Nous cherchons les dossiers…
ui-folders-marked =
    { $count ->
        [0] Rien de sélectionné
        [one] { $count } dossier sélectionné
       *[other] { $count } dossiers sélectionnés
    }
ui-folder-name = Dossier
ui-folder-use = Ce qui en est fait
ui-folder-above = Protégé par le dossier au-dessus
ui-folder-do-read = Lire
ui-folder-do-skip = Ignorer
ui-folder-do-protect = Protéger
ui-keep-choice = Enregistrer

## Personnes protégées

ui-people = Personnes protégées
ui-people-of = Personnes protégées dans { $email }
ui-people-text = Les messages de ces personnes, ou qui leur sont adressés, ne sont jamais lus. Pensez à votre médecin, à votre syndicat ou à votre famille.
ui-people-person = Adresse e-mail, ou @ et un domaine
ui-people-example = medecin@exemple.be ou @syndicat.exemple.be
ui-people-add = Protéger
ui-people-remove = Ne plus protéger
ui-people-none = Encore personne
ui-people-managed = Défini par votre organisation : vous ne pouvez pas le retirer ici.
ui-people-added =
    { $count ->
        [0] Protégé dès maintenant.
        [one] Protégé dès maintenant. { $count } résultat est oublié.
       *[other] Protégé dès maintenant. { $count } résultats sont oubliés.
    }
ui-people-removed = N’est plus protégé. Le prochain examen relira toute la boîte.
ui-people-remove-ask = Ne plus protéger { $person } ?
ui-people-remove-text = Nous n’avons pas retenu quels messages ont été ignorés. Le prochain examen relira donc toute la boîte. Vos décisions restent.

## Messages locaux

ui-local-add = Ajouter des messages locaux…
ui-local-title = Ajouter des messages locaux
ui-local-text = Des messages conservés dans des fichiers de cet ordinateur : un Maildir, un mbox ou un dossier de fichiers .eml. Les consulter ne change rien.
ui-local-place = Dossier ou fichier
ui-local-folder = Choisir un dossier…
ui-local-file = Choisir un fichier…
ui-local-owner = Adresse e-mail du propriétaire
ui-local-owner-text = Nous saurons ainsi ce qui a été reçu et ce qui a été envoyé.
ui-local-go = Ajouter

## Ne plus afficher

ui-set-quiet = Ne plus afficher
ui-set-quiet-text = Pour ces expéditeurs, vous avez demandé de ne plus afficher ces messages. « Afficher à nouveau » vaut pour ce que les prochains examens trouveront ; ce que vous avez mis de côté se trouve dans « À examiner », sous « Gardé ou mis de côté ».
ui-quiet-none = Il n’y a rien ici. Dans « À examiner », vous pouvez choisir de ne plus jamais afficher quelque chose d’un expéditeur.
ui-quiet-since = { $category } · depuis le { $date }
ui-quiet-again = Afficher à nouveau
