# One sentence that says what is wrong, and what to do next. A fact that an error does not carry
# becomes the phrase in `fact-…`, so these variables stand where such a phrase fits.

fact-host = Le serveur de messagerie
fact-path = Cet emplacement
fact-problem = other
fact-provider = La page de connexion
fact-answer = sans raison
fact-reason = other
fact-day = today
fact-time = une heure plus tardive
fact-megabytes = beaucoup de
fact-kinds = .csv, .pdf
fact-folder = demandé
fact-mark = de cette archive
fact-settings = un réglage de l’informatique

## Connexion

error-wrong-password = Votre serveur de messagerie n’accepte pas ce mot de passe. Vérifiez-le, ou demandez un mot de passe d’application à votre service informatique.
error-host-unknown = { $host } est introuvable. Vérifiez le nom et votre connexion à internet.
error-host-unreachable = { $host } ne répond pas. Vérifiez votre connexion à internet et réessayez plus tard.
error-not-imap = { $host } ne parle pas IMAP sur ce port. Demandez le bon nom et le bon port à votre service informatique.
error-certificate-expired = { $host } présente un certificat qui n’est plus valable. Votre mot de passe n’a pas été envoyé. Vérifiez l’heure de cet ordinateur, ou prévenez votre service informatique.
error-certificate-host = { $host } présente le certificat d’un autre serveur. Votre mot de passe n’a pas été envoyé. Vérifiez le nom, ou demandez à votre service informatique.
error-certificate-untrusted = { $host } présente un certificat auquel cet ordinateur ne fait pas confiance. Votre mot de passe n’a pas été envoyé. Demandez de l’aide à votre service informatique.
error-tls-failed = { $host } et cet ordinateur ne trouvent pas de connexion sécurisée. Votre mot de passe n’a pas été envoyé. Demandez de l’aide à votre service informatique.
error-starttls-missing = { $host } ne propose pas STARTTLS. Votre mot de passe n’a pas été envoyé. Essayez TLS sur le port 993, ou demandez à votre service informatique.
error-sign-in-refused = { $host } n’autorise pas cette façon de se connecter. IMAP est peut-être désactivé pour ce compte. Demandez à votre service informatique.
error-connection-lost = La connexion au serveur de messagerie a été interrompue. Ce qui est fait reste fait. Réessayez plus tard.
error-server-refused = Le serveur de messagerie a refusé cette commande. Réessayez. Si cela continue, demandez à votre service informatique.
error-throttled = Le serveur de messagerie demande de ralentir. Réessayez dans un quart d’heure.
error-oauth-client-needed = { $provider } ne connaît pas encore ce programme : il faut un identifiant client. Demandez-le à votre service informatique, ou le fichier qui le contient.
error-oauth-provider-unknown = Cet ordinateur ne connaît pas cette page de connexion. Choisissez-en une autre, ou demandez à votre service informatique.
error-oauth-timed-out = { $provider } n’a pas répondu à temps. Réessayez. Si la page dit qu’un administrateur doit approuver, envoyez à votre service informatique le texte préparé pour lui.
error-oauth-declined = { $provider } n’a pas reçu votre accord ; nous ne pouvons donc pas lire cette boîte mail. Réessayez et acceptez sur la page. Si ce n’est pas possible, envoyez à votre service informatique le texte préparé pour lui.
error-oauth-admin = { $provider } demande qu’un administrateur approuve d’abord ce programme. Envoyez à votre service informatique le texte préparé pour lui, puis réessayez.
error-oauth-expired = Votre connexion n’est plus valable. Rien n’est perdu. Connectez-vous à nouveau dans le navigateur.
error-oauth-refused = { $provider } n’a pas accepté la connexion ({ $answer }). Réessayez. Si cela continue, donnez à votre service informatique le code entre parenthèses.
error-oauth-unreachable = { $provider } est injoignable. Vérifiez votre connexion à internet et réessayez plus tard.
error-oauth-no-mail-access = { $host } vous reconnaît, mais n’ouvre pas cette boîte mail. Peut-être avez-vous choisi un autre compte, IMAP est désactivé, ou vous n’avez pas de droits sur cette boîte partagée. Connectez-vous à nouveau, ou demandez à votre service informatique.
error-sign-in-file-invalid =
    { $problem ->
        [syntax] { $path } n’est pas du TOML valable à la ligne { $line }. Demandez à votre service informatique de vérifier guillemets et crochets.
        [too-large] { $path } est trop grand pour un fichier de pages de connexion. Demandez à votre service informatique si c’est le bon fichier.
        [unknown-key] { $path } utilise { $key }, que nous ne connaissons pas. Sont possibles : { $allowed }.
        [wrong-type] { $path } contient une valeur du mauvais type pour { $key }. Demandez à votre service informatique de la vérifier.
        [bad-value] { $path } contient pour { $key } une valeur inutilisable. Demandez à votre service informatique de la vérifier.
        [not-https] { $path } donne pour { $key } une adresse qui n’est pas en https. Demandez à votre service informatique de la vérifier.
        [redirect] { $path } donne pour { $key } une adresse qui ne ramène pas à cet ordinateur. Utilisez http://localhost ou http://127.0.0.1.
        [missing-key] Il manque { $key } dans { $path }. Demandez à votre service informatique de l’ajouter.
       *[other] Le fichier des pages de connexion n’est pas correct. Demandez à votre service informatique de le vérifier.
    }

