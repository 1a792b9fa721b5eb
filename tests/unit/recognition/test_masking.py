"""No evidence ever shows a whole identifier, or anything of a secret."""

import re

import pytest

from hygiene_app.model.finding import Specimen
from hygiene_app.recognition.masking import mask_middle, mask_tail
from hygiene_app.recognition.recogniser import Recogniser
from tests.unit.recognition.specimens import file
from tests.unit.recognition.test_numbers import NUMBERS, PERSONAL, SECRETS

MRZ = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
LEAKS = [
    *(text for _, text in NUMBERS),
    *PERSONAL,
    *(text for _, text in SECRETS),
    MRZ,
]


@pytest.mark.parametrize("text", LEAKS)
def test_no_full_identifier_in_evidence(recogniser: Recogniser, text: str) -> None:
    body = f"Peeters\n{text}\nlotte.peeters@example.be"
    found = 0
    for specimen in (Specimen(body=body), file(body)):
        for label in recogniser.recognise(specimen).labels:
            found += 1
            for evidence in label.evidence:
                told = f"{evidence.masked} {evidence.facts}"
                assert len(re.sub(r"\D", "", evidence.masked)) <= 8
                for word in re.findall(r"\S{6,}", text):
                    if any(map(str.isdigit, word)):
                        assert word not in told
                assert "peeters" not in told.lower()
                assert "ERIKSSON" not in told
    assert found


def test_masks() -> None:
    assert mask_tail("85.07.30-033.28", 6) == "85.07.30-•••.••"
    assert mask_tail("123-45-6789", 0) == "•••-••-••••"
    assert mask_middle("BE71096123456769", 4, 4) == "BE71 •••• •••• 6769"
    assert mask_middle("4539148803436467", 0, 4) == "•••• •••• •••• 6467"
