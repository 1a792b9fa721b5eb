# Demandes de personnes : accès et effacement.

error-case-unknown = Ce dossier n’existe pas. `case list` les montre tous.
error-case-closed = Ce dossier est clos. Ouvrez-en un nouveau s’il reste quelque chose à faire.
error-case-day = Le jour où la demande est arrivée ne peut pas être dans l’avenir.
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
