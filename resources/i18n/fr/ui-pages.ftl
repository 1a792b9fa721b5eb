# Le premier démarrage, l'archive, l'activité et les réglages.

## Premier démarrage

ui-run-rail = Étape { $number } sur { $total } : { $name }
ui-run-address = Adresse e-mail
ui-run-sign-in = Connexion
ui-run-promise = Ce que nous lisons
ui-run-recovery = Code de secours
ui-run-scan = Premier examen
ui-run-back = Retour
ui-run-later = Pas maintenant
ui-run-stopping = Arrêt en cours…
ui-run-stopped = Arrêté. Ce que vous avez saisi est toujours là.

ui-run-address-title = Quelle est votre boîte mail ?
ui-run-address-text = Dans quelques minutes, vous verrez quelles données personnelles ne devraient plus s’y trouver.
ui-run-address-go = Continuer
ui-run-address-example = nom@exemple.be
ui-run-sample = Ouvrir la boîte d’exemple
ui-run-sample-title = Envie de voir d’abord ?
ui-run-sample-text = Essayez tout sur une boîte mail peuplée de personnes inventées. La vôtre reste intacte.

ui-run-sign-in-title = Connexion
ui-run-sign-in-text = Connectez-vous à votre boîte mail.
ui-run-sign-in-for = Connectez-vous à { $email }.
ui-run-sign-in-go = Se connecter
ui-run-signing-in = Connexion en cours…
ui-run-server = Serveur de messagerie
ui-run-guess = C’est notre meilleure supposition. Le service informatique peut la confirmer.
ui-run-searching = Recherche de votre serveur de messagerie…
ui-run-unsure = Seul le DNS mène à ce serveur, et le DNS peut être falsifié. Ne vous connectez que si vous connaissez son nom.
ui-run-elsewhere = Votre fournisseur garde ses réglages chez { $host }, en dehors de votre domaine. Si nous l’interrogeons, il apprend votre domaine et rien d’autre.
ui-run-elsewhere-go = L’interroger
ui-run-host = Serveur
ui-run-port = Port
ui-run-user = Nom d’utilisateur
ui-run-security = Connexion
ui-security-tls = TLS
ui-security-starttls = STARTTLS
ui-security-loopback = Aucune, sur cet ordinateur seulement

ui-run-promise-title = Ce que nous lisons, et ce qui reste ici
ui-run-promise-text = Avant tout examen, voici ce sur quoi vous pouvez compter.
ui-run-promise-go = Continuer
ui-run-promise-read = Nous lisons les expéditeurs, les objets, les textes et les pièces jointes pour trouver des données personnelles.
ui-run-promise-stays = Cela se passe sur cet ordinateur. Rien n’est envoyé ailleurs, ni à nous ni à d’autres.
ui-run-promise-untouched = Examiner ne change rien : aucun message n’est déplacé, ouvert ou marqué comme lu.
ui-run-promise-decide = C’est vous qui décidez. Rien ne part avant que vous l’ayez regardé et confirmé.
ui-run-promise-employer = Votre employeur ne voit pas le contenu de vos messages.
ui-run-promise-server = Votre serveur ne peut pas déplacer un seul message sans risque. Vous pouvez tout examiner, mais pas ranger d’ici. Le service informatique peut activer MOVE ou UIDPLUS.

ui-run-recovery-title = Un endroit sûr pour ce que vous rangez
ui-run-recovery-text = Ce dont vous aurez peut-être encore besoin va dans une archive chiffrée sur cet ordinateur.
ui-run-recovery-go = Afficher mon code de secours
ui-run-recovery-later = Plus tard
ui-run-recovery-what = Les messages de l’archive ne sont lisibles qu’avec votre compte sur cet ordinateur.
ui-run-recovery-code = Vous allez recevoir un code de secours. Il permet d’ouvrir l’archive sur un autre ordinateur.
ui-run-recovery-lost = Gardez ce code sur papier. Si cet ordinateur et le code sont perdus, personne ne pourra ouvrir l’archive.

