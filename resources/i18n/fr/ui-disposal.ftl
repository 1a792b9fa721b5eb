# Du souhait au reçu : confirmer, compter, reçu, code de secours.

ui-confirm-archive =
    { $count ->
        [one] Déplacer { $count } message vers l’archive ?
       *[other] Déplacer { $count } messages vers l’archive ?
    }
ui-confirm-trash =
    { $count ->
        [one] Déplacer { $count } message vers la corbeille ?
       *[other] Déplacer { $count } messages vers la corbeille ?
    }
ui-confirm-delete =
    { $count ->
        [one] Supprimer définitivement { $count } message ?
       *[other] Supprimer définitivement { $count } messages ?
    }
ui-confirm-nothing = Aucun de ceux-ci ne peut partir maintenant
ui-confirm-account =
    { $count ->
        [one] { $email } : { $count } message, { $size }
       *[other] { $email } : { $count } messages, { $size }
    }
ui-confirm-type =
    { $count ->
        [one] Tapez le nombre de messages pour continuer :
       *[other] Tapez le nombre de messages pour continuer :
    }
ui-confirm-go-archive =
    { $count ->
        [one] Archiver { $count } message
       *[other] Archiver { $count } messages
    }
ui-confirm-go-trash =
    { $count ->
        [one] Déplacer { $count } message
       *[other] Déplacer { $count } messages
    }
ui-confirm-go-delete =
    { $count ->
        [one] Supprimer { $count } message
       *[other] Supprimer { $count } messages
    }
ui-consequence-archive =
    { $count ->
        [one] Il est chiffré, écrit dans l’archive et relu. Alors seulement l’original va à la corbeille.
       *[other] Chacun est chiffré, écrit dans l’archive et relu. Alors seulement l’original va à la corbeille.
    }
ui-consequence-trash =
    { $count ->
        [one] Il va dans la corbeille de votre boîte mail. Vous pouvez l’y reprendre tant que votre serveur de messagerie le garde, souvent 30 jours.
       *[other] Ils vont dans la corbeille de votre boîte mail. Vous pouvez les y reprendre tant que votre serveur de messagerie les garde, souvent 30 jours.
    }
ui-consequence-delete =
    { $count ->
        [one] Ceci est irréversible : le message est supprimé du serveur de messagerie, aussi de la corbeille, et aucune copie n’est gardée.
       *[other] Ceci est irréversible : les messages sont supprimés du serveur de messagerie, aussi de la corbeille, et aucune copie n’est gardée.
    }
ui-archive-keeps = L’archive les garde jusqu’à ce que vous en décidiez autrement.
ui-archive-keeps-until = L’archive les garde jusqu’au { $date }.
ui-archive-keeps-between = L’archive les garde jusqu’à une date entre le { $first } et le { $last }.
ui-archive-keeps-some = L’archive en garde une partie jusqu’au { $date }, le reste jusqu’à ce que vous en décidiez autrement.
ui-refused = Ce qui reste à sa place :
ui-refused-duty-runs =
    { $count ->
        [one] { $count } doit encore être conservé un certain temps
       *[other] { $count } doivent encore être conservés un certain temps
    }
ui-refused-hold =
    { $count ->
        [one] { $count } doit rester à cause d’un litige ou à la demande de votre entreprise
       *[other] { $count } doivent rester à cause d’un litige ou à la demande de votre entreprise
    }
ui-refused-kept-by-user =
    { $count ->
        [one] { $count } que vous avez décidé de garder
       *[other] { $count } que vous avez décidé de garder
    }
ui-refused-not-this =
    { $count ->
        [one] { $count } que vous avez mis de côté comme autre chose
       *[other] { $count } que vous avez mis de côté comme autre chose
    }
ui-refused-no-rule =
    { $count ->
        [one] { $count } sans délai connu : l’archive est possible, la suppression non
       *[other] { $count } sans délai connu : l’archive est possible, la suppression non
    }
ui-refused-in-trash =
    { $count ->
        [one] { $count } se trouve déjà dans la corbeille
       *[other] { $count } se trouvent déjà dans la corbeille
    }
