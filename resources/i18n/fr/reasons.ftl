# Why a verdict came out as it did. `basis` is a word of basis-…, `period` a length of time, `since`
# the sentence of since-…, and dates are written out ("12 maart 2024").

reason-duty-runs = { $basis } : à conserver au moins { $period }, jusqu’au { $date }. L’archive le conserve aussi.
reason-duty-over = { $basis } : à conserver au moins { $period }. C’est terminé depuis le { $date }.
since-thread-last = Le dernier message de cette conversation date du { $from }.
since-message-date = Ce message date du { $from }.
since-procedure-end = La procédure a duré jusqu’au { $from }.
since-accounting-year = L’exercice comptable de ce message court jusqu’au { $from }.
reason-period-over =
    { $action ->
        [archive] { $since } { $basis } : au plus { $period } après dans la boîte mail.
       *[other] { $since } { $basis } : au plus { $period } après.
    }
reason-period-runs =
    { $action ->
        [archive] { $since } { $basis } : au plus { $period } après dans la boîte mail, donc jusqu’au { $date }.
       *[other] { $since } { $basis } : au plus { $period } après, donc jusqu’au { $date }.
    }
reason-at-once = { $basis } : de telles données n’ont pas leur place dans une boîte mail.
reason-caution = Par prudence, nous attendons { $period } après la réception, donc jusqu’au { $date }.
reason-kept-by-user =
    { $limit ->
        [day] Vous souhaitez le conserver jusqu’au { $date }.
       *[none] Vous souhaitez le conserver.
    }
reason-hold =
    { $limit ->
        [day] Votre entreprise demande de ne pas y toucher jusqu’au { $date }.
       *[none] Votre entreprise demande de ne pas y toucher pour le moment.
    }
reason-own-hold =
    { $limit ->
        [day] Vous avez demandé de ne pas y toucher jusqu’au { $date }.
       *[none] Vous avez demandé de ne pas y toucher pour le moment.
    }
reason-no-rule = Nous ne connaissons pas de délai de conservation pour ce genre de message. Nous n’y touchons pas.
reason-no-maximum = Rien ne dit que cela doive partir un jour.
reason-not-this = Vous avez dit que c’est autre chose. Nous n’y touchons pas.
reason-in-trash = Ce message se trouve déjà dans la corbeille.
reason-procedure-runs = Vous avez dit que cette procédure est encore en cours. Nous reposerons la question le { $date }.
reason-consent =
    { $limit ->
        [rule] La personne a accepté que ceci soit conservé jusqu’au { $from } ({ $proof }). Selon la règle, un accord vaut ici au plus tard jusqu’au { $date }.
       *[none] La personne a accepté que ceci soit conservé jusqu’au { $date } ({ $proof }).
    }
reason-protected = Votre entreprise protège ce genre de message : l’archive est possible, la suppression non.
reason-not-permitted = Votre organisation ne permet pas ici tout ce qui serait possible autrement.
reason-source = Source : { $source }

## Sources of the rules that come with the program, by the id of the rule. Where IT changed the
## sentence in a policy file, theirs is shown instead.

