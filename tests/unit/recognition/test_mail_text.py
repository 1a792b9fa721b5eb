"""The parts of a body: own words, quoted, forwarded, signed, disclaimed."""

import pytest

from hygiene_app.recognition.mail_text import split_body
from hygiene_app.recognition.passages import Role

HEADERS = {
    "nl": "Van: Jan\nVerzonden: maandag\nAan: Piet\nOnderwerp: x",
    "fr": "De : Jean\nEnvoyé : lundi\nÀ : Pierre\nObjet : x",
    "en": "From: John\nSent: Monday\nTo: Peter\nSubject: x",
    "de": "Von: Hans\nGesendet: Montag\nAn: Peter\nBetreff: x",
}


def parts(body: str, subject: str = "") -> list[tuple[Role, str]]:
    return [(role, text.strip()) for role, text in split_body(body, subject) if text.strip()]


@pytest.mark.parametrize("language", HEADERS)
def test_a_header_block_begins_a_quoted_message(language: str) -> None:
    body = f"Mijn antwoord\n\n{HEADERS[language]}\n\nDe vraag"
    found = parts(body, "RE: x")
    assert found[0] == (Role.OWN, "Mijn antwoord")
    assert found[1][0] is Role.QUOTED
    assert found[1][1].endswith("De vraag")
    assert parts(body, "FW: x")[1][0] is Role.FORWARDED


@pytest.mark.parametrize(
    "line",
    [
        "On Mon, 3 June 2024 at 10:00, John <j@example.org> wrote:",
        "Op ma 3 juni 2024 om 10:00 schreef Jan <jan@example.be>:",
        "Le lun. 3 juin 2024 à 10:00, Jean <jean@example.fr> a écrit :",
        "Am Mo., 3. Juni 2024 um 10:00 Uhr schrieb Hans <hans@example.de>:",
        "-----Original Message-----",
        "----- Oorspronkelijk bericht -----",
    ],
)
def test_marks_of_a_reply(line: str) -> None:
    assert parts(f"Ja\n\n{line}\nDe vraag")[1][0] is Role.QUOTED


def test_marks_of_a_forward() -> None:
    for line in ("---------- Forwarded message ---------", "Begin doorgestuurd bericht:"):
        assert parts(f"Kijk\n{line}\nDe inhoud")[1][0] is Role.FORWARDED


def test_answers_between_quoted_lines_are_own() -> None:
    found = parts("> vraag 1\nantwoord 1\n> vraag 2\n\nantwoord 2")
    assert found == [
        (Role.QUOTED, "vraag 1"),
        (Role.OWN, "antwoord 1"),
        (Role.QUOTED, "vraag 2"),
        (Role.OWN, "antwoord 2"),
    ]


@pytest.mark.parametrize(
    "closing",
    [
        "Met vriendelijke groeten,",
        "Mvg",
        "Bien à vous,",
        "Cordialement",
        "Kind regards",
        "Mit freundlichen Grüßen",
        "--",
    ],
)
def test_a_closing_begins_the_signature(closing: str) -> None:
    assert parts(f"Tekst\n\n{closing}\nAn Peeters\nHR")[1][0] is Role.SIGNATURE


def test_a_sentence_with_a_closing_word_is_text() -> None:
    body = "Best practices for all of us are listed below.\nDe groeten van oma kreeg ik gisteren."
    assert [role for role, _ in parts(body)] == [Role.OWN]


@pytest.mark.parametrize(
    "line",
    [
        "Disclaimer: lees dit",
        "This e-mail and its attachments are confidential.",
        "Dit bericht is uitsluitend bestemd voor de geadresseerde.",
        "Ce message et ses annexes sont confidentiels et destinés au destinataire.",
        "Diese E-Mail enthält vertrauliche Informationen.",
    ],
)
def test_disclaimers(line: str) -> None:
    assert parts(f"Tekst\nGroeten\nAn\n\n{line}\nmeer")[-1][0] is Role.DISCLAIMER


def test_text_far_below_a_closing_is_text_again() -> None:
    long = "\n".join(f"regel {number}" for number in range(30))
    assert [role for role, _ in parts(f"Groeten\n{long}")] == [Role.SIGNATURE, Role.OWN]


def test_nothing_is_lost() -> None:
    body = "a\n> b\n\nGroeten\nc\nFrom: d\nSent: e\nTo: f\nSubject: g\nh"
    joined = "\n".join(text for _, text in split_body(body, ""))
    assert [line.strip("> ") for line in body.split("\n")] == joined.split("\n")
