"""Messages: subject, text and attachments together; and the false friends among them."""

import pytest

from hygiene_app.model.document import Document
from hygiene_app.model.finding import Category, Direction, OwnData, Place, Specimen
from hygiene_app.model.message import Address
from hygiene_app.recognition.recogniser import Recogniser
from tests.unit.recognition.specimens import confidences, document, file, samples, sent_with

CV = next(samples("cv.txt")).text
QUOTE = next(samples("quote.txt")).text
INVOICE = next(samples("invoice.txt")).text

RECEIVED = [
    (Category.CV, "Sollicitatie magazijnier", "Geachte,\n\nIn bijlage vindt u mijn cv."),
    (Category.CV, "Spontane sollicitatie", "Ik zoek werk als kok. Mijn cv zit in bijlage."),
    (Category.CV, "Kandidatuur boekhouder", "Graag stel ik mij kandidaat voor de vacature."),
    (Category.CV, "Candidature spontanée", "Veuillez trouver ci-joint mon CV."),
    (Category.CV, "Application for Clerk", "Please find attached my CV and cover letter."),
    (Category.CV, "Bewerbung als Koch", "anbei sende ich Ihnen meine Bewerbungsunterlagen."),
    (Category.QUOTE, "Offerte dakwerken", "In bijlage onze offerte, 30 dagen geldig."),
    (Category.QUOTE, "Devis 2024-12", "Veuillez trouver ci-joint notre devis pour les travaux."),
    (Category.QUOTE, "Quotation Q-7", "Please find attached our quotation for the fence."),
    (Category.QUOTE, "Angebot 88", "Im Anhang erhalten Sie unser Angebot, gültig bis 30.6."),
    (Category.INVOICE, "Factuur 2024-33", "In bijlage de factuur voor mei."),
    (Category.INVOICE, "Facture mai", "Veuillez trouver ci-joint notre facture."),
    (Category.INVOICE, "Ihre Rechnung", "Anbei die Rechnung. Bitte überweisen Sie den Betrag."),
    (Category.HEALTH, "Ziek", "Ik ben ziek en kom niet werken. Straks naar de dokter."),
    (Category.HEALTH, "Certificat médical", "Ci-joint mon certificat médical, arrêt maladie."),
    (Category.HEALTH, "Krankmeldung", "Ich bin krank. Anbei die AU-Bescheinigung."),
    (Category.HEALTH, "Els", "Els heeft een burn-out en is langdurig ziek, zegt haar psychiater."),
    (Category.HEALTH, "Ulrich", "Er liegt im Krankenhaus und hat Krebs, sein Arzt rief an."),
    (Category.PAYROLL, "Loonbrief maart", "In bijlage je loonbrief van maart."),
    (Category.PAYROLL, "Your payslip March", "Please find attached your payslip for March."),
    (Category.IDENTITY_DOCUMENT, "Kopie id", "In bijlage een kopie van mijn identiteitskaart."),
    (Category.IDENTITY_DOCUMENT, "passport copy", "Attached is a scan of my passport."),
    (Category.CRIMINAL_RECORD, "VOG", "Hierbij mijn verklaring omtrent het gedrag (VOG)."),
    (Category.CONTRACT, "Arbeitsvertrag", "anbei der unterschriebene Arbeitsvertrag."),
]

