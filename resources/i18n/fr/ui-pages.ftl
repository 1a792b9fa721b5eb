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
