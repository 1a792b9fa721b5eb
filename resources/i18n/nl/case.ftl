# Vragen van mensen: inzage en wissing.

error-case-unknown = Zo’n dossier is er niet. `case list` toont ze allemaal.
error-case-closed = Dit dossier is afgesloten. Open een nieuw als er nog iets te doen is.
error-case-day = De dag waarop de vraag binnenkwam, schrijft u als JJJJ-MM-DD en kan niet in de toekomst liggen.
error-case-extended = Dit dossier werd al verlengd. De wet laat dat één keer toe.
error-case-too-late = Verlengen kan niet meer: dat moet de persoon binnen de eerste maand weten.
error-case-reason = Zeg in een paar woorden waarom.
error-case-mask = Geef een naam die de persoon van het dossier niet ook heeft, of een e-mailadres: iets anders kan niet onleesbaar gemaakt worden.
error-case-message = Zo’n bericht is er niet in dit dossier. `case show` toont ze.
error-case-undecided = Nog niet elk bericht is bekeken. Beslis eerst over de andere.
error-case-kind = Dat hoort bij een ander soort dossier.
error-case-restricted = Wat over deze persoon bewaard wordt, is beperkt. Hef die beperking eerst op.

case-excluded =
    { $count ->
        [one] Eén ander bericht werd nagekeken en hoort niet bij het antwoord.
       *[other] { $count } andere berichten werden nagekeken en horen niet bij het antwoord.
    }
case-masked = Namen van anderen zijn in dit pakket onleesbaar gemaakt (•••). Een bericht waarin anderen genoemd kunnen zijn, staat er als tekst in (.txt) in plaats van als .eml.
case-left-out = [{ $name }: deze bijlage is weggelaten, want namen van anderen konden er niet onleesbaar in gemaakt worden.]
case-message-word =
    { $count ->
        [one] bericht
       *[other] berichten
    }
case-letter-title = Antwoord op uw vraag om wissing
case-letter-asked = Op { $date } ontvingen we uw vraag om te wissen wat we over u bewaren. We zochten naar: { $what }.
case-letter-erased =
    { $count ->
        [0] We vonden geen berichten die we konden wissen.
        [one] We hebben één bericht gewist.
       *[other] We hebben { $count } berichten gewist.
    }
case-letter-kept-law =
    { $count ->
        [one] Eén bericht bewaren we nog, omdat we wettelijk of volgens onze bewaarregels verplicht zijn het te bewaren (artikel 17, lid 3, AVG). Daarna wordt het gewist.
       *[other] { $count } berichten bewaren we nog, omdat we wettelijk of volgens onze bewaarregels verplicht zijn ze te bewaren (artikel 17, lid 3, AVG). Daarna worden ze gewist.
    }
case-letter-kept-hold =
    { $count ->
        [one] Eén bericht bewaren we nog, omdat het nodig is voor een geschil of een onderzoek.
       *[other] { $count } berichten bewaren we nog, omdat ze nodig zijn voor een geschil of een onderzoek.
    }
case-letter-kept-other =
    { $count ->
        [one] Eén bericht bewaren we nog om een andere reden. We lichten die graag toe.
       *[other] { $count } berichten bewaren we nog om een andere reden. We lichten die graag toe.
    }
case-letter-failed =
    { $count ->
        [one] Eén bericht konden we nog niet wissen. We proberen het opnieuw en laten u weten wanneer het gebeurd is.
       *[other] { $count } berichten konden we nog niet wissen. We proberen het opnieuw en laten u weten wanneer het gebeurd is.
    }
case-letter-told = Aan wie berichten over u kreeg, vragen we om ze ook te wissen.
case-letter-rights = Bent u het niet eens met dit antwoord, dan kunt u een klacht indienen bij de gegevensbeschermingsautoriteit of naar de rechter stappen.
case-request = { $who } vroeg ons om te wissen wat we over deze persoon bewaren. U kreeg van ons berichten daarover. Wilt u ze wissen, ook kopieën en bijlagen, en ons laten weten dat het gebeurd is? Moet u iets bewaren, laat ons dan weten waarom.
