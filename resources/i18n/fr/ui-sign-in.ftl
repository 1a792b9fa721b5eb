# Se connecter : par un mot de passe ou dans le navigateur, la première fois et à nouveau.

ui-method = Comment vous connectez-vous ?
ui-method-browser = Dans le navigateur, chez { $provider }
ui-method-password = Avec un mot de passe
ui-method-app = Avec un mot de passe d’application
ui-run-options = Autres options
ui-run-someone = Quelqu’un d’autre se connecte ?
ui-run-someone-text = Pour une boîte partagée : l’adresse de la personne qui se connecte. Sinon, laissez ce champ vide.

## Dans le navigateur

ui-browser-go = Se connecter dans le navigateur
ui-browser-text = Vous vous connectez sur la page de { $provider }, dans votre navigateur. Ce programme ne voit pas votre mot de passe. L’autorisation se trouve dans le trousseau de cet ordinateur, et nulle part ailleurs.
ui-browser-waiting = Votre navigateur affiche maintenant la page de { $provider }. Connectez-vous là-bas. Ensuite, tout continue ici de soi-même.
ui-browser-not-open = La page ne s’ouvre pas ?
ui-browser-address = Adresse de la page, à coller dans votre navigateur
ui-browser-copy = Copier l’adresse
ui-copied = Copié
ui-again-title = Se reconnecter

## Là où l’informatique doit encore enregistrer le programme

ui-client-title = D’abord, une fois, le service informatique
ui-client-text = { $provider } n’admet que les programmes que votre organisation connaît. Le service informatique enregistre ce programme une seule fois et vous donne un identifiant client. Ce n’est pas un mot de passe. Envoyez-lui ce texte :
ui-client-id = Identifiant client reçu
ui-client-tenant = Locataire (tenant), si indiqué
ui-letter = Texte pour le service informatique
ui-letter-show = Afficher le texte pour le service informatique
ui-letter-copy = Copier le texte
ui-letter-save = Enregistrer…
ui-letter-register-microsoft =
    Bonjour,

    Je souhaite faire le tri dans ma boîte mail avec { -product }. Ce programme travaille sur mon ordinateur et n’envoie rien ailleurs. Pour se connecter via Microsoft 365, il doit être enregistré une fois dans Microsoft Entra :

    1. Inscriptions d’applications, nouvelle inscription. Comptes : cette organisation uniquement.
    2. Authentification, plateforme « Applications mobiles et de bureau », URI de redirection http://localhost
    3. Autorisations d’API, Microsoft Graph, déléguées : IMAP.AccessAsUser.All et offline_access. Accordez le consentement pour l’organisation.
    4. Merci de m’envoyer l’ID d’application (client) et l’ID de l’annuaire (tenant).

    Aucun secret client n’est nécessaire.
ui-letter-register-google =
    Bonjour,

    Je souhaite faire le tri dans ma boîte mail avec { -product }. Ce programme travaille sur mon ordinateur et n’envoie rien ailleurs. Pour se connecter via Google, il doit être enregistré une fois dans Google Cloud :

    1. Créez un projet et activez l’API Gmail.
    2. Écran de consentement OAuth : interne, avec le champ d’application https://mail.google.com/
    3. Identifiants, ID client OAuth, type « Application de bureau ».
    4. Merci de m’envoyer l’ID client.
ui-letter-register-other =
    Bonjour,

    Je souhaite faire le tri dans ma boîte mail avec { -product }. Ce programme travaille sur mon ordinateur et n’envoie rien ailleurs. Pour se connecter via { $provider }, il doit être enregistré une fois comme client public de bureau (OAuth 2.0 avec PKCE, redirection vers http://127.0.0.1 sur un port libre), avec accès à IMAP et jetons d’actualisation.

    Merci de m’envoyer l’identifiant client.

## Après un examen

ui-sign-in-again = Se reconnecter
ui-paused = { $email } · en pause
ui-seconds-left =
    { $count ->
        [one] encore { $count } seconde
       *[other] encore { $count } secondes
    }
ui-passed-over =
    { $count ->
        [one] { $count } message n’a pas été lu, car vous protégez son expéditeur, son destinataire ou son libellé.
       *[other] { $count } messages n’ont pas été lus, car vous protégez leur expéditeur, leur destinataire ou leur libellé.
    }
