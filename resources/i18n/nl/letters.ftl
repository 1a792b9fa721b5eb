# Teksten die de gebruiker aan iemand anders stuurt.

letter-admin-approval-subject = Graag goedkeuring voor { -product } om mailboxen te lezen
letter-admin-approval =
    Hallo,

    Ik wil { -product } gebruiken om persoonsgegevens in mijn eigen mailbox op te ruimen. Om bij { $provider } aan te melden is de goedkeuring van een beheerder nodig.

    Client-ID: { $client }
    Machtigingen (scopes): { $scopes }
    Waar of hoe u goedkeurt: { $url }

    Het programma draait op mijn computer. Het werkt via IMAP, in mijn naam en met mijn eigen rechten: het leest de mail, verplaatst of verwijdert alleen wat ik kies, en verstuurt niets. Het token blijft in de sleutelbos van deze computer. Aanmelden gebeurt met de authorisation code flow, met PKCE en een terugkeer naar deze computer; er zit geen server tussen.

    Dank u wel.
