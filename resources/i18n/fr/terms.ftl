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
action-strip = Retirer les pièces jointes

## JournalAction: what was done

journal-archive = Archivé
journal-trash = Déplacé vers la corbeille
journal-delete = Supprimé définitivement
journal-strip = Pièces jointes retirées
journal-restore = Remis en place
journal-undo = Annulé
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
archive-problem-not-synced = Ce fichier n’est ici que de nom. Attendez la fin de la synchronisation.
archive-problem-conflict-copy = La synchronisation a fait une deuxième copie. Ne laissez qu’un seul ordinateur écrire dans cette archive.
archive-problem-other-computer = Un autre ordinateur a écrit dans cette archive. Continuez là-bas, ou ouvrez-la ici avec votre code de récupération.

## Step: what a job is busy with

step-connecting = Connexion
step-listing = Parcours des dossiers
step-reading = Lecture des messages
step-disposing = Rangement des messages
step-restoring = Remise en place des messages
step-verifying = Vérification
step-exporting = Exportation
step-preparing = Préparation
step-signing-in = Connexion dans le navigateur
step-waiting = Le serveur de messagerie demande d’attendre un instant

folder-use-read = est lu
folder-use-skip = est laissé de côté
folder-use-protect = protégé, jamais ouvert

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
unopened = Rien n’a pu être ouvert ici : un lien vers nulle part, ou un fichier ou un dossier qui vous est fermé.

## NoteCode : ce qu’il faut savoir d’une boîte mail

note-trash-safe = Les messages peuvent aller un par un à la corbeille ({ $folder }), sans toucher aux autres.
note-trash-by-name = Les messages peuvent aller un par un à la corbeille. Le serveur ne dit pas quel dossier c’est ; d’après son nom, nous utilisons { $folder }.
note-trash-missing = Nous ne voyons pas de corbeille ici, nous ne proposons donc pas d’y déplacer des messages. Créez-en une dans votre programme de messagerie.
note-trash-unsafe = Le serveur n’a ni MOVE ni UIDPLUS. Déplacer un message pourrait en toucher d’autres, nous ne le proposons donc pas.
note-delete-safe = Un message seul peut être supprimé définitivement, sans toucher aux autres.
note-delete-unsafe = Supprimer définitivement un seul message pourrait en toucher d’autres ici, nous ne le proposons donc pas.
note-read-only = Nous pouvons seulement consulter cette boîte mail. Nous n’y changeons rien.
note-gmail-labels = Gmail montre un message sous chacun de ses libellés. Nous le lisons une seule fois, dans { $folder }.
note-gmail-deletion = La suppression définitive passe par la corbeille, car ailleurs Gmail enlève seulement un libellé. Ensuite, nous vérifions que le message a disparu de tout Gmail.
note-gmail-all-hidden = Gmail ne montre pas « Tous les messages » aux programmes de messagerie. Les messages archivés sans libellé nous restent cachés. Activez « Afficher dans IMAP » pour ce dossier dans les paramètres de Gmail, sous Libellés.
note-gmail-trash-hidden = Gmail ne montre pas la corbeille aux programmes de messagerie, nous ne pouvons donc rien enlever. Activez « Afficher dans IMAP » pour elle dans les paramètres de Gmail, sous Libellés.
note-gmail-folder-limit = Gmail montre exactement { $count } messages dans { $folder }. Il y a sans doute une limite, et les messages plus anciens nous restent cachés. Supprimez-la dans les paramètres de Gmail, sous Transfert et POP/IMAP.
note-exchange-recoverable = Ce qui est supprimé définitivement disparaît de votre boîte mail. Votre service informatique peut encore le restaurer pendant 14 à 30 jours, plus longtemps en cas de conservation légale.
note-exchange-throttles = Exchange freine les programmes qui demandent beaucoup. Nous attendons alors aussi longtemps qu’il le souhaite, puis nous continuons là où nous nous étions arrêtés.
note-exchange-files = Nous ne lisons pas le dossier { $folder } : il contient des copies de pièces jointes, pas des messages.