ui-refused-protected =
    { $count ->
        [one] { $count } est protégé par votre entreprise : l’archive est possible, la suppression non
       *[other] { $count } sont protégés par votre entreprise : l’archive est possible, la suppression non
    }
ui-refused-not-permitted =
    { $count ->
        [one] Votre organisation ne permet pas cela pour { $count } message
       *[other] Votre organisation ne permet pas cela pour { $count } messages
    }
ui-refused-other =
    { $count ->
        [one] { $count } ne peut pas encore partir
       *[other] { $count } ne peuvent pas encore partir
    }
ui-starting-archive =
    { $count ->
        [one] { $count } message va dans l’archive dans { $seconds } s
       *[other] { $count } messages vont dans l’archive dans { $seconds } s
    }
ui-starting-trash =
    { $count ->
        [one] { $count } message va à la corbeille dans { $seconds } s
       *[other] { $count } messages vont à la corbeille dans { $seconds } s
    }
ui-starting-delete =
    { $count ->
        [one] { $count } message est supprimé définitivement dans { $seconds } s
       *[other] { $count } messages sont supprimés définitivement dans { $seconds } s
    }

## Reçu

ui-receipt-title = Reçu
ui-receipt-well =
    { $count ->
        [one] C’est fait : { $count } message rangé
       *[other] C’est fait : { $count } messages rangés
    }
ui-receipt-attention =
    { $count ->
        [one] { $count } message demande votre attention
       *[other] { $count } messages demandent votre attention
    }
ui-receipt-nothing = Rien n’a été déplacé
ui-receipt-archive =
    { $count ->
        [one] { $count } message archivé, relu et trouvé intact, puis retiré de son dossier
       *[other] { $count } messages archivés, relus et trouvés intacts, puis retirés de leurs dossiers
    }
ui-receipt-trash =
    { $count ->
        [one] { $count } message déplacé vers la corbeille et retrouvé là
       *[other] { $count } messages déplacés vers la corbeille et retrouvés là
    }
ui-receipt-delete =
    { $count ->
        [one] { $count } message supprimé définitivement ; nous avons vérifié qu’il a disparu
       *[other] { $count } messages supprimés définitivement ; nous avons vérifié qu’ils ont disparu
    }
ui-receipt-already-gone =
    { $count ->
        [one] { $count } avait déjà disparu
       *[other] { $count } avaient déjà disparu
    }
ui-receipt-problem =
    { $count ->
        [one] { $count } message : { $outcome }.
       *[other] { $count } messages : { $outcome }.
    }
ui-receipt-untouched =
    { $count ->
        [one] Vous avez arrêté à temps pour { $count } : il est resté à sa place
       *[other] Vous avez arrêté à temps pour { $count } : ils sont restés à leur place
    }
ui-receipt-save = Enregistrer le reçu…
ui-undo-trash = Vous pouvez annuler ceci ici tant que votre serveur les garde dans la corbeille, souvent 30 jours.

## Code de secours

ui-recovery-title = Votre code de secours
ui-recovery-text = Avec ce code, l’archive s’ouvre sur un autre ordinateur, même si celui-ci est perdu. Imprimez-le ou notez-le, et gardez-le avec vos papiers importants.
ui-recovery-code = Code de secours
ui-recovery-save = Enregistrer en PDF…
ui-recovery-never = Il n’est affiché que maintenant. Nous ne le gardons nulle part et ne pourrons pas vous le redonner.
ui-recovery-type = Tapez les { $count } derniers caractères pour montrer que vous l’avez :
ui-recovery-go = Je l’ai gardé
ui-recovery-page-made = Créé le { $date }
ui-recovery-page-mark = Marque
ui-recovery-page-step-one = Installez { -product } sur l’autre ordinateur et mettez-y le dossier de l’archive.
ui-recovery-page-step-two = Dans l’archive, choisissez « Utiliser le code de secours ».
ui-recovery-page-step-three = Tapez le code ou scannez-le. Les espaces et les minuscules sont permis.
ui-recovery-page-qr = Le même code, à scanner
ui-recovery-leave = Partir sans garder le code ? Si cet ordinateur est perdu, personne ne pourra ouvrir l’archive.
ui-recovery-leave-yes = Partir sans le code
ui-recovery-leave-no = Retour au code
