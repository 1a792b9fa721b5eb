# Looking a person up, and the word index.

ui-person-ask = Naam, e-mailadres, telefoon- of rijksregisternummer van één persoon
ui-person-go = Opzoeken
ui-person-back = Terug naar het overzicht van alle mensen
ui-person-save = Alles bewaren…
ui-person-kind = { $kind }: { $count }
ui-person-alike = gelijkende naam: { $where }
ui-person-wider = Ook opzoeken
ui-person-read-again = Opnieuw lezen wat nog niet in de woordenindex staat
ui-person-zip = Pakket (*.zip)
ui-person-file = wat we bewaren
ui-person-settings = Naar de instellingen
ui-set-words = Woordenindex
ui-set-words-text = Zo vindt u in een seconde alles over één persoon terug, ook in bijlagen en in het archief.
ui-words-on = Bijhouden welke woorden in welk bericht staan
ui-words-what = De index ligt versleuteld op deze computer, bij uw andere gegevens van dit programma. Er staan losse woorden in, geen zinnen; e-mailadressen en nummers zijn er onleesbaar in gemaakt. Mail van beschermde mensen en mappen komt er niet in. Zet u hem uit, dan wordt alles wat erin staat meteen gewist.
ui-words-off = De index staat uit. U kunt dan niemand opzoeken.
ui-person-found =
    { $count ->
        [0] Niets gevonden over { $who }
        [one] Eén bericht over { $who }
       *[other] { $count } berichten over { $who }
    }
ui-person-saved =
    { $count ->
        [one] Eén bericht met overzicht bewaard als { $path }.
       *[other] { $count } berichten met overzicht bewaard als { $path }.
    }
ui-words-state = { $count } van { $total } berichten staan in de index.
ui-person-writes = Schrijft als { $addresses }
ui-person-more =
    { $count ->
        [one] Nog één bericht met dit adres werd niet op naam gevonden.
       *[other] Nog { $count } berichten met dit adres werden niet op naam gevonden.
    }
