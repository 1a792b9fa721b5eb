# Questions, accord et conservation.

## Des questions auxquelles vous seul pouvez répondre

ui-questions = Question
ui-questions-open =
    { $count ->
        [one] { $count } question à laquelle vous seul pouvez répondre
       *[other] { $count } questions auxquelles vous seul pouvez répondre
    }
ui-question-procedure-over = Ce recrutement est-il terminé ?
ui-question-became-order = Cette offre est-elle devenue une commande ?
ui-question-of-procedure-over =
    { $count ->
        [one] { $count } candidature
       *[other] { $count } candidatures
    }
ui-question-of-became-order =
    { $count ->
        [one] { $count } offre
       *[other] { $count } offres
    }
ui-question-seen-procedure-over = La conversation contient un refus du { $date }.
ui-question-seen-became-order = La conversation contient une commande ou une confirmation du { $date }.
ui-question-since-procedure-over = Terminé depuis le
ui-question-since-became-order = Commandé le
ui-answer-yes = Oui
ui-answer-no-procedure-over = Pas encore
ui-answer-no-became-order = Non
ui-question-later = Plus tard
ui-question-more = encore { $count }
ui-answered-due =
    { $count ->
        [one] C’est noté. { $count } ne doit plus être gardé.
       *[other] C’est noté. { $count } ne doivent plus être gardés.
    }
ui-answered-later =
    { $count ->
        [one] C’est noté. Rien ne doit partir maintenant : ceci reste jusqu’au { $date }.
       *[other] C’est noté. Rien ne doit partir maintenant : le premier des { $count } suivra le { $date }.
    }
ui-answered-stays =
    { $count ->
        [one] C’est noté. Ceci peut rester.
       *[other] C’est noté. Ces { $count } peuvent rester.
    }
ui-told-procedure-over-yes = Oui, terminé depuis le { $date }
ui-told-procedure-over-no = Pas encore terminé le { $date }
ui-told-became-order-yes = Oui, commandé le { $date }
ui-told-became-order-no = Non, pas de commande ; dernier message le { $date }
ui-answers = Vos réponses
ui-answers-text = Ce que vous nous avez dit des recrutements et des offres. Les délais comptent à partir de ces jours.
ui-answer-change = Modifier…
ui-answer-change-title = Modifier votre réponse
ui-answer-forget = Oublier la réponse, redemander plus tard

## Conserver à cause d’un litige

ui-keep-more = Plus sur garder
ui-hold = Conserver à cause d’un litige…
ui-hold-title = Conserver
ui-hold-text = Tant que vous conservez ceci, rien n’en peut partir d’ici, ni ce qui arrivera plus tard.
ui-hold-person = Tout ce qui vient de cette personne ou lui est adressé
ui-hold-thread =
    { $count ->
        [one] Cette conversation
       *[other] Ces { $count } conversations
    }
ui-hold-search = Tout ce qui contient les mots « { $text } »
ui-hold-why = Pourquoi, et qui le demande ?
ui-hold-why-example = Par exemple : plainte auprès du médiateur
ui-hold-review = À revoir le
ui-hold-go = Conserver
ui-was-held = Conservé : { $what }
ui-hold-of-person = tout de et à { $person }
ui-hold-of-thread = une conversation
ui-hold-of-text = tout ce qui contient « { $text } »
ui-hold-until = jusqu’au { $date }
ui-hold-review-on = à revoir le { $date }
ui-holds = Ce que vous conservez
ui-holds-text = Rien de ceci ne peut partir, quoi que disent les règles.
ui-hold-release = Lever…
ui-hold-release-title = Lever
ui-hold-release-ask = Ne plus conserver : { $what } ?
ui-hold-release-text = Ensuite les règles habituelles valent à nouveau. Rien ne part sans votre confirmation.
ui-hold-release-yes = Lever

## Accord d’un candidat

ui-keep-agreed = Le candidat est d’accord
ui-consent-until = D’accord jusqu’au
ui-consent-proof = Où cela se trouve-t-il ?
ui-consent-proof-example = Par exemple : mail du 12 mars 2026
ui-consent-text = La règle dit combien de temps un accord compte au plus. Ensuite ceci revient dans la liste.
ui-was-agreed =
    { $count ->
        [one] { $count } reste, avec accord jusqu’au { $date }
       *[other] { $count } restent, avec accord jusqu’au { $date }
    }
