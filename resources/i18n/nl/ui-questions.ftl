# Vragen, akkoord en vasthouden.

## Vragen die alleen u kunt beantwoorden

ui-questions = Vraag
ui-questions-open =
    { $count ->
        [one] { $count } vraag die alleen u kunt beantwoorden
       *[other] { $count } vragen die alleen u kunt beantwoorden
    }
ui-question-procedure-over = Is deze aanwerving voorbij?
ui-question-became-order = Is deze offerte een bestelling geworden?
ui-question-of-procedure-over =
    { $count ->
        [one] { $count } sollicitatie
       *[other] { $count } sollicitaties
    }
ui-question-of-became-order =
    { $count ->
        [one] { $count } offerte
       *[other] { $count } offertes
    }
ui-question-seen-procedure-over = In het gesprek zien we een afwijzing van { $date }.
ui-question-seen-became-order = In het gesprek zien we een bestelling of bevestiging van { $date }.
ui-question-since-procedure-over = Voorbij sinds
ui-question-since-became-order = Besteld op
ui-answer-yes = Ja
ui-answer-no-procedure-over = Nog niet
ui-answer-no-became-order = Nee
ui-question-later = Later
ui-question-more = nog { $count }
ui-answered-due =
    { $count ->
        [one] Onthouden. { $count } hoeft u niet langer te bewaren.
       *[other] Onthouden. { $count } hoeft u niet langer te bewaren.
    }
ui-answered-later =
    { $count ->
        [one] Onthouden. Nu moet er niets weg: dit blijft tot { $date }.
       *[other] Onthouden. Nu moet er niets weg: de eerste van de { $count } volgt op { $date }.
    }
ui-answered-stays =
    { $count ->
        [one] Onthouden. Dit mag blijven.
       *[other] Onthouden. Deze { $count } mogen blijven.
    }
ui-told-procedure-over-yes = Ja, voorbij sinds { $date }
ui-told-procedure-over-no = Op { $date } nog niet voorbij
ui-told-became-order-yes = Ja, besteld op { $date }
ui-told-became-order-no = Nee, geen bestelling; laatste bericht op { $date }
ui-answers = Uw antwoorden
ui-answers-text = Wat u ons vertelde over aanwervingen en offertes. De termijnen tellen vanaf die dagen.
ui-answer-change = Wijzigen…
ui-answer-change-title = Uw antwoord wijzigen
ui-answer-forget = Antwoord vergeten, later opnieuw vragen

## Vasthouden wegens een geschil

ui-keep-more = Meer over houden
ui-hold = Vasthouden wegens geschil…
ui-hold-title = Vasthouden
ui-hold-text = Zolang u dit vasthoudt, kan niets ervan hier weg, ook wat later nog binnenkomt niet.
ui-hold-person = Alles van en aan deze persoon
ui-hold-thread =
    { $count ->
        [one] Dit gesprek
       *[other] Deze { $count } gesprekken
    }
ui-hold-search = Alles met de woorden “{ $text }”
ui-hold-why = Waarom, en wie vraagt het?
ui-hold-why-example = Bijvoorbeeld: klacht bij de ombudsdienst
ui-hold-review = Opnieuw bekijken op
ui-hold-go = Vasthouden
ui-was-held = Vastgehouden: { $what }
ui-hold-of-person = alles van en aan { $person }
ui-hold-of-thread = een gesprek
ui-hold-of-text = alles met “{ $text }”
ui-hold-until = tot { $date }
ui-hold-review-on = opnieuw te bekijken op { $date }
ui-holds = Wat u vasthoudt
ui-holds-text = Hiervan kan niets weg, wat de regels ook zeggen.
ui-hold-release = Loslaten…
ui-hold-release-title = Loslaten
ui-hold-release-ask = Niet langer vasthouden: { $what }?
ui-hold-release-text = Daarna gelden de gewone regels weer. Er gaat niets weg voor u het bevestigt.
ui-hold-release-yes = Loslaten

## Akkoord van een sollicitant

ui-keep-agreed = De sollicitant gaat akkoord
ui-consent-until = Akkoord tot
ui-consent-proof = Waar staat dat?
ui-consent-proof-example = Bijvoorbeeld: mail van 12 maart 2026
ui-consent-text = De regel zegt hoelang een akkoord hoogstens telt. Daarna verschijnt dit weer in de lijst.
ui-was-agreed =
    { $count ->
        [one] { $count } blijft, met akkoord tot { $date }
       *[other] { $count } blijven, met akkoord tot { $date }
    }
