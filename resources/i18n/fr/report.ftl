# Le rapport : ce qui fuiterait si la boîte aux lettres fuitait aujourd’hui.

report-title = Ce que cette boîte contient sur des personnes
report-title-employer = Ce que cette boîte contient sur des personnes : chiffres seuls

report-lead =
    { $count ->
        [0] Nous n’avons rien trouvé dans cette boîte sur des personnes qu’une fuite toucherait.
        [one] Si cette boîte fuitait aujourd’hui, environ { $count } personne serait touchée.
       *[other] Si cette boîte fuitait aujourd’hui, environ { $count } personnes seraient touchées.
    }
report-special =
    { $count ->
        [one] Pour { $count } d’entre elles, il y a des données de santé ou de casier judiciaire.
       *[other] Pour { $count } d’entre elles, il y a des données de santé ou de casier judiciaire.
    }
report-made = Établi le { $date }. Les chiffres sont ceux de la dernière analyse.
report-read =
    { $count ->
        [one] { $count } message a été lu
       *[other] { $count } messages ont été lus
    } dans { $mailboxes ->
        [one] une boîte
       *[other] { $mailboxes } boîtes
    }.
report-not-read =
    { $count ->
        [one] { $count } pièce jointe n’a pas pu être lue. Son contenu n’est pas compté.
       *[other] { $count } pièces jointes n’ont pas pu être lues. Leur contenu n’est pas compté.
    }
report-employer-note = Cette version ne contient que des chiffres : ni noms, ni adresses, ni objets, ni messages. Le titulaire de la boîte l’a vue en premier.
report-how-counted = Les personnes sont comptées d’après qui a écrit ou reçu un message ; leur nombre est donc approximatif. Ce qui se trouve à plusieurs endroits compte comme un seul document.

report-kinds = Ce qu’elle contient
report-column-kind = Type
report-column-people = Personnes
report-column-messages = Messages
report-column-records = Documents
report-column-size = Taille
report-column-oldest = Le plus ancien
report-column-outside = Envoyés dehors
report-column-due = Peut partir aujourd’hui

report-guarded-special = Les données de santé sont une catégorie particulière (RGPD, article 9).
report-guarded-criminal = Les données relatives aux condamnations pénales ont un régime propre (RGPD, article 10).
report-guarded-national-number = Les numéros de registre national, y compris ceux des pièces d’identité, ne peuvent être utilisés que si une loi le permet (RGPD, article 87).

report-went = Où c’est allé
report-outside =
    { $count ->
        [0] Rien n’a été envoyé à des personnes extérieures à l’entreprise.
        [one] { $count } message contenant de telles données a été envoyé hors de l’entreprise
       *[other] { $count } messages contenant de telles données ont été envoyés hors de l’entreprise
    }{ $recipients ->
        [0] {""}
        [one] , à une adresse.
       *[other] , à { $recipients } adresses.
    }
report-spread =
    { $count ->
        [0] Aucun document sur une personne n’a circulé entre collègues.
        [one] { $count } document sur une personne a circulé entre collègues
       *[other] { $count } documents sur des personnes ont circulé entre collègues
    }{ $colleagues ->
        [0] {""}
        [one] ; un collègue en a une copie.
       *[other] ; { $colleagues } collègues en ont une copie.
    }
report-astray =
    { $count ->
        [0] Rien n’indique qu’un message soit parti à la mauvaise personne.
        [one] { $count } message est peut-être parti à la mauvaise personne.
       *[other] { $count } messages sont peut-être partis à la mauvaise personne.
    }

report-gone = Ce qui pourrait disparaître aujourd’hui
report-due =
    { $count ->
        [0] Tout ce qui n’a plus besoin d’être conservé a disparu.
        [one] { $count } message n’a plus besoin d’être conservé : { $size }.
       *[other] { $count } messages n’ont plus besoin d’être conservés : { $size }.
    }