## Comptes et saisie

error-address-invalid = Cette adresse e-mail n’est pas complète. Écrivez-la comme nom@example.com.
error-host-needed = Nous n’avons pas trouvé de serveur de messagerie pour cette adresse. Indiquez vous-même le nom du serveur, ou demandez-le à votre service informatique.
error-server-elsewhere = Votre fournisseur garde les réglages de son serveur de messagerie chez { $host }, en dehors de votre domaine. Acceptez que nous l’interrogions, ou indiquez vous-même le serveur.
error-server-unsure = Seul le DNS mène à { $host }, et le DNS peut être falsifié. Votre mot de passe n’a pas été envoyé. Si votre service informatique connaît ce serveur, indiquez son nom vous-même.
error-browser-sign-in = { $host } n’accepte pas de mot de passe : la connexion se fait dans votre navigateur. Choisissez la connexion par le navigateur.
error-app-password-needed = { $host } n’accepte pas votre mot de passe habituel. Créez un mot de passe d’application dans les réglages de votre compte, ou demandez à votre service informatique.
error-no-account = Il n’y a pas encore de compte. Ajoutez-en un d’abord.
error-account-exists = Ce compte est déjà ajouté. Vous n’avez rien à faire.
error-account-unknown = Nous ne connaissons pas ce compte ici. Vérifiez l’adresse, ou ajoutez le compte.
error-password-needed = Il faut un mot de passe pour se connecter. Saisissez-le et réessayez.
error-finding-unknown = Ce message n’est plus dans la liste. Actualisez la liste et choisissez à nouveau.
error-reason-needed = Dites en quelques mots pourquoi vous voulez le conserver.
error-path-unreadable = { $path } ne peut pas être lu. Vérifiez que tout s’y trouve encore et que vous pouvez l’ouvrir.
error-file-kind-unknown = Le nom { $path } ne montre pas quel type de fichier vous voulez. Donnez-lui une de ces extensions : { $kinds }.

## La boîte mail

