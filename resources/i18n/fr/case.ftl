# Demandes de personnes : accès et effacement.

error-case-unknown = Ce dossier n’existe pas. `case list` les montre tous.
error-case-closed = Ce dossier est clos. Ouvrez-en un nouveau s’il reste quelque chose à faire.
error-case-day = Le jour où la demande est arrivée s’écrit AAAA-MM-JJ et ne peut pas être dans l’avenir.
error-case-extended = Ce dossier a déjà été prolongé. La loi le permet une fois.
error-case-too-late = Il est trop tard pour prolonger : la personne doit le savoir dans le premier mois.
error-case-reason = Dites en quelques mots pourquoi.
error-case-mask = Donnez un nom que la personne du dossier ne porte pas aussi, ou une adresse e-mail : rien d’autre ne peut être masqué.
error-case-message = Ce message ne figure pas dans ce dossier. `case show` les montre.
error-case-undecided = Tous les messages n’ont pas encore été examinés. Décidez d’abord des autres.
error-case-kind = Cela concerne une autre sorte de dossier.
error-case-restricted = Ce qui est conservé sur cette personne est limité. Levez d’abord cette limitation.

case-excluded =
    { $count ->
        [one] Un autre message a été examiné et ne fait pas partie de la réponse.
       *[other] { $count } autres messages ont été examinés et ne font pas partie de la réponse.
    }
case-masked = Les noms d’autres personnes sont rendus illisibles dans ce dossier (•••). Un message qui peut nommer d’autres personnes y figure comme texte (.txt) et non comme .eml.
case-left-out = [{ $name } : cette pièce jointe est omise, car les noms d’autres personnes ne pouvaient pas y être rendus illisibles.]
case-message-word =
    { $count ->
        [one] message
       *[other] messages
    }
case-letter-title = Réponse à votre demande d’effacement
case-letter-asked = Le { $date }, nous avons reçu votre demande d’effacer ce que nous conservons sur vous. Nous avons cherché : { $what }.
case-letter-erased =
    { $count ->
        [0] Nous n’avons trouvé aucun message que nous pouvions effacer.
        [one] Nous avons effacé un message.
       *[other] Nous avons effacé { $count } messages.
    }
case-letter-kept-law =
    { $count ->
        [one] Nous conservons encore un message, parce que la loi ou nos règles de conservation nous y obligent (article 17, paragraphe 3, du RGPD). Il sera effacé ensuite.
       *[other] Nous conservons encore { $count } messages, parce que la loi ou nos règles de conservation nous y obligent (article 17, paragraphe 3, du RGPD). Ils seront effacés ensuite.
    }
case-letter-kept-hold =
    { $count ->
        [one] Nous conservons encore un message, nécessaire pour un litige ou un contrôle.
       *[other] Nous conservons encore { $count } messages, nécessaires pour un litige ou un contrôle.
    }
case-letter-kept-other =
    { $count ->
        [one] Nous conservons encore un message pour une autre raison, que nous vous expliquons volontiers.
       *[other] Nous conservons encore { $count } messages pour une autre raison, que nous vous expliquons volontiers.
    }
case-letter-failed =
    { $count ->
        [one] Un message n’a pas encore pu être effacé. Nous réessayons et vous prévenons quand c’est fait.
       *[other] { $count } messages n’ont pas encore pu être effacés. Nous réessayons et vous prévenons quand c’est fait.
    }
case-letter-told = Nous demandons à ceux qui ont reçu des messages sur vous de les effacer aussi.
case-letter-rights = Si vous n’êtes pas d’accord avec cette réponse, vous pouvez introduire une plainte auprès de l’autorité de protection des données ou saisir la justice.
case-request = { $who } nous a demandé d’effacer ce que nous conservons sur cette personne. Vous avez reçu de nous des messages à ce sujet. Merci de les effacer, avec les copies et les pièces jointes, et de nous dire quand c’est fait. Si vous devez garder quelque chose, dites-nous pourquoi.