ui-run-scan-title = Le premier examen de votre boîte mail
ui-run-scan-text = Les messages les plus anciens d’abord. Vous pouvez continuer à travailler : l’examen se poursuit tout seul.
ui-run-scan-go = Vers l’aperçu
ui-run-scan-found =
    { $count ->
        [one] endroit avec des données personnelles pour l’instant
       *[other] endroits avec des données personnelles pour l’instant
    }
ui-run-scan-progress =
    { $count ->
        [one] { $done } message examiné sur { $count }
       *[other] { $done } messages examinés sur { $count }
    }
ui-run-scan-done =
    { $count ->
        [one] Terminé : { $count } message examiné.
       *[other] Terminé : { $count } messages examinés.
    }
ui-run-scan-paused = Interrompu. L’examen reprendra là où il s’est arrêté.

## Archive

ui-arch-list = Messages de l’archive
ui-arch-filter = Chercher dans l’archive
ui-arch-category = Type
ui-arch-sender = Expéditeur
ui-arch-subject = Objet
ui-arch-received = Reçu
ui-arch-expires = Gardé jusqu’au
ui-arch-size = Taille
ui-arch-no-end = sans échéance
ui-arch-row = { $category } de { $sender }, « { $subject } », reçu le { $received }, gardé jusqu’au { $expires }, { $size }
ui-arch-facts =
    { $count ->
        [one] { $count } message, { $size }, chiffré sur cet ordinateur
       *[other] { $count } messages, { $size }, chiffrés sur cet ordinateur
    }
ui-arch-selected =
    { $count ->
        [one] { $count } sur { $total } sélectionné · { $size }
       *[other] { $count } sur { $total } sélectionnés · { $size }
    }
ui-arch-none-selected =
    { $total ->
        [0] Aucun message trouvé
        [one] { $total } message
       *[other] { $total } messages
    }
ui-arch-next =
    { $count ->
        [one] Il retourne dans son dossier d’origine. L’archive garde sa copie.
       *[other] Ils retournent dans leur dossier d’origine. L’archive garde ses copies.
    }
ui-arch-next-none = Sélectionnez ce que vous voulez remettre dans votre boîte mail ou enregistrer comme fichier.
ui-arch-restore = Remettre en place
ui-arch-export = Exporter…
ui-arch-verify = Vérifier l’archive
ui-arch-over =
    { $count ->
        [one] { $count } message a été gardé assez longtemps.
       *[other] { $count } messages ont été gardés assez longtemps.
    }
ui-arch-destroy = Détruire…
ui-arch-destroy-title = Détruire
ui-arch-destroy-ask =
    { $count ->
        [one] Détruire { $count } message dont le délai est passé ?
       *[other] Détruire { $count } messages dont le délai est passé ?
    }
ui-arch-destroy-text =
    { $count ->
        [one] Sa clé est d’abord détruite. Ensuite, personne ne peut plus le lire, même avec le code de secours. C’est définitif.
       *[other] Leurs clés sont d’abord détruites. Ensuite, personne ne peut plus les lire, même avec le code de secours. C’est définitif.
    }
ui-arch-destroy-go =
    { $count ->
        [one] Détruire { $count } message
       *[other] Détruire { $count } messages
    }
ui-arch-destroyed =
    { $count ->
        [one] { $count } message a été détruit.
       *[other] { $count } messages ont été détruits.
    }
ui-arch-restored =
    { $count ->
        [one] { $count } message est de retour dans son dossier et y a été vérifié.
       *[other] { $count } messages sont de retour dans leurs dossiers et y ont été vérifiés.
    }
ui-arch-restored-in =
    { $count ->
        [one] { $count } message est de retour dans { $folder } et y a été vérifié.
       *[other] { $count } messages sont de retour dans { $folder } et y ont été vérifiés.
    }
ui-arch-was-there =
    { $count ->
        [one] { $count } message s’y trouvait déjà.
       *[other] { $count } messages s’y trouvaient déjà.
    }
ui-arch-not-restored =
    { $count ->
        [one] { $count } message n’a pas pu être remis en place.
       *[other] { $count } messages n’ont pas pu être remis en place.
    }
