"""Pages of the docs: what is made from the program, and that both languages say the same."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from ganviz_docs.conditions import thresholds
from ganviz_docs.pages import GENERATED, MARK, filled
from ganviz_docs.presets import CLAIMS

import ganviz.spec
from ganviz.cli.commands import COMMANDS
from ganviz.spec.conditions import CONDITIONS
from ganviz.spec.described import declared, settings_of
from ganviz.spec.experiment import Experiment
from tests.benchmarks.claims import claims_of

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "resources/docs"
PAGES = sorted(DOCS.glob("*.md"))
CHINESE = sorted((DOCS / "zh_CN").glob("*.md"))


# --- what is made from the program ------------------------------------------------------------------------------------


def test_thresholds_are_those_of_the_rule() -> None:
    def rule(looks: Any, was: bool) -> Any:
        far = looks.floors(5)
        limit, name = 2.0 if was else 3.0, "far"
        if not len(far) or far.min() < limit:
            return None
        if not was and looks.way > 1:
            return None
        return {name: 1.0} if far.max() > (4 if was else 5) else None

    assert thresholds(rule) == [
        ("limit", "3.0", "2.0"), ("not", "far.min() < limit", "far.min() < limit"), ("not", "looks.way > 1", ""),
        ("so", "far.max() > 5", "far.max() > 4"),
    ]  # fmt: skip


def test_pages_name_all_there_is() -> None:
    pages = {name: make("en") for name, make in GENERATED.items()}
    for setting in settings_of(Experiment()):
        shared = setting.path.replace("discriminator.", "generator.")  # what both players have is told once
        assert any(f"`{path}" in pages["settings"] for path in (setting.path, shared)), setting.path
    assert next(declared(Experiment, "discriminator.optimizer.rho")).help in pages["settings"]
    for preset in ganviz.spec.presets():
        assert f"(`{preset.name}`)" in pages["presets"]
    for kind in CONDITIONS:
        assert f"(`{kind}`)" in pages["conditions"]
    for name, command in COMMANDS.items():
        assert f"`{f'ganviz {name}'.strip()}`" in pages["command_line"]
        for option in command.parser()._option_string_actions:
            assert f"`{option}" in pages["command_line"] or option in ("-h", "--help")


@pytest.mark.parametrize("page", [*PAGES, *CHINESE], ids=lambda path: str(path.relative_to(DOCS)))
def test_every_mark_stands_for_something(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    language = "zh_CN" if page.parent.name == "zh_CN" else "en"
    done = filled(text, language, lambda name: "")
    assert not MARK.search(done)
    assert "<!-- ganviz" not in done


def test_a_mark_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="given <!-- ganviz: weather -->; allowed: picture NAME, or one of settings,"):
        filled("<!-- ganviz: weather -->", "en", str)


def test_claims_of_presets_are_translated_and_no_others() -> None:
    told = {claim.words for preset in ganviz.spec.presets() for claim in claims_of(preset.name)}
    assert set(CLAIMS["zh_CN"]) == told


# --- both languages ---------------------------------------------------------------------------------------------------

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
USERS_PAGES = (
    "start", "window", "lessons", "sessions", "data", "exports", "sweeps", "command-line", "presets", "settings",
    "losses", "optimizers", "dynamics", "views", "conditions",
)  # fmt: skip


def test_every_page_for_users_is_there_in_chinese() -> None:
    assert [page.stem for page in CHINESE] == sorted((*USERS_PAGES, "index"))


@pytest.mark.parametrize("name", USERS_PAGES)
def test_both_languages_have_the_same_headings_code_and_parts(name: str) -> None:
    english, chinese = ((folder / f"{name}.md").read_text(encoding="utf-8") for folder in (DOCS, DOCS / "zh_CN"))
    assert _FENCE.findall(chinese) == _FENCE.findall(english)
    assert MARK.findall(chinese) == MARK.findall(english)
    levels = [re.findall(r"^(#+) ", _FENCE.sub("", text), re.MULTILINE) for text in (chinese, english)]
    assert levels[0] == levels[1]
    for links in (re.findall(r"\]\(([^)]+)\)", text) for text in (chinese, english)):
        assert all((DOCS / link.partition("#")[0]).is_file() for link in links if ":" not in link and link[0] != "#")


_NO_PROSE = re.compile(r"^```.*?^```$|`[^`\n]*`|\$[^$]*\$|\]\([^)]*\)", re.MULTILINE | re.DOTALL)
_ENGLISH = re.compile(r"[A-Za-z]+(?: [a-z']{2,}){2,}")  # three words


@pytest.mark.parametrize("name", [page.stem for page in CHINESE])
def test_a_chinese_page_has_no_english_sentences(name: str) -> None:
    made = filled((DOCS / "zh_CN" / f"{name}.md").read_text(encoding="utf-8"), "zh_CN", lambda name: "")
    prose = _NO_PROSE.sub("", made).replace("Which training methods for GANs do actually converge", "")  # a paper
    assert _ENGLISH.findall(prose) == []
    assert re.findall(r"\\text\{[a-z ]+\}", made) == []  # within a formula


@pytest.mark.parametrize("page", CHINESE, ids=lambda path: path.stem)
def test_emphasis_ends_where_markdown_sees_it(page: Path) -> None:
    # After dots, and before a sign, an asterisk ends nothing: it would stand on the page.
    assert re.findall(r"…\*+\w.{0,9}", page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("page", [ROOT / "README.md", *PAGES, *CHINESE], ids=lambda path: path.stem)
def test_addresses_outside_are_well_formed(page: Path) -> None:
    text = filled(page.read_text(encoding="utf-8"), "en", str)
    for address in re.findall(r"https?://[^\s)>\"'`]+", text):
        parts = urlsplit(address)
        assert parts.scheme == "https", address
        assert re.fullmatch(r"([a-z0-9-]+\.)+[a-z]{2,}", parts.netloc), address


@pytest.mark.parametrize("page", [ROOT / "README.md", *PAGES], ids=lambda path: path.stem)
def test_files_that_are_named_are_there(page: Path) -> None:
    named = re.findall(r"`((?:ganviz|tests|resources)/[\w./-]+)`", page.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []
