# Ce qui est conservé sur une personne.

error-person-unclear = Donnez un nom, une adresse e-mail ou un numéro d’au moins huit chiffres.
error-word-index-off = L’index des mots est désactivé : personne ne peut être recherché. Activez-le dans les paramètres et relancez l’analyse.

person-title = Ce qui est conservé ici sur { $who }
person-lead =
    { $count ->
        [0] Rien n’a été trouvé sur cette personne.
        [one] { $count } message a été trouvé.
       *[other] { $count } messages ont été trouvés.
    }
person-asked = Recherché : { $what }.
person-made = Établi le { $date }, à partir de { $mailboxes ->
        [one] { $mailboxes } boîte
       *[other] { $mailboxes } boîtes
    } et de l’archive.
person-archived =
    { $count ->
        [one] { $count } d’entre eux se trouve dans l’archive chiffrée.
       *[other] { $count } d’entre eux se trouvent dans l’archive chiffrée.
    }
person-alike =
    { $count ->
        [one] Dans { $count } d’entre eux, seul un nom ressemblant a été trouvé. Vérifiez s’il s’agit de la même personne.
       *[other] Dans { $count } d’entre eux, seul un nom ressemblant a été trouvé. Vérifiez s’il s’agit de la même personne.
    }
person-missing =
    { $count ->
        [one] { $count } message a été lu avant que les mots soient notés ; il n’a pas été parcouru.
       *[other] { $count } messages ont été lus avant que les mots soient notés ; ils n’ont pas été parcourus.
    }
person-not-read =
    { $count ->
        [one] { $count } pièce jointe de la boîte n’a pas pu être lue ni parcourue.
       *[other] { $count } pièces jointes de la boîte n’ont pas pu être lues ni parcourues.
    }
person-bulk = Des lettres d’information et des mails automatiques, seuls l’expéditeur, les destinataires et l’objet ont été parcourus.
person-archive-closed = L’archive n’a pas pu être ouverte ; elle n’a pas été parcourue.
person-alias = Écrit aussi comme { $address } : { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }.
person-kinds = De quoi il s’agit
person-other-kind = Autres mails
person-messages = Les messages
person-column-kind = Type
person-column-count = Messages
person-column-years = Années
person-column-number = N°
person-column-received = Reçu
person-column-from = De
person-column-subject = Objet
person-column-where = Trouvé dans
person-column-file = Fichier
person-year = { $year } : { $count }
person-place-headers = expéditeur ou destinataire
person-place-subject = objet
person-place-body = texte
person-place-file-name = nom de fichier
person-place-attachment = pièce jointe
person-in-archive = archive
person-left-out =
    { $count ->
        [one] { $count } message n’a pas pu être récupéré et manque dans ce dossier.
       *[other] { $count } messages n’ont pas pu être récupérés et manquent dans ce dossier.
    }
person-package = Chaque message se trouve dans ce dossier sous forme de fichier (.eml) que tout programme de messagerie ouvre. manifest.json donne le SHA-256 de chaque fichier : chacun peut vérifier que rien n’a été modifié.
