"""TOML from outside: what is too deep is refused before it is read, and nothing else is."""

import tomllib

import pytest

from ganviz.spec.toml import MAX_LEVELS, parse_toml

SOUND = [
    "a.b.c = 1\n[d.e]\nf = [[1.5, 2.5], [3.5, 4.5]]\n",
    f"a = {'[' * MAX_LEVELS}{']' * MAX_LEVELS}",
    f"a{'.a' * MAX_LEVELS} = 1",
    "x = [" + "1.5, " * 100 + "]",
    "x = '" + "." * 100 + "[" * 100 + "'",
    'x = "' + "." * 100 + '\\"' + "[" * 100 + '"',
    'x = """' + "a.\n" * 20 + '""' + "[" * 100 + '\\"" ""' + '"""',
    "x = '''" + "a." * 100 + "''" + "[" * 100 + "''''",
    "x = 1 # " + "a." * 100 + "[" * 100,
    "'a.a.a.a.a.a.a.a.a.a.a.a.a.a.a' = 1",
    "x = [\n" + "  [0.5, 1.5], # a.b\n" * 1000 + "]",
    "x = 07:32:00.999\ny = 1979-05-27T00:32:00.5-07:00\n",
    "\n".join(f"[table{number}]\nx = {{ y.z = {number}.5 }}" for number in range(100)),
]


@pytest.mark.parametrize("text", SOUND, ids=range(len(SOUND)))
def test_what_is_sound_is_read_as_python_reads_it(text: str) -> None:
    assert parse_toml(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a" + ".a" * 100_000 + " = 1", "More than 10 parts of a key (at line 1)"),
        ("\n[a" + " . 'a'" * 100_000 + "]", "More than 10 parts of a key (at line 2)"),
        ("x = {a" + ".a" * 100_000 + " = 1}", "More than 10 parts of a key (at line 1)"),
        ("\n\nx = " + "[" * 100_000, "More than 10 levels (at line 3)"),
        ("x = " + "{a = " * 50_000 + "1" + "}" * 50_000, "More than 10 levels (at line 1)"),
        ("x = " + "[{a = " * 50_000, "More than 10 levels (at line 1)"),
        ("x = " + "1" * 5000, "A number has too many digits"),
        ("x = 1\nx = 2", "Cannot overwrite a value (at end of document)"),
        ("x", "Expected '=' after a key in a key/value pair (at end of document)"),
    ],
    ids=lambda given: given[:20],
)
def test_what_is_not_is_refused_with_the_place(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r".") as raised:
        parse_toml(text)
    assert str(raised.value) == reason


def test_a_reason_that_quotes_the_text_is_cut() -> None:
    name = "a" * 10_000

    with pytest.raises(ValueError, match=r"^Cannot declare.*a\.\.\.a.*\(at line 2, column 10002\)$") as raised:
        parse_toml(f"[{name}]\n[{name}]\n")

    assert len(str(raised.value)) <= 120


@pytest.mark.parametrize(
    "unit", ['"', "'", '"""', "'''", '\\"', '"\\', "'\"", '""\\"', "'''\\", '"a', "#", "\\", '"""\\', ". ", "\r"]
)
def test_no_text_is_looked_at_twice(unit: str) -> None:
    """Whoever does takes hours for these; the test ends at once, or not at all."""
    with pytest.raises(ValueError, match=r"."):
        parse_toml("x = " + unit * (250_000 // len(unit)) + "\n" + unit * 20_000 + "x")
