"""How the command line counts."""

from hygiene_app.cli.output import counted


def test_one_of_a_thing_is_not_several() -> None:
    assert counted(0, "message") == "0 messages"
    assert counted(1, "message") == "1 message"
    assert counted(2, "message") == "2 messages"
    assert counted(1, "entry", "entries") == "1 entry"
    assert counted(3, "entry", "entries") == "3 entries"
