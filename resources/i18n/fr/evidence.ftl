# Pourquoi nous reconnaissons quelque chose. Ce qui a été vu figure à côté, masqué.

evidence-document-title = Le titre dit ce que c'est
evidence-document-file-name = Le nom du fichier dit ce que c'est
evidence-message-subject = L'objet dit ce que c'est
evidence-words-strong =
    { $count ->
        [one] Une expression qui figure rarement ailleurs
       *[other] { $count } expressions qui figurent rarement ailleurs
    }
evidence-words-concepts =
    { $count ->
        [one] Un mot qui va avec
       *[other] { $count } mots qui vont avec
    }
evidence-words-against =
    { $count ->
        [one] Un mot qui plaide contre
       *[other] { $count } mots qui plaident contre
    }
evidence-document-length =
    { $count ->
        [one] Une page, plus que pour ce genre de document
       *[other] { $count } pages, plus que pour ce genre de document
    }
evidence-document-prose = Du texte suivi, comme dans un article ou un mode d'emploi
evidence-document-blank = { $count } endroits restent à remplir
evidence-document-rival =
    { $category ->
        [cv] Cela ressemble plutôt à un CV
        [quote] Cela ressemble plutôt à une offre de prix
        [invoice] Cela ressemble plutôt à une facture
        [payroll] Cela ressemble plutôt à une fiche de paie
        [health] Cela parle plutôt de santé
        [contract] Cela ressemble plutôt à un contrat
        [criminal_record] Cela ressemble plutôt à un extrait de casier judiciaire
       *[other] Cela ressemble plutôt à un autre genre de document
    }
evidence-message-bulk = Une lettre d'information ou un message automatique
evidence-message-attached = Le message annonce une pièce jointe
evidence-cv-headings =
    { $count ->
        [one] Une rubrique comme dans un CV
       *[other] { $count } rubriques comme dans un CV
    }
evidence-cv-periods =
    { $count ->
        [one] Une période, d'une année à l'autre
       *[other] { $count } périodes, d'une année à l'autre
    }
evidence-cv-career = { $count } périodes qui se suivent, comme des emplois
evidence-cv-posts =
    { $count ->
        [one] Un emploi ou une formation avec des années
       *[other] { $count } emplois ou formations avec des années
    }
evidence-cv-tongues = { $count } langues avec leur niveau
evidence-cv-letter = Quelqu'un parle de soi : travail, études et comment le joindre
evidence-cv-contact = En haut, l'adresse, le téléphone ou le profil de quelqu'un
evidence-cv-sender = Le nom de l'expéditeur figure en haut
evidence-cv-impersonal = Aucune période et personne à contacter
evidence-cv-about = Cela parle d'une candidature, mais n'en est pas une
evidence-quote-offer = Des prix et leurs conditions, pour quelqu'un qui les a demandés
evidence-quote-about = Cela demande un devis ou en parle, mais n'en est pas un
evidence-amounts-rows =
    { $count ->
        [one] Une ligne où quantité fois prix donne le montant
       *[other] { $count } lignes où quantité fois prix donne le montant
    }
evidence-amounts-total = Un total
evidence-amounts-vat = Un taux de TVA
evidence-amounts-many = Au moins { $count } montants
evidence-amounts-few =
    { $count ->
        [0] Aucun montant
        [one] Un seul montant
       *[other] Seulement { $count } montants
    }
evidence-company-number = Un numéro d'entreprise ou de TVA
evidence-company-payment = Où et comment payer
evidence-person-number = Un numéro national
evidence-person-birth-date = Une date de naissance ou un âge
evidence-person-fields =
    { $count ->
        [one] Un champ rempli pour une personne
       *[other] { $count } champs remplis pour une personne
    }
evidence-person-self = L'expéditeur parle de soi
evidence-person-none = Il ne s'agit de personne en particulier
evidence-identity-mrz = Les lignes d'une pièce d'identité que lisent les machines, chiffres de contrôle justes
evidence-identity-mrz-damaged = Des lignes comme celles que les machines lisent sur une pièce d'identité
evidence-identity-card-shape = Guère plus que les champs d'une carte, avec des dates remplies
evidence-identity-card-number =
    { $count ->
        [one] Le numéro d'une carte d'identité
       *[other] { $count } numéros de cartes d'identité
    }
evidence-number-be-national =
    { $count ->
        [one] Un numéro de registre national belge, chiffres de contrôle justes
       *[other] { $count } numéros de registre national belges, chiffres de contrôle justes
    }
evidence-number-be-bis =
    { $count ->
        [one] Un numéro BIS belge, chiffres de contrôle justes
       *[other] { $count } numéros BIS belges, chiffres de contrôle justes
    }
evidence-number-nl-bsn =
    { $count ->
        [one] Un numéro de citoyen néerlandais (BSN), chiffre de contrôle juste
       *[other] { $count } numéros de citoyen néerlandais (BSN), chiffres de contrôle justes
    }
evidence-number-fr-nir =
    { $count ->
        [one] Un numéro de sécurité sociale français, clé juste
       *[other] { $count } numéros de sécurité sociale français, clés justes
    }
evidence-number-de-tax-id =
    { $count ->
        [one] Un numéro d'identification fiscale allemand, chiffre de contrôle juste
       *[other] { $count } numéros d'identification fiscale allemands, chiffres de contrôle justes
    }
evidence-number-lu-matricule =
    { $count ->
        [one] Un matricule luxembourgeois, chiffres de contrôle justes
       *[other] { $count } matricules luxembourgeois, chiffres de contrôle justes
    }
evidence-number-gb-nino =
    { $count ->
        [one] Un numéro britannique de National Insurance
       *[other] { $count } numéros britanniques de National Insurance
    }
evidence-number-gb-nhs =
    { $count ->
        [one] Un numéro NHS britannique, chiffre de contrôle juste
       *[other] { $count } numéros NHS britanniques, chiffres de contrôle justes
    }
evidence-number-us-ssn =
    { $count ->
        [one] Un numéro américain de sécurité sociale
       *[other] { $count } numéros américains de sécurité sociale
    }
evidence-number-context = Le mot à côté dit ce que c'est
evidence-number-counter = Le mot qui précède dit que c'est un autre numéro
evidence-bank-iban =
    { $count ->
        [one] Un numéro de compte, chiffres de contrôle justes
       *[other] { $count } numéros de compte, chiffres de contrôle justes
    }
evidence-bank-card =
    { $count ->
        [one] Un numéro de carte de paiement, chiffre de contrôle juste
       *[other] { $count } numéros de cartes de paiement, chiffres de contrôle justes
    }
evidence-bank-context = Les mots à côté disent que c'est celui d'une personne
evidence-bank-business = Le compte d'une entreprise, ou un compte sur lequel payer
evidence-secret-password =
    { $count ->
        [one] Un mot de passe lisible
       *[other] { $count } mots de passe lisibles
    }
evidence-secret-login = Un nom d'utilisateur à côté
evidence-secret-key =
    { $count ->
        [one] Une clé secrète
       *[other] { $count } clés secrètes
    }