error-folder-gone = Ce dossier n’est plus dans votre boîte mail. Relancez l’analyse pour mettre la liste à jour.
error-paused = { $reason ->
    [budget] Aujourd’hui, { $megabytes } Mo ont été lus dans cette boîte mail, c’est assez pour une journée : votre téléphone et votre logiciel de messagerie en ont aussi besoin. Nous continuons demain, sans rien vous demander.
   *[throttled] Votre serveur de messagerie demande une pause. Nous reprenons { $day ->
        [tomorrow] demain à { $time }
       *[today] à { $time }
    }, là où nous nous sommes arrêtés.
}
error-folder-unknown = Il n’y a pas de dossier « { $folder } » dans cette boîte mail. Regardez la liste des dossiers et choisissez-en un.
error-message-changed = Ce message n’est plus celui que vous avez examiné. Nous n’y avons pas touché. Relancez l’analyse et regardez-le à nouveau.
error-message-gone = Ce message n’est plus à sa place. Il n’y a plus rien à faire.
error-no-trash = Cette boîte mail n’a pas de corbeille. Nous n’avons rien déplacé. Créez-en une dans votre programme de messagerie et réessayez.
error-cannot-move = Ici, un seul message ne peut pas être déplacé en toute sécurité. Nous n’y avons pas touché. Sur un serveur de messagerie, votre service informatique peut activer MOVE ou UIDPLUS.
error-cannot-delete = Votre serveur de messagerie ne peut pas supprimer un seul message sans en toucher d’autres. Nous n’y avons pas touché. Choisissez la corbeille, ou demandez à votre service informatique d’activer UIDPLUS.
error-not-verified = Nous n’avons pas pu voir si ce message a disparu. Regardez dans votre boîte mail et relancez l’analyse.
error-strip-sealed = Ce message est signé ou chiffré. Sans ses pièces jointes, il ne serait plus valable ; nous n’y avons donc pas touché. Archivez-le en entier.
error-strip-nothing = Ce message n’a pas de pièce jointe à retirer.
error-strip-unclear = Les parties de ce message ne se distinguent pas avec certitude. Nous n’y avons pas touché. Archivez-le en entier.
error-message-substituted = Le serveur de messagerie a donné un avis à lui au lieu de ce message. Nous avons laissé le message à sa place. Regardez-le dans Outlook ou sur le web.
error-read-only = Nous ne pouvons que lire ces messages. Nous n’avons rien changé. Supprimez-les dans votre logiciel de messagerie, ou demandez à votre service informatique le droit de les enlever ici.
error-local-mail-missing = { $path } est introuvable ou ne peut pas être lu. Branchez le disque où se trouvent vos messages, ou vérifiez que le dossier existe encore.
error-local-mail-unknown = Nous ne reconnaissons pas de messages dans { $path }. Choisissez un Maildir, un fichier mbox, un dossier de Thunderbird ou de Google Takeout, ou un dossier de fichiers .eml.

## Trousseau et données propres

error-no-keyring = Cet ordinateur n’a pas de trousseau où garder un mot de passe en sécurité, et nous ne le gardons nulle part ailleurs. Demandez à votre service informatique d’en activer un.
error-keyring-locked = Le trousseau de cet ordinateur est verrouillé. Déverrouillez-le et réessayez.
error-store-damaged = La liste de ce programme est endommagée. Votre boîte mail et votre archive sont intactes. Demandez de l’aide à votre service informatique ; une nouvelle analyse reconstruit la liste.
error-store-key-lost = La clé de la liste n’est plus dans le trousseau. Votre boîte mail est intacte. Demandez à votre service informatique de restaurer le trousseau, ou recommencez par une analyse.
error-store-too-new = Ces données viennent d’une version plus récente de { -product }. Installez la dernière version.
error-store-busy = { -product } utilise encore ces données ailleurs. Attendez la fin et réessayez.
error-disk-full = Le disque de cet ordinateur est plein. Rien n’est perdu. Libérez de la place et réessayez.
error-not-writable = { $path } n’accepte pas l’écriture. Choisissez un autre dossier, ou demandez le droit d’écrire à votre service informatique.

## Archive

error-archive-unknown-item = Ce message n’est pas dans l’archive. Actualisez la liste et choisissez à nouveau.
error-archive-damaged = Cette partie de l’archive est endommagée. Restaurez-la depuis une sauvegarde, ou demandez de l’aide à votre service informatique.
error-archive-read-back = Le message n’est pas revenu intact de l’archive. Nous l’avons laissé dans votre boîte mail. Réessayez.
error-archive-not-set-up = Il n’y a pas encore d’archive sur cet ordinateur. Créez-la d’abord et gardez le code de récupération.
error-archive-exists = Il y a déjà une archive sur cet ordinateur. Vous pouvez simplement l’utiliser.
error-archive-key-lost = La clé de l’archive n’est plus sur cet ordinateur. Prenez votre code de récupération et ouvrez l’archive avec lui.
error-archive-busy = L’archive est utilisée ailleurs. Attendez la fin et réessayez.
error-archive-too-new = Cette archive vient d’une version plus récente de { -product }. Installez la dernière version.
error-archive-moved = Le dossier de l’archive n’est plus à sa place. Remettez-le, branchez le disque ou attendez la synchronisation.
error-archive-taken-over = Un autre ordinateur a repris cette archive. Continuez là-bas, ou ouvrez-la ici avec votre code de récupération.
error-archive-older = Ceci est une copie plus ancienne de l’archive. Remettez la copie la plus récente, ou ouvrez celle-ci avec votre code de récupération.
error-archive-not-synced = L’archive n’est pas encore entièrement sur cet ordinateur. Attendez la fin de la synchronisation et réessayez.
error-recovery-code-wrong = Ce code de récupération ne correspond pas à cette archive. Vérifiez chaque caractère, et que c’est bien le code de cette archive.
error-recovery-code-other = Ce code de récupération est bien saisi, mais appartient à une autre archive. Prenez la page qui porte la marque { $mark }.
error-recovery-code-replaced = Ce code de récupération a été remplacé. Prenez la page qui porte la marque { $mark }.