FALSE_FRIENDS = [
    ("Offerteaanvraag", "Kan u mij een offerte bezorgen voor het schilderen van twee kamers?"),
    ("Demande de devis", "Pourriez-vous m'envoyer un devis pour 3 fenêtres ?"),
    ("Request for quote", "Could you please send us a quote for 200 brochures A4?"),
    ("Anfrage", "Guten Tag, ich bitte um ein Angebot für 20 Bürostühle. Vielen Dank."),
    ("Re: Uw offerte 2024-12", "Hebt u onze offerte al bekeken? Ze is nog geldig tot 3 mei."),
    ("Re: Uw offerte 2024-12", "We kozen voor een andere offerte. Bedankt voor de moeite."),
    ("Uw sollicitatie", "Helaas werd uw kandidatuur niet weerhouden."),
    ("Votre candidature", "Votre candidature n'a malheureusement pas été retenue."),
    ("Ihre Bewerbung", "Wir laden Sie zum Vorstellungsgespräch am Montag ein."),
    ("Onderhoud cv-ketel", "Op 3 mei wordt de cv-ketel nagezien. Gelieve aanwezig te zijn."),
    ("Vergadering offertes", "Donderdag bespreken we de drie offertes van de schilders."),
    ("Loonbrieven nu digitaal", "Vanaf april zijn de loonbrieven beschikbaar in de app."),
    ("Out of office", "I am out of office until Monday with limited access to email."),
    ("Wachtwoord resetten", "Klik op de link om uw wachtwoord opnieuw in te stellen."),
    ("Zending", "Uw bestelling 10022334455 is onderweg, code 323211234567890."),
    ("Sick leave policy", "A medical certificate is required from day three. See the handbook."),
    ("Ziekteverlof", "Wie ziek is, verwittigt voor 9 uur en bezorgt een doktersattest."),
    ("Bezoek", "Gelieve bij uw bezoek uw identiteitskaart mee te brengen."),
    ("Contract lift", "Het contract met de liftfirma loopt nog tot 2026. Ik vraag na."),
    ("Formation Excel", "La formation Excel aura lieu le 12 juin. Inscription auprès de RH."),
    ("Resume", "Can we resume the call at 3pm? I have to resume another meeting first."),
    ("Quote", "As somebody said in a famous quote: imagination is everything."),
    ("Betaling kamp", "Gelieve 85 euro over te schrijven op BE68 5390 0754 7034."),
    ("Bestek keuken", "Het bestek in de keuken is op. Wie brengt vorken en lepels mee?"),
    ("Infosessie", 'Infosessie "Hoe schrijf ik een goed cv?" op 3 mei in de bibliotheek.'),
    ("Verf", "De verf voldoet aan de VOG-norm (vluchtige organische stoffen)."),
    ("Attest", "Kan je het attest van inschrijving van de school bezorgen?"),
    ("Voiture", "Une 7 CV fiscaux de 2015, essence, 90 000 km, bon état."),
    ("Angebot und Nachfrage", "Das Angebot ist eine Funktion des Preises, sagt das Lehrbuch."),
    ("Kinderopvang", "Hierbij het fiscaal attest kinderopvang voor uw belastingaangifte."),
    ("Stage", "The stage is ready for the band; sound check at five."),
]

MAILINGS = [
    ("Nieuwe vacatures voor jou", "12 nieuwe jobs: magazijnier, chauffeur. Stuur je cv!"),
    ("Uw offerte op maat! -20%", "Vraag nu uw offerte aan en krijg 20% korting."),
    ("Your resume could be better", "Upgrade your resume today. Apply with your CV."),
    ("Angebot der Woche", "Unser Angebot für Sie: 20% auf alles. Angebot gültig bis Sonntag."),
]


@pytest.mark.parametrize(("category", "subject", "body"), RECEIVED)
def test_messages_with_a_scan_attached(
    recogniser: Recogniser, category: Category, subject: str, body: str
) -> None:
    specimen = Specimen(subject=subject, body=body, documents=(document("", "scan.pdf"),))
    assert set(confidences(recogniser.recognise(specimen))) == {category}


@pytest.mark.parametrize(("subject", "body"), FALSE_FRIENDS)
def test_false_friends(recogniser: Recogniser, subject: str, body: str) -> None:
    assert confidences(recogniser.recognise(Specimen(subject=subject, body=body))) == {}


@pytest.mark.parametrize(("subject", "body"), MAILINGS)
def test_mailings_are_nothing(recogniser: Recogniser, subject: str, body: str) -> None:
    by_header = Specimen(subject=subject, body=body, bulk=True)
    by_words = Specimen(subject=subject, body=f"{body}\nUnsubscribe | View in browser")
    assert confidences(recogniser.recognise(by_header)) == {}
    assert confidences(recogniser.recognise(by_words)) == {}


def test_a_document_in_a_mailing_still_counts(recogniser: Recogniser) -> None:
    specimen = Specimen(subject="Nieuws", body="zie bijlage", bulk=True, documents=(document(CV),))
    assert Category.CV in confidences(recogniser.recognise(specimen))


def test_each_attachment_is_judged_by_itself(recogniser: Recogniser) -> None:
    specimen = Specimen(
        subject="stukken", body="zie bijlagen", documents=(document(CV), document(INVOICE))
    )
    assert set(confidences(recogniser.recognise(specimen))) == {Category.CV, Category.INVOICE}


