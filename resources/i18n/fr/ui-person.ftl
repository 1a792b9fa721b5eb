# Looking a person up, and the word index.

ui-person-ask = Nom, adresse e-mail, numéro de téléphone ou national d’une personne
ui-person-go = Rechercher
ui-person-back = Retour au rapport sur tout le monde
ui-person-save = Tout enregistrer…
ui-person-kind = { $kind } : { $count }
ui-person-alike = nom ressemblant : { $where }
ui-person-wider = Rechercher aussi
ui-person-read-again = Relire ce qui n’est pas encore dans l’index des mots
ui-person-zip = Dossier compressé (*.zip)
ui-person-file = ce que nous conservons
ui-person-settings = Vers les paramètres
ui-set-words = Index des mots
ui-set-words-text = Grâce à lui, tout ce qui concerne une personne se retrouve en une seconde, aussi dans les pièces jointes et l’archive.
ui-words-on = Noter quels mots figurent dans quel message
ui-words-what = L’index se trouve chiffré sur cet ordinateur, avec les autres données de ce programme. Il contient des mots isolés, pas de phrases ; adresses e-mail et numéros y sont rendus illisibles. Les mails de personnes et de dossiers protégés n’y entrent pas. Si vous le désactivez, tout son contenu est effacé aussitôt.
ui-words-off = L’index est désactivé : personne ne peut être recherché.
ui-person-found =
    { $count ->
        [0] Rien trouvé sur { $who }
        [one] { $count } message sur { $who }
       *[other] { $count } messages sur { $who }
    }
ui-person-saved =
    { $count ->
        [one] { $count } message et un aperçu enregistrés sous { $path }.
       *[other] { $count } messages et un aperçu enregistrés sous { $path }.
    }
ui-words-state = { $count } messages sur { $total } sont dans l’index.
ui-person-writes = Écrit comme { $addresses }
ui-person-more =
    { $count ->
        [one] { $count } autre message avec cette adresse n’a pas été trouvé par le nom.
       *[other] { $count } autres messages avec cette adresse n’ont pas été trouvés par le nom.
    }