## Règles de conservation

error-policy-invalid =
    { $problem ->
        [syntax] Les règles dans { $origin } ne sont pas du TOML valable à la ligne { $line }. Vérifiez les guillemets et les crochets.
        [too-large] Le fichier { $origin } est trop grand pour être des règles de conservation. Vérifiez que c’est le bon fichier.
        [unknown-key] Les règles dans { $origin } utilisent { $key } à la ligne { $line }, que nous ne connaissons pas. Sont possibles : { $allowed }.
        [missing-key] Dans les règles de { $origin }, il manque { $key } à la ligne { $line }. Ajoutez-le.
        [wrong-type] Les règles dans { $origin } ont une valeur du mauvais type pour { $key } à la ligne { $line }. Vérifiez-la.
        [unknown-value] Les règles dans { $origin } ont une valeur que nous ne connaissons pas pour { $key } à la ligne { $line }. Sont possibles : { $allowed }.
        [empty] Les règles dans { $origin } laissent { $key } vide à la ligne { $line }. Complétez-le.
        [bad-id] Les règles dans { $origin } ont un id inutilisable à la ligne { $line }. Employez des minuscules, des chiffres, des points et des tirets.
        [duplicate-id] Les règles dans { $origin } emploient à la ligne { $line } un id qui existe déjà. Donnez un id propre à chaque règle.
        [negative] Les règles dans { $origin } ont un nombre négatif pour { $key } à la ligne { $line }. Employez zéro ou plus.
        [too-long] Les règles dans { $origin } ont une valeur trop grande ou trop longue pour { $key } à la ligne { $line }. Raccourcissez-la.
        [no-period] Les règles dans { $origin } contiennent, à partir de la ligne { $line }, une règle sans délai. Ajoutez keep_min ou keep_max.
        [max-below-min] Les règles dans { $origin } demandent, à la ligne { $line }, de conserver moins longtemps qu’elles ne l’imposent. Donnez à keep_max au moins la durée de keep_min.
        [consent-below-max] Les règles dans { $origin } font valoir un accord, à la ligne { $line }, moins longtemps que le délai lui-même. Donnez à with_consent au moins la durée de keep_max.
        [recipient] Les règles donnent pour { $key } une clé qui n’est pas une clé age. Demandez à votre service informatique de la vérifier.
       *[other] Les règles de conservation ne sont pas correctes. Demandez à votre service informatique de les vérifier.
    }
error-managed-invalid = Votre organisation a défini un réglage inutilisable. Demandez à l’informatique de le corriger : { $settings }.
error-account-not-allowed = Votre organisation ne permet pas d’ajouter cette boîte ici. Prenez votre adresse professionnelle, ou demandez à l’informatique.
error-action-not-allowed = Votre organisation ne permet pas cela pour les messages. Choisissez autre chose, ou demandez à l’informatique.
error-password-not-allowed = Votre organisation veut que vous vous connectiez dans le navigateur. Choisissez cela, ou demandez à l’informatique.
error-setting-locked = Votre organisation a défini ce réglage. Adressez-vous à l’informatique s’il doit changer.

## Autres

error-reader-unavailable = La partie qui lit les pièces jointes ne démarre pas. Redémarrez { -product }. Si cela continue, réinstallez-le.
error-demo-failed = La boîte mail d’essai ne démarre pas. Réessayez. Si cela continue, réinstallez { -product }.
