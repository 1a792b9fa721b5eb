# Why a verdict came out as it did. `basis` is a word of basis-…, `period` a length of time, `since`
# the sentence of since-…, and dates are written out ("12 maart 2024").

reason-duty-runs = { $basis } : à conserver au moins { $period }, jusqu’au { $date }. L’archive le conserve aussi.
reason-duty-over = { $basis } : à conserver au moins { $period }. C’est terminé depuis le { $date }.
since-thread-last = Le dernier message de cette conversation date du { $from }.
since-message-date = Ce message date du { $from }.
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
reason-no-rule = Nous ne connaissons pas de délai de conservation pour ce genre de message. Nous n’y touchons pas.
reason-no-maximum = Rien ne dit que cela doive partir un jour.
reason-not-this = Vous avez dit que c’est autre chose. Nous n’y touchons pas.
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
source-be-criminal-record = L’Autorité de protection des données, encore sous l’ancienne loi vie privée : regardez l’extrait, décidez, et ne le conservez pas.
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