ui-arch-stopped = Arrêté. Ce qui est fait reste fait.
ui-arch-export-title = Exporter
ui-arch-export-text =
    { $count ->
        [one] { $count } message est enregistré comme fichier .eml non chiffré. Quiconque peut ouvrir le dossier peut le lire.
       *[other] { $count } messages sont enregistrés comme fichiers .eml non chiffrés. Quiconque peut ouvrir le dossier peut les lire.
    }
ui-arch-export-yes = Choisir un dossier…
ui-arch-exported =
    { $count ->
        [one] { $count } fichier enregistré dans { $folder }. Il n’est pas chiffré : supprimez-le dès qu’il ne sert plus.
       *[other] { $count } fichiers enregistrés dans { $folder }. Ils ne sont pas chiffrés : supprimez-les dès qu’ils ne servent plus.
    }
ui-arch-whole =
    { $count ->
        [0] L’archive est intacte.
        [one] L’archive est intacte : { $count } message a été relu et comparé.
       *[other] L’archive est intacte : { $count } messages ont été relus et comparés.
    }
ui-arch-problems =
    { $count ->
        [one] { $count } élément de l’archive pose problème.
       *[other] { $count } éléments de l’archive posent problème.
    }
ui-arch-rest-whole =
    { $count ->
        [one] { $count } message est intact.
       *[other] { $count } messages sont intacts.
    }
ui-arch-empty = L’archive est vide
ui-arch-empty-detail = Vous trouverez ici ce que vous déplacez vers l’archive pendant une vérification. Cela reste chiffré, et vous pouvez le remettre en place.
ui-arch-none = Il n’y a pas encore d’archive
ui-arch-none-detail = Ce dont vous aurez peut-être encore besoin peut aller dans une archive chiffrée sur cet ordinateur. Vous recevez un code de secours.
ui-arch-set-up = Créer l’archive

ui-recover-title = Ouvrir l’archive avec le code de secours
ui-recover-text = Tapez ou collez le code de secours que vous avez gardé. Les espaces et les majuscules ne comptent pas.
ui-recover-new = Le code reste valable : gardez-le tel quel.
ui-recover-go = Ouvrir l’archive
ui-recover-open = Utiliser le code de secours
ui-recover-safe = Rien n’en a été retiré.
ui-recovered =
    { $count ->
        [one] L’archive est de nouveau ouverte. Elle contient { $count } message.
       *[other] L’archive est de nouveau ouverte. Elle contient { $count } messages.
    }

## Activité

