"""Others out of what is handed over."""

from hypothesis import example, given
from hypothesis import strategies as st

from hygiene_app.model.person import PersonQuery
from hygiene_app.workflow.masking import DOTS, mask_of
from hygiene_app.workflow.terms import fold

LOTTE = PersonQuery(names=("Lotte Proef",), addresses=("lotte@example.org",))
_NAMES = st.lists(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyzéèëüßø", min_size=2, max_size=9),
    min_size=2,
    max_size=3,
).map(" ".join)


def masked(text: str, *hidden: str) -> str:
    return mask_of(hidden, LOTTE).apply(text)


def test_names_go_in_any_order_case_and_spelling() -> None:
    text = "Bo Janssens, JANSSENS BO, bo.janssens@firma.example en Bo\u0301rge; BoJanssens"
    assert masked(text, "Bo Janssens") == f"{DOTS} {DOTS}, {DOTS} {DOTS}, {DOTS} en Bórge; {DOTS}"


def test_accents_and_hidden_characters_do_not_help() -> None:
    text = "Rene\u0301e Du\u00adpont, RENÉE dupont, Renée Du-\n  pont"
    assert masked(text, "Renée Dupont") == f"{DOTS} {DOTS}, {DOTS} {DOTS}, {DOTS} {DOTS}"


def test_an_address_goes_whole() -> None:
    text = "van <Bo@Klant.example.net> aan x@klant.example.net"
    assert masked(text, "bo@klant.example.net") == f"van <{DOTS}> aan x@klant.example.net"


def test_what_the_person_is_called_too_stays() -> None:
    assert masked("Jan Proef en Lotte Proef", "Jan Proef") == f"{DOTS} Proef en Lotte Proef"
    assert not mask_of(("Lotte Proef",), LOTTE)


def test_without_anybody_nothing_changes() -> None:
    assert masked("Bo\u00ad Janssens") == "Bo\u00ad Janssens"


@given(name=_NAMES, before=st.text(max_size=30), after=st.text(max_size=30))
@example(name="bo ss", before="", after="")
def test_no_part_of_a_name_is_left_as_a_word(name: str, before: str, after: str) -> None:
    mask = mask_of((name,), PersonQuery(names=("Qqqqq Zzzzz",)))
    out = mask.apply(f"{before} {name} {after} {name.upper()}")
    for word in fold(out).replace("_", " ").split():
        assert word not in mask.words
    assert mask.apply(out) == out


@given(name=_NAMES, text=st.text(max_size=60))
def test_what_is_not_touched_is_not_changed_but_for_what_nobody_sees(name: str, text: str) -> None:
    mask = mask_of((name,), LOTTE)
    if not mask.touches(text):
        assert DOTS not in mask.apply(text) or DOTS in text
