# Vragen van mensen: inzage en wissing.

error-case-unknown = Zo’n dossier is er niet. `case list` toont ze allemaal.
error-case-closed = Dit dossier is afgesloten. Open een nieuw als er nog iets te doen is.
error-case-day = De dag waarop de vraag binnenkwam, kan niet in de toekomst liggen.
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