ui-act-list = Ce qui a été fait
ui-act-facts = Ce qui a été fait, jour par jour. Cette liste ne contient ni noms, ni adresses, ni objets.
ui-act-today = Aujourd’hui, { $date }
ui-act-yesterday = Hier, { $date }
ui-act-line = { $what } : { $things }
ui-act-messages =
    { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
ui-act-row = { $time }, { $text }. { $result }
ui-act-row-decision = { $time }, { $text }
ui-act-earlier = Afficher les jours précédents
ui-act-empty = Rien n’a encore été fait
ui-act-empty-detail = Vous verrez ici ce qui a été archivé, déplacé, supprimé, remis en place et gardé, et comment cela s’est terminé.
ui-act-broken = À partir de la ligne { $number }, cette liste a été modifiée en dehors de { -product } ou est incomplète. Votre boîte mail et votre archive n’ont pas été touchées. Prévenez le service informatique.

## Réglages

ui-set-accounts = Boîtes mail
ui-set-accounts-text = Les boîtes mail examinées. Les mots de passe se trouvent dans le trousseau de cet ordinateur.
ui-set-server = { $host } · port { $port } · { $security }
ui-set-check = Que permet ce serveur ?
ui-set-check-local = Vérifier
ui-set-checking = Nous interrogeons le serveur…
ui-set-renew = Nouveau mot de passe…
ui-set-renewed = Le nouveau mot de passe fonctionne et a été gardé.
ui-set-remove = Retirer…
ui-set-remove-title = Retirer la boîte mail
ui-set-remove-ask = Retirer { $email } de ce programme ?
ui-set-remove-text = Son mot de passe et ce que nous y avons trouvé sont oubliés ici. La boîte mail elle-même, l’archive et l’activité restent telles quelles.
ui-set-remove-yes = Retirer
ui-set-can-sign-in =
    { $count ->
        [one] La connexion fonctionne : { $count } message dans { $folders } dossiers.
       *[other] La connexion fonctionne : { $count } messages dans { $folders } dossiers.
    }

ui-set-policy = Délais de conservation
ui-set-policy-text = Combien de temps on peut ou doit garder quelque chose. Choisissez une règle pour voir d’où elle vient.
ui-rules-of = Règles pour
ui-rules-of-be = la Belgique
ui-rules-of-nl = les Pays-Bas
ui-rules-of-fr = la France
ui-rules-of-de = l’Allemagne
ui-rules-of-lu = le Luxembourg
ui-rules-of-uk = le Royaume-Uni
ui-rules-managed = Défini par votre organisation : { $name } ({ $origin })
ui-country-managed = Défini par votre organisation : règles de { $name }
ui-managed = Défini par votre organisation.
ui-rule-list = Règles de conservation
ui-rule-category = Type
ui-rule-keep-min = Garder au moins
ui-rule-keep-max = Dans la boîte au plus
ui-rule-basis = Repose sur
ui-rule-action = Proposition
ui-rule-none = –
ui-rule-at-once = pas du tout
ui-rule-from-message-date = à compter du message
ui-rule-from-thread-last = à compter du dernier message de la conversation
ui-rule-from-procedure-end = à compter de la fin de la procédure
ui-rule-from-accounting-year = à compter de la fin de l’exercice comptable
ui-rule-min = Garder au moins { $period }, { $trigger }.
ui-rule-max = Au plus { $period } dans la boîte mail, { $trigger }.
ui-rule-max-at-once = Cela n’a pas sa place dans une boîte mail.
ui-rule-caution = Par prudence, nous attendons au moins { $period } après la réception.
ui-rule-archive = L’archive le garde { $period }.
ui-rule-with-consent = Si la personne est d’accord, au plus { $period }.
ui-rule-no-consent = Un accord ne prolonge pas ce délai.

ui-set-archive = Archive et secours
ui-set-archive-text = Où se trouve ce que vous avez rangé, et comment le rouvrir.
ui-set-archive-place = Dans { $path }
ui-set-archive-open = Afficher l’archive
ui-set-code-text = Le code a été affiché à la création de l’archive et n’est gardé nulle part sur cet ordinateur. Il ne peut plus être affiché. Avec lui, l’archive s’ouvre sur un autre ordinateur.

ui-set-language = Langue
ui-set-language-text = La langue de cette fenêtre. Votre choix s’applique aussitôt.
ui-language-system = Comme sur cet ordinateur
ui-language-nl = Nederlands
ui-language-fr = Français
ui-language-en = English
ui-language-de = Deutsch

ui-set-about = À propos
ui-set-about-text = { -product } vous aide à ne pas garder plus de données personnelles dans votre boîte mail qu’il n’en faut.
ui-set-promise = Tout se passe sur cet ordinateur. Rien de votre boîte mail n’est envoyé ailleurs.
ui-set-help = Aide
ui-set-support = Questions sur ce programme : { $who }
ui-set-support-page = Page d’aide : { $url }
ui-set-dpo = Questions sur la conservation et la vie privée : { $who }
ui-set-seen = Ce que voit votre organisation
ui-set-seen-text = Uniquement des nombres et des dates : combien de boîtes et de messages trouvés, combien doivent partir par type, et quand vous avez regardé pour la dernière fois. Jamais un nom, une adresse ou un objet.
ui-set-seen-now =
    { $count ->
        [one] Actuellement : { $count } message trouvé, dont { $due } gardé plus longtemps que nécessaire.
       *[other] Actuellement : { $count } messages trouvés, dont { $due } gardés plus longtemps que nécessaire.
    }
ui-set-profile = Données de ce programme : { $path }
ui-set-licences = Licences
ui-set-licences-text = { -product } est libre sous licence MIT. Il est construit avec :
