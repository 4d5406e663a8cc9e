from pathlib import Path
from types import SimpleNamespace

import pytest

from ganviz.engine.opening import opened_from, setup_of
from ganviz.engine.sessionfile.files import SessionFile
from ganviz.spec import preset
from ganviz.spec.data import DataSet, Mnist, OwnImages
from ganviz.spec.otherdata import on_data_of
from ganviz.spec.presets import to_toml


@pytest.mark.parametrize(
    ("sets", "reasons"),
    [
        ([preset("ring8").experiment.data], ()),
        ([Mnist(), Mnist()], ("MNIST, which is not here",)),
        (
            [OwnImages(sha256="1" * 64, source="there/cats"), OwnImages(sha256="2" * 64, source="there/dogs.npz")],
            ("pictures that are not here (cats, dogs.npz)",),
        ),
    ],
)
def test_images_that_a_session_was_computed_with_and_are_not_here_are_named_once(
    tmp_path: Path, sets: list[DataSet], reasons: tuple[str, ...]
) -> None:
    ring = preset("ring8").experiment
    runs = [SimpleNamespace(experiment=ring.model_copy(update={"data": each})) for each in sets]
    found: SessionFile = SimpleNamespace(differences=(), lost=(), session=SimpleNamespace(runs=runs))  # type: ignore[assignment]

    assert opened_from(tmp_path / "mine.ganviz", found, str(tmp_path)).reasons == reasons


@pytest.mark.parametrize(("title", "is_known"), [("", True), ("My grid", False)])
def test_a_session_of_a_preset_on_other_data_knows_what_that_was(title: str, is_known: bool) -> None:
    ring = preset("ring8")
    put = on_data_of(ring, ring.experiment.with_changes({"data.kind": "grid"}))
    text = to_toml(put.experiment, title=title or put.title, note=put.note, story=put)
    on_show = SimpleNamespace(setup=text, name="ring8", current=1)
    session = SimpleNamespace(on_show=on_show, run=lambda number: None)

    found = setup_of(SimpleNamespace(session=session))  # type: ignore[arg-type]

    assert (found.title, found.original) == (title or put.title, ring if is_known else None)