source-be-cv = La Belgique n’a pas de délai officiel. Celui des Pays-Bas est emprunté : au plus 4 semaines après la fin de la procédure, 1 an si le candidat est d’accord. Votre délégué à la protection des données décide.
source-be-quote-duty = Des comptables rangent les offres de prix parmi les pièces nécessaires pour établir le revenu imposable (art. 315 CIR 92, loi du 20 novembre 2022). Il n’est pas certain que cela vaille sans commande : demandez à votre comptable.
source-be-quote = La Belgique n’a pas de délai officiel pour les offres de prix sans commande. Les 3 ans sont empruntés au conseil français sur les prospects. Gardez l’offre dans l’archive, pas dans la boîte mail.
source-be-invoice = Art. 315 CIR 92, modifié par la loi du 20 novembre 2022 : 10 ans à partir de l’exercice d’imposition 2023, 7 ans auparavant. La TVA sur les biens d’investissement et l’immobilier peut demander plus.
source-be-payroll-account = Arrêté royal du 8 août 1980, art. 16 et 25 : l’employeur conserve le compte individuel 5 ans après sa clôture annuelle.
source-be-payroll-tax-slip = Les secrétariats sociaux conseillent 7 ans pour les fiches fiscales. Nous ne voyons pas si c’en est une, et gardons donc le délai le plus long.
source-be-payroll = Notre propre proposition : les données de paie ont leur place dans le dossier de paie. Une copie dans une boîte mail passe à l’archive après 30 jours.
source-be-contract = La Belgique n’a pas de délai pour les contrats de travail. Les secrétariats sociaux conseillent : jusqu’à 1 an après la fin, et 5 ans pour les étudiants et les travailleurs à domicile. Le contrat signé a sa place dans le dossier du personnel.
source-be-identity-document = Notre propre proposition de 30 jours. L’Autorité de protection des données : devoir identifier quelqu’un ne donne pas le droit de copier l’eID ; regardez d’abord, et ne gardez que le nécessaire.
source-be-national-number = Loi du 8 août 1983, art. 8 : le numéro de registre national ne peut être utilisé qu’avec une base légale ou une autorisation, comme pour la paie. Qu’il doive quitter la boîte mail est notre proposition.
source-be-health = L’Autorité de protection des données : les données de santé ne peuvent en principe pas être traitées ; un employeur doit seulement savoir si quelqu’un est apte au travail. Le moment est notre proposition.
source-be-criminal-record = L’Autorité de protection des données, encore sous l’ancienne loi vie privée : regardez l’extrait, décidez, et ne le conservez pas. Un accord n’est pas une base pour le conserver.
source-be-bank-details = Notre propre proposition : aucun délai n’est fixé. Les numéros de compte et de carte sont plus en sécurité hors d’une boîte mail.
source-be-credentials = Notre propre proposition : aucun délai n’est fixé. Changez le mot de passe, gardez-le dans un gestionnaire de mots de passe et retirez le message.
source-nl-cv = Code NVP, accepté par l’autorité néerlandaise de protection des données : au plus 4 semaines après la fin de la procédure, 1 an si le candidat est d’accord.
source-nl-quote-duty = Une offre acceptée fait partie de l’administration que l’art. 52 AWR demande de conserver 7 ans. Nous ne savons pas ici si celle-ci l’a été ; par précaution, nous la gardons.
source-nl-quote = Il n’y a pas de délai officiel pour une offre de prix sans commande : pas plus longtemps que nécessaire. Les 3 ans sont empruntés au conseil français sur les prospects.
source-nl-invoice = Art. 52 AWR (loi fiscale néerlandaise) : 7 ans ; 10 ans pour l’immobilier et certains services numériques.
source-nl-payroll-duty = Art. 52 AWR (loi fiscale néerlandaise) : l’administration des salaires se conserve 7 ans, à partir du 1er janvier qui suit l’année concernée.
source-nl-payroll = Notre propre proposition : les données de paie ont leur place dans le dossier de paie. Une copie dans une boîte mail passe à l’archive après 30 jours.
source-nl-contract = Pratique : jusqu’à 2 ans après la fin de l’emploi ; 7 ans pour ce qui compte fiscalement. Le contrat signé a sa place dans le dossier du personnel.
source-nl-identity-document = L’autorité néerlandaise de protection des données : normalement pas de copie de la pièce d’identité d’un candidat, et d’un client seulement si la loi l’exige. La copie d’un travailleur a sa place dans le dossier de paie. Les 30 jours sont notre proposition.
source-nl-national-number = Le BSN ne peut être utilisé que là où la loi le prescrit : pour la paie, pas pour les candidats. Qu’il doive quitter la boîte mail est notre proposition.
source-nl-health = L’autorité néerlandaise de protection des données : un employeur ne peut pas traiter la nature ou la cause d’une maladie. Le moment est notre proposition.
source-nl-criminal-record = Pratique : une fois le certificat de bonne conduite vu, il n’est en général pas nécessaire de le conserver. Notez plutôt « vu le » avec la date.
source-nl-bank-details = Notre propre proposition : aucun délai n’est fixé. Les numéros de compte et de carte sont plus en sécurité hors d’une boîte mail.
source-nl-credentials = Notre propre proposition : aucun délai n’est fixé. Changez le mot de passe, gardez-le dans un gestionnaire de mots de passe et retirez le message.
source-fr-cv = Recommandation de la CNIL telle que d’autres la citent ; nous n’avons pas vu sa propre page. Pour un candidat refusé : au plus 2 ans après le dernier contact, même avec son accord. Le candidat en est informé et peut demander la destruction de son dossier.
source-fr-quote-duty = Les pièces comptables se conservent 10 ans après la clôture de l’exercice, selon une source secondaire. Une offre de prix devenue commande peut en faire partie. Nous ne savons pas ici si c’est le cas ; par précaution, nous la gardons.
source-fr-quote = Référentiel de la CNIL, indicatif et non contraignant : les données d’un prospect au plus 3 ans après le dernier contact venant du prospect. Ici, le dernier message de la conversation en tient lieu.
source-fr-invoice = Les pièces comptables se conservent 10 ans après la clôture de l’exercice. C’est ce que dit une source secondaire ; nous n’avons pas vu le texte de loi, et ne parlons donc pas ici de loi.
source-fr-payroll-duty = Notre propre proposition : aucun délai n’a été trouvé pour la France. Le plus long des pays voisins est emprunté : 7 ans après l’année, comme aux Pays-Bas.
source-fr-payroll = Notre propre proposition : les données de paie ont leur place dans le dossier de paie. Une copie dans une boîte mail passe à l’archive après 30 jours.
source-fr-contract = Notre propre proposition : aucun délai n’a été trouvé pour la France. Les 2 ans sont empruntés à la pratique néerlandaise, comptés ici à partir du dernier message. Le contrat signé a sa place dans le dossier du personnel.
source-fr-identity-document = Notre propre proposition de 30 jours : aucun délai général n’a été trouvé pour la France. Une fois qu’elle a servi, la copie d’une pièce d’identité devrait quitter la boîte mail.
source-fr-national-number = Notre propre proposition : aucune règle n’a été trouvée pour la France. Le numéro qu’un État a attribué à une personne est plus en sécurité hors d’une boîte mail.
source-fr-health = Notre propre proposition : aucune règle n’a été trouvée pour la France. Emprunté à l’Autorité de protection des données belge : un employeur doit seulement savoir si quelqu’un est apte au travail.
source-fr-criminal-record = Notre propre proposition : aucune règle n’a été trouvée pour la France. Emprunté à l’Autorité de protection des données belge : regardez l’extrait, décidez, et ne le conservez pas. Par prudence, il passe d’abord à l’archive.
source-fr-bank-details = Notre propre proposition : aucun délai n’est fixé. Les numéros de compte et de carte sont plus en sécurité hors d’une boîte mail.
source-fr-credentials = Notre propre proposition : aucun délai n’est fixé. Changez le mot de passe, gardez-le dans un gestionnaire de mots de passe et retirez le message.
source-de-cv = Pratique, déduite du § 15, al. 4 AGG (2 mois) et du § 61b ArbGG (3 mois) : au plus 6 mois après la réception du refus. L’autorité fédérale allemande est citée en ce sens ; nous n’avons pas vu sa propre page.
source-de-quote-duty = Notre propre proposition : aucun délai pour les offres de prix n’a été trouvé pour l’Allemagne. Le plus long des pays voisins est emprunté : 10 ans après l’année, comme le conseillent des comptables en Belgique. Demandez à votre comptable.
source-de-quote = Notre propre proposition : aucun délai pour les offres de prix sans commande n’a été trouvé pour l’Allemagne. Les 3 ans sont empruntés au conseil français sur les prospects. Gardez l’offre dans l’archive, pas dans la boîte mail.
source-de-invoice = Notre propre proposition : aucun délai n’a pu être vérifié pour l’Allemagne. Le plus long des pays voisins est emprunté : 10 ans après l’année, comme en Belgique et en France. Demandez à votre comptable.
source-de-payroll-duty = Notre propre proposition : aucun délai n’a été trouvé pour l’Allemagne. Le plus long des pays voisins est emprunté : 7 ans après l’année, comme aux Pays-Bas.
source-de-payroll = Notre propre proposition : les données de paie ont leur place dans le dossier de paie. Une copie dans une boîte mail passe à l’archive après 30 jours.
source-de-contract = Notre propre proposition : aucun délai n’a été trouvé pour l’Allemagne. Les 2 ans sont empruntés à la pratique néerlandaise, comptés ici à partir du dernier message. Le contrat signé a sa place dans le dossier du personnel.
source-de-identity-document = Notre propre proposition de 30 jours : aucun délai général n’a été trouvé pour l’Allemagne. Une fois qu’elle a servi, la copie d’une pièce d’identité devrait quitter la boîte mail.
source-de-national-number = Notre propre proposition : aucune règle n’a été trouvée pour l’Allemagne. Le numéro qu’un État a attribué à une personne est plus en sécurité hors d’une boîte mail.
source-de-health = Notre propre proposition : aucune règle n’a été trouvée pour l’Allemagne. Emprunté à l’Autorité de protection des données belge : un employeur doit seulement savoir si quelqu’un est apte au travail.
source-de-criminal-record = Notre propre proposition : aucune règle n’a été trouvée pour l’Allemagne. Emprunté à l’Autorité de protection des données belge : regardez l’extrait, décidez, et ne le conservez pas. Par prudence, il passe d’abord à l’archive.
source-de-bank-details = Notre propre proposition : aucun délai n’est fixé. Les numéros de compte et de carte sont plus en sécurité hors d’une boîte mail.
source-de-credentials = Notre propre proposition : aucun délai n’est fixé. Changez le mot de passe, gardez-le dans un gestionnaire de mots de passe et retirez le message.
source-lu-cv = Aucun délai n’a été trouvé pour le Luxembourg. Le plus long des pays voisins est emprunté : 2 ans après le dernier contact, comme la CNIL le recommande en France. Par prudence, le message passe à l’archive. Votre délégué à la protection des données décide.
source-lu-quote-duty = Notre propre proposition : aucun délai pour les offres de prix n’a été trouvé pour le Luxembourg. Le plus long des pays voisins est emprunté : 10 ans après l’année, comme le conseillent des comptables en Belgique. Demandez à votre comptable.
source-lu-quote = Notre propre proposition : aucun délai pour les offres de prix sans commande n’a été trouvé pour le Luxembourg. Les 3 ans sont empruntés au conseil français sur les prospects. Gardez l’offre dans l’archive, pas dans la boîte mail.
source-lu-invoice = Notre propre proposition : aucun délai n’a pu être vérifié pour le Luxembourg. Le plus long des pays voisins est emprunté : 10 ans après l’année, comme en Belgique et en France. Demandez à votre comptable.
source-lu-payroll-duty = Notre propre proposition : aucun délai n’a été trouvé pour le Luxembourg. Le plus long des pays voisins est emprunté : 7 ans après l’année, comme aux Pays-Bas.
source-lu-payroll = Notre propre proposition : les données de paie ont leur place dans le dossier de paie. Une copie dans une boîte mail passe à l’archive après 30 jours.
source-lu-contract = Notre propre proposition : aucun délai n’a été trouvé pour le Luxembourg. Les 2 ans sont empruntés à la pratique néerlandaise, comptés ici à partir du dernier message. Le contrat signé a sa place dans le dossier du personnel.
source-lu-identity-document = Notre propre proposition de 30 jours : aucun délai général n’a été trouvé pour le Luxembourg. Une fois qu’elle a servi, la copie d’une pièce d’identité devrait quitter la boîte mail.
source-lu-national-number = Notre propre proposition : aucune règle n’a été trouvée pour le Luxembourg. Le numéro qu’un État a attribué à une personne est plus en sécurité hors d’une boîte mail.
source-lu-health = Notre propre proposition : aucune règle n’a été trouvée pour le Luxembourg. Emprunté à l’Autorité de protection des données belge : un employeur doit seulement savoir si quelqu’un est apte au travail.
source-lu-criminal-record = Notre propre proposition : aucune règle n’a été trouvée pour le Luxembourg. Emprunté à l’Autorité de protection des données belge : regardez l’extrait, décidez, et ne le conservez pas. Par prudence, il passe d’abord à l’archive.
source-lu-bank-details = Notre propre proposition : aucun délai n’est fixé. Les numéros de compte et de carte sont plus en sécurité hors d’une boîte mail.
source-lu-credentials = Notre propre proposition : aucun délai n’est fixé. Changez le mot de passe, gardez-le dans un gestionnaire de mots de passe et retirez le message.
source-uk-cv = Le projet de recommandation de l’ICO ne donne pas de chiffre : pas plus longtemps qu’un recours n’est possible. En pratique, 6 mois après la fin de la procédure sont courants, et 12 mois sont jugés excessifs.
source-uk-quote-duty = Notre propre proposition : aucun délai pour les offres de prix n’a été trouvé pour le Royaume-Uni. Le plus long des pays voisins est emprunté : 10 ans après l’année, comme le conseillent des comptables en Belgique. Demandez à votre comptable.
source-uk-quote = Notre propre proposition : aucun délai pour les offres de prix sans commande n’a été trouvé pour le Royaume-Uni. Les 3 ans sont empruntés au conseil français sur les prospects. Gardez l’offre dans l’archive, pas dans la boîte mail.
source-uk-invoice = Notre propre proposition : aucun délai n’a pu être vérifié pour le Royaume-Uni. Le plus long des pays voisins est emprunté : 10 ans après l’année, comme en Belgique et en France. Demandez à votre comptable.
source-uk-payroll-duty = Notre propre proposition : aucun délai n’a été trouvé pour le Royaume-Uni. Le plus long des pays voisins est emprunté : 7 ans après l’année, comme aux Pays-Bas.
source-uk-payroll = Notre propre proposition : les données de paie ont leur place dans le dossier de paie. Une copie dans une boîte mail passe à l’archive après 30 jours.
source-uk-contract = Notre propre proposition : aucun délai n’a été trouvé pour le Royaume-Uni. Les 2 ans sont empruntés à la pratique néerlandaise, comptés ici à partir du dernier message. Le contrat signé a sa place dans le dossier du personnel.
source-uk-identity-document = Notre propre proposition de 30 jours : aucun délai général n’a été trouvé pour le Royaume-Uni. Une fois qu’elle a servi, la copie d’une pièce d’identité devrait quitter la boîte mail.
source-uk-national-number = Notre propre proposition : aucune règle n’a été trouvée pour le Royaume-Uni. Le numéro qu’un État a attribué à une personne est plus en sécurité hors d’une boîte mail.
source-uk-health = Notre propre proposition : aucune règle n’a été trouvée pour le Royaume-Uni. Emprunté à l’Autorité de protection des données belge : un employeur doit seulement savoir si quelqu’un est apte au travail.
source-uk-criminal-record = Notre propre proposition : aucune règle n’a été trouvée pour le Royaume-Uni. Emprunté à l’Autorité de protection des données belge : regardez l’extrait, décidez, et ne le conservez pas. Par prudence, il passe d’abord à l’archive.
source-uk-bank-details = Notre propre proposition : aucun délai n’est fixé. Les numéros de compte et de carte sont plus en sécurité hors d’une boîte mail.
source-uk-credentials = Notre propre proposition : aucun délai n’est fixé. Changez le mot de passe, gardez-le dans un gestionnaire de mots de passe et retirez le message.