def test_documents_inside_documents_are_read(recogniser: Recogniser) -> None:
    outer = Document(name="a.eml", media_type="message/rfc822", pages=("",), parts=(document(CV),))
    found = confidences(recogniser.recognise(Specimen(documents=(outer,))))
    assert set(found) == {Category.CV}


def test_the_message_makes_its_document_surer(recogniser: Recogniser) -> None:
    weak = "Jan Wouters\nTalen\nNederlands\nErvaring\n2012 - 2015 dakwerker\njan@example.be"
    alone = confidences(recogniser.recognise(Specimen(documents=(document(weak),))))
    around = confidences(
        recogniser.recognise(
            Specimen(subject="Sollicitatie", body="Mijn cv zit bij.", documents=(document(weak),))
        )
    )
    assert around[Category.CV] > alone.get(Category.CV, 0.0)


def test_the_sender_named_in_the_document_counts(recogniser: Recogniser) -> None:
    text = "Jan Wouters\nTalen\nNederlands\nErvaring\n2012 - 2015 dakwerker\njan@example.be"
    plain = Specimen(body="zie bijlage", documents=(document(text),))
    named = Specimen(
        body="zie bijlage",
        sender=Address(name="Jan Wouters", email="jan@example.be"),
        documents=(document(text),),
    )
    with_name = confidences(recogniser.recognise(named))[Category.CV]
    assert with_name > confidences(recogniser.recognise(plain)).get(Category.CV, 0.0)


@pytest.mark.parametrize("name", ["CV_Jan.pdf", "jan-cv-2024.docx", "CurriculumVitaeJan.pdf"])
def test_file_names_count(recogniser: Recogniser, name: str) -> None:
    text = "Jan\nErvaring\n2012 - 2015 dakwerker\n2015 - 2020 schrijnwerker\nTalen\nNederlands"
    unnamed = confidences(recogniser.recognise(Specimen(documents=(document(text),))))
    label = recogniser.recognise(Specimen(documents=(document(text, name),))).labels[0]
    assert label.category is Category.CV
    assert label.confidence > unnamed.get(Category.CV, 0.0)
    places = {e.where.place for e in label.evidence if e.rule == "document.file-name"}
    assert places == {Place.FILE_NAME}


def test_signature_and_disclaimer_say_nothing(recogniser: Recogniser) -> None:
    body = (
        "Ok voor mij.\n\nMvg,\nAn\nRecruitment & sollicitaties\nStuur uw cv en motivatiebrief\n"
        "\nDisclaimer: dit bericht over uw sollicitatie, offerte en factuur is vertrouwelijk."
    )
    assert confidences(recogniser.recognise(Specimen(subject="Re: x", body=body))) == {}


def test_a_forwarded_application_counts(recogniser: Recogniser) -> None:
    body = (
        "Kijk eens.\n\nVan: Jan <jan@example.be>\nVerzonden: maandag\nAan: jobs\nOnderwerp: CV\n\n"
        "Hierbij solliciteer ik voor de functie van chauffeur. Mijn cv vindt u in bijlage."
    )
    specimen = Specimen(subject="FW: CV", body=body, direction=Direction.SENT)
    assert Category.CV in confidences(recogniser.recognise(specimen))


def test_a_better_named_rival_wins(recogniser: Recogniser) -> None:
    invoice = INVOICE.replace("FACTUUR", "FACTUUR\nVolgens onze offerte 2024-12")
    assert set(confidences(recogniser.recognise(Specimen(documents=(document(invoice),))))) == {
        Category.INVOICE
    }
    assert set(confidences(recogniser.recognise(Specimen(documents=(document(QUOTE),))))) == {
        Category.QUOTE
    }


OWN = OwnData(addresses=("An@Voorbeeld.example",), ibans=("BE68 5390 0754 7034",))


def test_own_application_is_no_finding(recogniser: Recogniser) -> None:
    body = "Hierbij solliciteer ik voor de functie van analist. Mijn cv vindt u in bijlage."
    specimen = sent_with("Mijn sollicitatie", body, document(CV), own=OWN)
    assert confidences(recogniser.recognise(specimen)) == {}


