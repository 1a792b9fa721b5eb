"""The line of every key, against `tomllib` for which keys there are."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.retention.toml_lines import Path, key_lines

SAMPLE = """\
# a comment with = and [brackets]
name = "x" # [not.a.table]
"quoted.key" = '''first
[neither] = 1'''
escaped = "with \\" and # inside"
list = [
  1, # one ]
  { days = 3 },
  [ "a", 'b' ],
]
when = 1979-05-27 07:32:00

[plain]
a.b = 1
 "c" . 'd' = true

[[rules]]
id = "one"
keep_max = { days = 28, "months" = 1 }

[rules.keep_min]
years = 1

[[rules]]

[rules.keep_min]
years = 2

[[rules.more]]
x = 1
[[rules.more]]
x = 2
"""


def test_every_way_to_write_a_key_is_found_on_its_line() -> None:
    assert key_lines(SAMPLE) == {
        ("name",): 2,
        ("quoted.key",): 3,
        ("escaped",): 5,
        ("list",): 6,
        ("list", 0): 7,
        ("list", 1): 8,
        ("list", 1, "days"): 8,
        ("list", 2): 9,
        ("list", 2, 0): 9,
        ("list", 2, 1): 9,
        ("when",): 11,
        ("plain",): 13,
        ("plain", "a"): 14,
        ("plain", "a", "b"): 14,
        ("plain", "c"): 15,
        ("plain", "c", "d"): 15,
        ("rules",): 17,
        ("rules", 0): 17,
        ("rules", 0, "id"): 18,
        ("rules", 0, "keep_max"): 19,
        ("rules", 0, "keep_max", "days"): 19,
        ("rules", 0, "keep_max", "months"): 19,
        ("rules", 0, "keep_min"): 21,
        ("rules", 0, "keep_min", "years"): 22,
        ("rules", 1): 24,
        ("rules", 1, "keep_min"): 26,
        ("rules", 1, "keep_min", "years"): 27,
        ("rules", 1, "more"): 29,
        ("rules", 1, "more", 0): 29,
        ("rules", 1, "more", 0, "x"): 30,
        ("rules", 1, "more", 1): 31,
        ("rules", 1, "more", 1, "x"): 32,
    }


def test_the_sample_is_what_it_seems() -> None:
    assert set(key_lines(SAMPLE)) == paths_of(tomllib.loads(SAMPLE))


def test_lines_of_windows_count_once() -> None:
    assert key_lines("a = 1\r\nb = 2\r\n") == {("a",): 1, ("b",): 2}


def paths_of(value: object, path: Path = ()) -> set[Path]:
    """Every place in a value that `tomllib` gave."""
    found = {path} if path else set()
    if isinstance(value, dict):
        for key, inner in value.items():
            found |= paths_of(inner, (*path, str(key)))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            found |= paths_of(inner, (*path, index))
    return found


bare = st.text("abcXYZ019_-", min_size=1, max_size=6)
keys = bare | st.sampled_from(('"q. #="', "'l.[]'", '"esc\\" # "', '"\\u00e9"', "''"))
dotted = st.lists(keys, min_size=1, max_size=3).map(" . ".join)
spaces = st.sampled_from(("", " ", "\t"))
scalars = st.sampled_from(
    (
        "1",
        "-2.5e3",
        "true",
        "1979-05-27",
        "1979-05-27 07:32:00Z",
        '"a # ] } , = b"',
        '"\\\\"',
        "'c\\'",
        '"""multi\n[x]\n"k = 1" """',
        '"""ends with two"""""',
        '""""""',
        "'''raw\nk = [\n'''",
        "''",
    )
)
comments = st.sampled_from(("", " # note", "# \"]}'"))
breaks = st.sampled_from((" ", "\n  ", " # [ {\n"))


@st.composite
def arrays(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    items = draw(st.lists(inner, max_size=3))
    gap = draw(breaks)
    tail = draw(st.sampled_from(("", ","))) if items else ""
    return "[" + gap + f"{gap},{gap}".join(items) + tail + gap + "]"


@st.composite
def inline_tables(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    pairs = [f"{draw(keys)} = {value}" for value in draw(st.lists(inner, max_size=3))]
    return "{ " + ", ".join(pairs) + " }"


values = st.recursive(scalars, lambda inner: arrays(inner) | inline_tables(inner), max_leaves=6)


@st.composite
def documents(draw: st.DrawFn) -> str:
    lines = []
    for _ in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(("pair", "pair", "pair", "table", "array", "comment")))
        indent, note = draw(spaces), draw(comments)
        if kind == "pair":
            lines.append(f"{indent}{draw(dotted)}{indent}={indent}{draw(values)}{note}")
        elif kind == "table":
            lines.append(f"{indent}[{indent}{draw(dotted)}{indent}]{note}")
        elif kind == "array":
            lines.append(f"{indent}[[{indent}{draw(dotted)}{indent}]]{note}")
        else:
            lines.append(note)
    return draw(st.sampled_from(("\n", "\r\n"))).join(lines)


@given(documents())
def test_every_key_of_a_valid_file_is_found(text: str) -> None:
    try:
        wanted = paths_of(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return
    lines = key_lines(text)
    assert set(lines) == wanted
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.values())
