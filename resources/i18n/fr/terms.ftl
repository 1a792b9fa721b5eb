# Words for the values of the model.

-product = Hygiène des mails

## Category: without the number, which stands before it

category-cv =
    { $count ->
        [one] CV
       *[other] CV
    }
category-quote =
    { $count ->
        [one] offre de prix
       *[other] offres de prix
    }
category-identity_document =
    { $count ->
        [one] pièce d’identité
       *[other] pièces d’identité
    }
category-national_number =
    { $count ->
        [one] numéro de registre national
       *[other] numéros de registre national
    }
category-health =
    { $count ->
        [one] document de santé
       *[other] documents de santé
    }
category-payroll =
    { $count ->
        [one] document de paie
       *[other] documents de paie
    }
category-bank_details =
    { $count ->
        [one] message avec données bancaires
       *[other] messages avec données bancaires
    }
category-criminal_record =
    { $count ->
        [one] extrait de casier judiciaire
       *[other] extraits de casier judiciaire
    }
category-contract =
    { $count ->
        [one] contrat
       *[other] contrats
    }
category-credentials =
    { $count ->
        [one] message avec un mot de passe
       *[other] messages avec un mot de passe
    }
category-invoice =
    { $count ->
        [one] facture
       *[other] factures
    }

## Certainty

certainty-certain = certain
certainty-likely = probable
certainty-possible = possible

## Verdict

verdict-due = N’est plus à conserver
verdict-soon = Bientôt
verdict-later = Plus tard
verdict-keep = À conserver
verdict-unknown = Aucun délai connu

## What a period rests on; starts a sentence

basis-law = Loi
basis-guidance = Recommandation
basis-practice = Pratique
basis-company = Règle de votre entreprise

## Lengths of time

period-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
period-weeks =
    { $count ->
        [one] { $count } semaine
       *[other] { $count } semaines
    }
period-months =
    { $count ->
        [one] { $count } mois
       *[other] { $count } mois
    }
period-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
period-calendar-years =
    { $count ->
        [one] { $count } année civile
       *[other] { $count } années civiles
    }

## Sizes; the amount is written out

size-bytes =
    { $count ->
        [one] { $count } octet
       *[other] { $count } octets
    }
size-kilobytes = { $amount } ko
size-megabytes = { $amount } Mo
size-gigabytes = { $amount } Go
size-terabytes = { $amount } To

## Action: what a button does

action-archive = Vers l’archive
action-trash = Vers la corbeille
action-delete = Supprimer définitivement

## JournalAction: what was done

journal-archive = Archivé
journal-trash = Déplacé vers la corbeille
journal-delete = Supprimé définitivement
journal-restore = Remis en place
journal-expire = Échu et détruit dans l’archive
journal-keep = Conservé
journal-not-this = C’était autre chose

## OutcomeCode: how it ended for one message

outcome-done = Fait et vérifié
outcome-already-gone = Avait déjà disparu
outcome-changed = Modifié entre-temps, laissé en place
outcome-failed = N’a pas réussi
outcome-uncertain = Pas encore certain, nous vérifierons au prochain démarrage
outcome-not-started = Pas commencé
outcome-interrupted = Interrompu, il est encore dans votre boîte mail

## ArchiveProblem: what a check of the archive found

archive-problem-object-missing = Ce message manque dans l’archive. Restaurez-le depuis une sauvegarde.
archive-problem-object-damaged = Ce message est endommagé dans l’archive. Restaurez-le depuis une sauvegarde.
archive-problem-object-unknown = L’archive contient un fichier qui n’est dans aucune liste. Demandez à votre service informatique de regarder.
archive-problem-key-missing = La clé de ce message manque. Restaurez l’archive depuis une sauvegarde.
archive-problem-rolled-back = Cette archive est plus ancienne que la dernière que nous avons vue. Restaurez la copie la plus récente.
archive-problem-head-damaged = Le début de l’archive est endommagé. Restaurez l’archive depuis une sauvegarde.

## Step: what a job is busy with

step-connecting = Connexion
step-listing = Parcours des dossiers
step-reading = Lecture des messages
step-disposing = Rangement des messages
step-restoring = Remise en place des messages
step-verifying = Vérification
step-exporting = Exportation
step-preparing = Préparation

## ServerSource : qui dit que c’est le serveur de messagerie

server-it-file = Réglé par le service informatique.
server-provider = Trouvé chez votre fournisseur.
server-table = C’est le serveur de votre fournisseur.
server-mx = Le courrier de votre domaine va chez le fournisseur de ce serveur.
server-guess = Nous avons essayé les noms habituels, et celui-ci répond.

## FolderRole

folder-inbox = Boîte de réception
folder-sent = Envoyés
folder-drafts = Brouillons
folder-trash = Corbeille
folder-junk = Indésirables
folder-archive = Archives
folder-all = Tous les messages
folder-other = Autre dossier

## UnreadableReason: why an attachment or message could not be read

unreadable-password = Cette pièce jointe a un mot de passe. Nous n’avons pas pu la lire.
unreadable-damaged = Cette pièce jointe est endommagée. Nous n’avons pas pu la lire.
unreadable-format = Nous ne savons pas lire ce type de fichier. Regardez-le vous-même.
unreadable-image = C’est une photo ou un scan. Nous n’y lisons pas de texte. Regardez vous-même.
unreadable-no-text = Cette pièce jointe ne contient pas de texte lisible. Regardez-la vous-même.
unreadable-too-large = Cette pièce jointe est trop grande pour être lue. Regardez-la vous-même.
unreadable-too-deep = Cette pièce jointe est trop imbriquée dans d’autres fichiers. Regardez-la vous-même.
unreadable-timed-out = La lecture de cette pièce jointe a pris trop de temps. Regardez-la vous-même.
unreadable-crashed = La lecture de cette pièce jointe a échoué. Regardez-la vous-même, avec prudence si vous ne l’attendiez pas.
unreadable-memory = La lecture de cette pièce jointe demande trop de mémoire. Regardez-la vous-même.
unreadable-empty = Cette pièce jointe est vide.
unreadable-missing = Le serveur de messagerie n’a pas donné cette pièce jointe. Relancez l’analyse plus tard.
unreadable-structure = Ce message est construit de telle façon que nous n’avons pas pu le lire. Regardez-le vous-même.
