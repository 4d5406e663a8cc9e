"""What is asked of one chosen fake: reals near to it, and a walk to it."""

import numpy as np

from ganviz.engine.probes import ImagesProbe, NearestProbe, WalkProbe
from ganviz.engine.run import TrainerRun
from ganviz.spec import Experiment, preset
from tests.engine.states import is_same_state

DIGITS = preset("digits-mlp").experiment


def test_a_walk_begins_and_ends_with_the_fakes_that_are_shown() -> None:
    run = TrainerRun(DIGITS, threads=1)
    shown = run.answer(ImagesProbe(16))
    assert shown is not None
    for is_spherical in (False, True):
        walk = run.answer(WalkProbe(start=3, end=7, count=16, is_spherical=is_spherical))
        assert walk is not None
        ends = np.stack([walk.images[0], walk.images[-1]]).astype(int)
        assert abs(ends - shown.fake[[3, 7]].astype(int)).max() <= 1  # of 255


def test_the_nearest_reals_are_of_the_data_and_alter_nothing() -> None:
    run = TrainerRun(DIGITS, threads=1)
    before = run.checkpoint()
    found = run.answer(NearestProbe(number=2, count=16))
    assert found is not None
    assert found.number == 2
    assert found.reals.shape == (5, 8, 8)
    assert (np.diff(found.distances) >= 0).all()
    exact = np.sqrt(np.square((found.reals[0].astype(float) - found.fake) / 255).mean())
    assert abs(exact - found.distances[0]) < 0.003  # grey levels are whole
    assert 0 < found.usual < 1
    assert is_same_state(run.checkpoint(), before)


def test_of_data_without_images_there_is_none() -> None:
    run = TrainerRun(Experiment(), threads=1)
    assert run.answer(NearestProbe(1)) is None
    assert run.answer(WalkProbe(1, 2)) is None
    assert TrainerRun(DIGITS, threads=1).answer(NearestProbe(16, count=16)) is None
