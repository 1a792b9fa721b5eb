# What a rule of recognition saw. The masked text and the place stand beside it.

evidence-amounts-few = Peu de montants pour un tel document
evidence-amounts-many = { $count ->
    [one] Un montant
   *[other] { $count } montants
}
evidence-amounts-rows = { $count ->
    [one] Une ligne quantité × prix = montant
   *[other] { $count } lignes quantité × prix = montant
}
evidence-amounts-total = Un montant total
evidence-amounts-vat = Une ligne de TVA
evidence-bank-business = Le compte semble être celui d’une société
evidence-bank-card = { $count ->
    [one] Un numéro de carte de paiement
   *[other] { $count } numéros de cartes de paiement
}
evidence-bank-context = Le mot à côté dit à qui est le compte
evidence-bank-iban = { $count ->
    [one] Un numéro de compte
   *[other] { $count } numéros de compte
}
evidence-company-number = Le numéro d’entreprise ou de TVA d’une société
evidence-company-payment = Les données de paiement d’une société
evidence-cv-contact = Les coordonnées d’une seule personne
evidence-cv-headings = { $count ->
    [one] Un titre comme dans un CV
   *[other] { $count } titres comme dans un CV
}
evidence-cv-impersonal = Rien n’indique une personne précise
evidence-cv-periods = { $count ->
    [one] Une période de travail ou d’études
   *[other] { $count } périodes de travail ou d’études
}
evidence-cv-sender = L’adresse qui y figure est celle de l’expéditeur
evidence-document-file-name = Le nom du fichier le dit
evidence-document-length = Plus long que ce type de document
evidence-document-prose = Texte suivi, comme dans un article ou un manuel
evidence-document-rival = Il ressemble davantage à un autre type de document
evidence-document-title = Le document se nomme ainsi lui-même
evidence-identity-card-number = { $count ->
    [one] Un numéro de carte d’identité
   *[other] { $count } numéros de cartes d’identité
}
evidence-identity-mrz = Les lignes lisibles par machine d’une pièce d’identité, chiffres de contrôle corrects
evidence-identity-mrz-damaged = Les lignes lisibles par machine d’une pièce d’identité, pas entièrement lisibles
evidence-message-attached = Le message annonce une telle pièce jointe
evidence-message-bulk = Une lettre d’information ou un message automatique
evidence-message-subject = L’objet le dit
evidence-number-be-bis = { $count ->
    [one] Un numéro bis
   *[other] { $count } numéros bis
}
evidence-number-be-national = { $count ->
    [one] Un numéro de registre national
   *[other] { $count } numéros de registre national
}
evidence-number-context = Le mot à côté dit de quel numéro il s’agit
evidence-number-counter = Le mot à côté indique un autre type de numéro
evidence-number-de-tax-id = { $count ->
    [one] Un numéro fiscal allemand
   *[other] { $count } numéros fiscaux allemands
}
evidence-number-fr-nir = { $count ->
    [one] Un numéro de sécurité sociale français
   *[other] { $count } numéros de sécurité sociale français
}
evidence-number-gb-nhs = { $count ->
    [one] Un numéro NHS britannique
   *[other] { $count } numéros NHS britanniques
}
evidence-number-gb-nino = { $count ->
    [one] Un numéro d’assurance britannique
   *[other] { $count } numéros d’assurance britanniques
}
evidence-number-lu-matricule = { $count ->
    [one] Un matricule luxembourgeois
   *[other] { $count } matricules luxembourgeois
}
evidence-number-nl-bsn = { $count ->
    [one] Un numéro BSN néerlandais
   *[other] { $count } numéros BSN néerlandais
}
evidence-number-us-ssn = { $count ->
    [one] Un numéro de sécurité sociale américain
   *[other] { $count } numéros de sécurité sociale américains
}
evidence-person-birth-date = Une date de naissance
evidence-person-fields = { $count ->
    [one] Un champ rempli sur une personne
   *[other] { $count } champs remplis sur une personne
}
evidence-person-none = Il ne s’agit pas d’une personne précise
evidence-person-number = Un numéro personnel y figure
evidence-secret-key = { $count ->
    [one] Une clé secrète
   *[other] { $count } clés secrètes
}
evidence-secret-login = Un nom d’utilisateur y figure
evidence-secret-password = { $count ->
    [one] Un mot de passe
   *[other] { $count } mots de passe
}
evidence-words-against = { $count ->
    [one] Un mot plaide contre
   *[other] { $count } mots plaident contre
}
evidence-words-concepts = { $count ->
    [one] Un mot courant dans ce type de document
   *[other] { $count } mots courants dans ce type de document
}
evidence-words-strong = { $count ->
    [one] Une expression propre à ce type de document
   *[other] { $count } expressions propres à ce type de document
}
