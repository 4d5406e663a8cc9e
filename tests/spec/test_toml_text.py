"""TOML of other people: read as it is, or refused at once."""

import pytest

from ganviz.spec.toml_text import parse_toml


def test_tables_are_read() -> None:
    text = """note = '''... a "quoted" word... and so on......................................................'''
points = [[0.1, 0.2], [0.3, 0.4]]
[generator.optimizer]
lr = 1e-3
"""
    assert parse_toml(text)["generator"] == {"optimizer": {"lr": 1e-3}}


def test_many_numbers_in_a_line_are_no_long_key() -> None:
    assert parse_toml("x = [" + "0.5, " * 2000 + "]") == {"x": [0.5] * 2000}


@pytest.mark.parametrize(
    "text",
    [
        "a" + ".a" * 20_000 + " = 1", "[a" + ".a" * 20_000 + "]", "[[a" + " . a" * 20_000 + "]]",
        "x = {a" + ".a" * 20_000 + " = 1}", "'a b'" + ".'a b'" * 20_000 + " = 1", '"."' + '."."' * 20_000 + " = 1",
    ],
    ids=["key", "table", "array of tables", "inline table", "quoted", "quoted dots"],
)  # fmt: skip
def test_a_key_of_thousands_of_parts_is_refused_unread(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tomllib.loads", lambda _: pytest.fail("that takes half a minute"))

    with pytest.raises(ValueError, match="a key has more than 50 parts"):
        parse_toml(text)


@pytest.mark.parametrize("opened", ["[", "{a="])
def test_what_is_nested_without_end_is_refused(opened: str) -> None:
    with pytest.raises(ValueError, match="nested too deep"):
        parse_toml("x = " + opened * 10_000)


@pytest.mark.parametrize(
    "text", ["k" * 10**6, '"\\' * 10**5, "'" * (10**5 + 1), "\\" * 10**5], ids=["key", "escapes", "quotes", "strokes"]
)
def test_what_never_ends_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=" "):
        parse_toml(text)