report-due-people =
    { $count ->
        [one] Ensuite, il ne resterait plus rien ici sur { $count } personne.
       *[other] Ensuite, il ne resterait plus rien ici sur { $count } personnes.
    }

report-notice = En cas de fuite : ce que demande la notification
report-severity-none = Il y aurait peu à notifier.
report-severity-low = Pour la plupart des personnes, le risque serait limité : leur nom, leur adresse et ce qu’elles ont acheté ou proposé.
report-severity-medium = Le risque pour les personnes serait réel : des inconnus connaîtraient leur parcours, leur salaire ou leur compte.
report-severity-high = Le risque pour les personnes serait élevé. Il faudrait prévenir l’autorité dans les 72 heures, et les personnes elles-mêmes.
report-notice-law = Qui notifie une fuite indique les types de données et le nombre approximatif de personnes et de documents (RGPD, article 33).
report-notice-line = { $kind } : environ { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }, environ { $records ->
        [one] { $records } document
       *[other] { $records } documents
    }.
report-notice-line-no-people = { $kind } : environ { $records ->
        [one] { $records } message
       *[other] { $records } messages
    }.
report-consequences = Ce qui peut arriver à ces personnes :
report-consequence-identity-fraud = quelqu’un conclut un contrat ou un prêt en leur nom ;
report-consequence-distress = ce qu’elles ont confié devient connu : une maladie, une condamnation ;
report-consequence-break-in = des inconnus se connectent avec les mots de passe qui s’y trouvent ;
report-consequence-bank-fraud = de fausses factures et de faux paiements, avec de vrais numéros de compte ;
report-consequence-private-life = leur parcours, leur salaire ou leur adresse est connu de gens que cela ne regarde pas ;
report-consequence-trade = clients et concurrents apprennent les prix ;
report-consequence-phishing = des mails trompeurs qui semblent vrais, car ils renvoient à une vraie conversation.

report-better = Ce qui aiderait
report-advice-passwords = Des mots de passe sont arrivés { $count } fois par mail. Partagez-les dans un gestionnaire de mots de passe, et changez ceux qui ont été envoyés.
report-advice-identity = Des pièces d’identité sont arrivées { $count } fois par mail. Regardez la carte au lieu d’en demander une copie, ou faites-la déposer dans un formulaire protégé.
report-advice-astray =
    { $count ->
        [one] { $count } message est peut-être parti à la mauvaise personne. Faites attendre votre programme de messagerie une minute avant l’envoi, et effacez les anciennes suggestions d’adresses.
       *[other] { $count } messages sont peut-être partis à la mauvaise personne. Faites attendre votre programme de messagerie une minute avant l’envoi, et effacez les anciennes suggestions d’adresses.
    }
report-advice-health = Des certificats médicaux sont arrivés { $count } fois par mail. Faites-les envoyer à un seul endroit protégé, pas dans une boîte aux lettres.
report-advice-payroll = Des documents de paie sont arrivés { $count } fois par mail. Demandez à votre secrétariat social son portail.
report-advice-applications = Des CV sont arrivés { $count } fois par mail. Un formulaire de candidature qui supprime lui-même vous épargne ce travail.
report-advice-passing-on = { $count } documents sur des personnes ont circulé par mail entre collègues. Partagez plutôt un lien vers un dossier protégé : il n’y aura qu’une copie à supprimer.
report-advice-outside = { $count } messages contenant des documents personnels ont quitté l’entreprise. Envoyez plutôt un lien qui expire ou un fichier chiffré qu’une pièce jointe.
report-advice-overdue = { $count } messages n’ont plus besoin d’être conservés. Quelques minutes par mois suffisent à en rester là.

report-largest = Les messages les plus volumineux
report-doubtful = Messages peut-être partis à la mauvaise personne
report-column-subject = Objet
report-column-who = Avec
report-column-received = Reçu
report-column-why = Pourquoi
report-astray-same-name = { $who } porte le nom de { $instead }
report-astray-recalled = { $who } a demandé de le supprimer
report-astray-told = { $who } a écrit que ce n’était pas pour lui
