from pathlib import Path
from types import SimpleNamespace

import pytest

from ganviz.engine.opening import opened_from
from ganviz.engine.sessionfile.files import SessionFile
from ganviz.spec import preset
from ganviz.spec.data import DataSet, Mnist, OwnImages


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
    found: SessionFile = SimpleNamespace(differences=(), session=SimpleNamespace(runs=runs))  # type: ignore[assignment]

    assert opened_from(tmp_path / "mine.ganviz", found, str(tmp_path)).reasons == reasons
