"""Presets of the user's own: kept, found again, renamed, deleted, handed on."""

from dataclasses import replace
from pathlib import Path

import pytest

from ganviz.engine.ownpresets import (
    OwnPresetError,
    delete_own,
    export_own,
    import_own,
    own_folder,
    own_presets,
    rename_own,
    save_own,
)
from ganviz.spec import SpecError, load_preset, preset
from ganviz.spec.stories import Action
from tests.fulldisk import no_file_above

MINE = replace(
    preset("mode-collapse"),
    title="Lecture 3: collapse",
    story=("Watch the fakes.", "Then help D."),
    actions=(Action("D to 2e-3", {"discriminator.optimizer.lr": 0.002}, after=3000),),
    pinned=("discriminator.optimizer.lr", "updates.batch_size"),
    hidden=("objective", "generator.network"),
)


def test_what_is_saved_is_found_with_its_story(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "presets"
    saved = save_own(folder, MINE, b"picture")
    assert saved.path.name == "lecture-3-collapse.toml"
    assert saved.picture.read_bytes() == b"picture"
    found = own_presets(folder)
    assert found.troubles == ()
    (own,) = found.own
    assert own.preset == replace(MINE, name="lecture-3-collapse", group=None)
    assert own.preset.hides("generator.network.hidden")
    assert not own.preset.hides("generator.optimizer.lr")


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert own_presets(tmp_path / "none").own == ()
    assert own_folder().name == "presets"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Öl & Wasser / 2", "ol-wasser-2"),
        ("环形数据", "preset"),
        ("CON", "con-preset"),
        ("ring8", "ring8-2"),  # a shipped one is called so
        ("../../etc/passwd", "etc-passwd"),
        ("x" * 300, "x" * 60),
    ],
)
def test_any_title_makes_a_name_that_any_file_system_takes(tmp_path: Path, title: str, name: str) -> None:
    saved = save_own(tmp_path, replace(MINE, title=title))
    assert saved.path == tmp_path / f"{name}.toml"
    assert len(saved.preset.title) <= 80


def test_a_title_of_a_shipped_preset_is_refused_in_words_and_numbered_when_imported(tmp_path: Path) -> None:
    shipped = preset("mode-collapse")
    saved = save_own(tmp_path, MINE)
    with pytest.raises(OwnPresetError, match="is the name of a preset that ships with ganviz"):
        save_own(tmp_path, replace(MINE, title=shipped.title.upper()))
    with pytest.raises(OwnPresetError, match="is the name of a preset that ships with ganviz"):
        rename_own(saved, f" {shipped.title}")
    given = tmp_path / "given" / "one.toml"
    given.parent.mkdir()
    export_own(shipped, given)
    assert import_own(tmp_path, given).preset.title == f"{shipped.title} (2)"


def test_a_title_is_used_once_and_needed(tmp_path: Path) -> None:
    save_own(tmp_path, MINE)
    with pytest.raises(OwnPresetError, match="already"):
        save_own(tmp_path, replace(MINE, title="LECTURE 3: collapse"))
    with pytest.raises(OwnPresetError, match="needs a title"):
        save_own(tmp_path, replace(MINE, title=" \n "))
    assert len(own_presets(tmp_path).own) == 1


def test_one_that_is_renamed_keeps_its_file_and_all_else(tmp_path: Path) -> None:
    first, second = save_own(tmp_path, MINE), save_own(tmp_path, replace(MINE, title="Other"))
    renamed = rename_own(first, "Lecture 4")
    assert renamed.path == first.path
    assert [own.preset.title for own in own_presets(tmp_path).own] == ["Lecture 4", "Other"]
    assert replace(renamed.preset, title=MINE.title) == first.preset
    with pytest.raises(OwnPresetError, match="already"):
        rename_own(second, "lecture 4")
    first.path.write_text("no = [")
    with pytest.raises(OwnPresetError, match="any more"):
        rename_own(renamed, "Lecture 5")


def test_one_that_is_deleted_is_gone_with_its_picture(tmp_path: Path) -> None:
    saved = save_own(tmp_path, MINE, b"picture")
    delete_own(saved)
    assert list(tmp_path.iterdir()) == []
    delete_own(saved)


def test_one_is_handed_on_as_a_file(tmp_path: Path) -> None:
    saved = save_own(tmp_path / "a", MINE)
    export_own(saved.preset, tmp_path / "given.toml")
    assert load_preset(str(tmp_path / "given.toml")).actions == MINE.actions
    taken = import_own(tmp_path / "b", tmp_path / "given.toml")
    again = import_own(tmp_path / "b", tmp_path / "given.toml")
    assert [taken.preset.title, again.preset.title] == [MINE.title, f"{MINE.title} (2)"]
    assert len(own_presets(tmp_path / "b").own) == 2


def test_what_is_no_preset_is_said_and_left_alone(tmp_path: Path) -> None:
    save_own(tmp_path, MINE)
    (tmp_path / "broken.toml").write_text("title = 3\n[generator]\nnetwork = 7\n")
    found = own_presets(tmp_path)
    assert len(found.own) == 1
    assert len(found.troubles) == 1
    assert "broken.toml" in found.troubles[0]
    with pytest.raises(SpecError):
        import_own(tmp_path, tmp_path / "broken.toml")
    assert save_own(tmp_path, replace(MINE, title="Broken")).path.name == "broken-2.toml"
    assert (tmp_path / "broken.toml").read_text().startswith("title = 3")


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    saved = save_own(tmp_path, MINE)
    before = saved.path.read_bytes()
    with no_file_above(100), pytest.raises(OSError, match="too large"):
        rename_own(saved, "Another title")
    assert saved.path.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [saved.path.name]
