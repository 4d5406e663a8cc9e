"""Every shipped preset computes what it did: the same losses, metrics and states, to the last bit."""

import pytest

from ganviz.spec import preset, presets, resource
from tests.engine import presettable

NAMES = sorted(path.stem for path in resource("presets").glob("*.toml"))
REMEDY = "where that is meant, say why in the commit: python -m tests.engine.presettable {name}"
FEW_STEPS = 2  # until rounding has grown into a difference of its own: some presets have high rates
FEW = 1e-3


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_computes_what_the_table_says(name: str) -> None:
    table, experiment = presettable.read(), preset(name).experiment
    kept, remedy = table["presets"].get(name), REMEDY.format(name=name)
    assert kept is not None, f"a new preset: python -m tests.engine.presettable {name}"
    marks = presettable.marks_of(experiment)

    if kept.get("arithmetic", table["arithmetic"]) == presettable.arithmetic():
        assert presettable.row_of(experiment, marks) == {part: kept[part] for part in kept if part != "arithmetic"}, (
            remedy
        )
    else:  # another processor or torch rounds otherwise
        marks = [mark for mark in marks if mark <= FEW_STEPS]
        losses = presettable.row_of(experiment, marks)["losses"]
        for step, found in losses.items():
            for one, expected in zip(found, kept["losses"][step], strict=True):  # None of a player that did not learn
                assert one == (expected if expected is None else pytest.approx(expected, rel=FEW, abs=FEW)), remedy


def test_the_table_has_no_preset_that_is_gone() -> None:
    assert presettable.read()["presets"].keys() == {each.name for each in presets()}