def test_own_cv_is_no_finding(recogniser: Recogniser) -> None:
    own_cv = CV.replace("lotte.peeters@example.be", "an@voorbeeld.example")
    specimen = sent_with("cv", "zie bijlage", document(own_cv), own=OWN)
    assert confidences(recogniser.recognise(specimen)) == {}
    others = sent_with("cv", "zie bijlage", document(CV), own=OWN)
    assert Category.CV in confidences(recogniser.recognise(others))


def test_a_letter_addressed_to_the_user_is_a_finding(recogniser: Recogniser) -> None:
    letter = f"Aan: an@voorbeeld.example\n{CV}"
    specimen = Specimen(body="zie bijlage", documents=(document(letter),), own=OWN)
    assert Category.CV in confidences(recogniser.recognise(specimen))


def test_own_account_is_no_finding(recogniser: Recogniser) -> None:
    body = "Mijn rekeningnummer is BE68 5390 0754 7034."
    assert confidences(recogniser.recognise(Specimen(body=body, own=OWN))) == {}
    assert Category.BANK_DETAILS in confidences(recogniser.recognise(Specimen(body=body)))


def test_the_subject_of_an_answer_is_not_its_own(recogniser: Recogniser) -> None:
    body = "Heel graag, ik werk tot 16 uur en kom er dan naartoe.\n\nGroeten, Femke"
    for subject in ("Re: Mijn sollicitatie", "AW: Meine Bewerbung", "RE: Our quotation 12"):
        assert confidences(recogniser.recognise(Specimen(subject=subject, body=body))) == {}


def test_a_subject_repeated_in_the_text_counts_once(recogniser: Recogniser) -> None:
    once = recogniser.recognise(Specimen(subject="Offerte 12", body="Tot morgen."))
    twice = recogniser.recognise(Specimen(subject="Offerte 12", body="Offerte 12\n\nTot morgen."))
    assert once == twice


def test_the_legal_form_cv_is_no_curriculum(recogniser: Recogniser) -> None:
    specimen = Specimen(subject="Uw factuur 2024-3 van Energie Dender cv", body="Beste klant")
    assert Category.CV not in confidences(recogniser.recognise(specimen))


def test_own_words_about_an_own_cv(recogniser: Recogniser) -> None:
    specimen = sent_with("Mijn cv", "In bijlage mijn cv voor de inschrijving.", own=OWN)
    assert confidences(recogniser.recognise(specimen)) == {}
    received = Specimen(subject="Mijn cv", body="In bijlage mijn cv voor de inschrijving.")
    assert Category.CV in confidences(recogniser.recognise(received))


def test_an_order_confirmation_is_neither_quote_nor_invoice(recogniser: Recogniser) -> None:
    for name in ("Orderbevestiging", "Confirmation de commande", "Auftragsbestätigung"):
        text = QUOTE.replace("OFFERTE 2024-118", name).replace("Geldig tot", "Levering")
        assert confidences(recogniser.recognise(Specimen(documents=(document(text),)))) == {}


def test_an_empty_specimen_is_nothing(recogniser: Recogniser) -> None:
    found = recogniser.recognise(Specimen())
    assert found.labels == ()
    assert found.language == ""


@pytest.mark.parametrize(
    "text",
    [
        "Folder: weer aan het werk na een burn-out\nWat kan je doen? Praat met je huisarts, neem "
        "rust. De arbeidsarts bekijkt met je werkgever welk aangepast werk mogelijk is.",
        "Merkblatt Krankmeldung\nArbeitnehmer melden sich vor Arbeitsbeginn krank. Die "
        "Krankenkasse zahlt nach sechs Wochen Krankengeld.",
    ],
)
def test_advice_on_illness_is_nobodys_health(recogniser: Recogniser, text: str) -> None:
    found = confidences(recogniser.recognise(file(text, "folder.txt")))
    assert Category.HEALTH not in found


def test_an_operation_told_by_its_patient_is_health(recogniser: Recogniser) -> None:
    body = (
        "Beste Karel,\nZoals gezegd word ik op 12 april geopereerd aan mijn knie. De chirurg zegt "
        "dat ik daarna zes weken thuis moet blijven, en dan nog kinesitherapie. Kan ik daarna een "
        "tijdje halftijds beginnen?"
    )
    found = confidences(recogniser.recognise(Specimen(subject="operatie knie", body=body)))
    assert Category.HEALTH in found
