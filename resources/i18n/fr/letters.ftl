# Textes que l’utilisateur envoie à quelqu’un d’autre.

letter-admin-approval-subject = Demande d’approbation de { -product } pour lire des boîtes mail
letter-admin-approval =
    Bonjour,

    Je voudrais utiliser { -product } pour nettoyer les données personnelles dans ma propre boîte mail. La connexion auprès de { $provider } demande l’approbation d’un administrateur.

    Identifiant client : { $client }
    Autorisations (scopes) : { $scopes }
    Où ou comment approuver : { $url }

    Le programme tourne sur mon ordinateur. Il travaille par IMAP, en mon nom et avec mes propres droits : il lit les messages, ne déplace ou ne supprime que ce que je choisis, et n’envoie rien. Le jeton reste dans le trousseau de cet ordinateur. La connexion utilise l’authorisation code flow avec PKCE et un retour vers cet ordinateur ; il n’y a pas de serveur intermédiaire.

    Merci.
