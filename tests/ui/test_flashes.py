"""The picture of a run at full speed does not flash (WCAG 2.3.1), on either ground."""

import numpy as np
import pytest
from PyQt6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import RunState, StateChanged
from ganviz.engine.probes import QualityProbe
from ganviz.engine.run import TrainerRun
from ganviz.gan import DivergedError
from ganviz.spec import Experiment, preset, presets
from ganviz.ui.theme import THEMES
from ganviz.ui.views.distribution import DistributionView
from tests.ui import frames
from tests.ui.colours import flashing_share
from tests.ui.feeding import feed, record_of

FRAMES, PER_S, STEPS = 66, 60, 30  # frames drawn, a second, and steps from one to the next: 1,800 a second
SIDE_PX = 560
MOST_PRODUCTS = 3e6  # in a step: a larger one does not come to so many steps a second
ALLOWED = 0.25  # of the picture


def is_fast(experiment: Experiment) -> bool:
    work, updates = experiment.products_a_sample * experiment.updates.batch_size, experiment.updates
    is_plain = not updates.unroll and updates.dynamics.kind not in ("consensus", "symplectic")
    return experiment.data.sort == "points" and work <= MOST_PRODUCTS and is_plain


FAST = [each.name for each in presets() if is_fast(each.experiment)]


def test_there_are_fast_presets() -> None:
    assert {"ring8", "mode-collapse"} <= set(FAST)


@pytest.mark.parametrize(("name", "side_px"), [*((name, SIDE_PX) for name in FAST), ("batch-of-one", 400)])
def test_a_fast_run_does_not_flash(qtbot: QtBot, name: str, side_px: int) -> None:
    views = [DistributionView() for _ in THEMES]
    experiment = preset(name).experiment
    run = TrainerRun(experiment, threads=1)
    for view, theme in zip(views, THEMES.values(), strict=True):
        qtbot.addWidget(view)
        view.apply_theme(theme)
        view.resize(side_px, side_px + 80)
        feed(view, frames.started(experiment))
        record_of(view).note(StateChanged(1, RunState.TRAINING, 0))
        with qtbot.waitExposed(view):
            view.show()
    pictures: list[list[np.ndarray]] = [[] for _ in views]
    for _ in range(FRAMES):
        try:
            end = run.step_number + STEPS
            while run.step_number < end:
                run.steps(end - run.step_number)
        except DivergedError:  # there the window stops, and shows what was before
            break
        answers = {probe: run.answer(probe) for probe in views[0].probes() if not isinstance(probe, QualityProbe)}
        shown = frames.frame(run.step_number, answers=answers)
        for view, taken in zip(views, pictures, strict=True):
            feed(view, shown)
            taken.append(pixels(view.plane.grab().toImage()))
    for theme, taken in zip(THEMES, pictures, strict=True):
        assert flashing_share(np.stack(taken), PER_S) <= ALLOWED, theme


def pixels(image: QImage) -> np.ndarray:
    """Return every fourth pixel in each direction, (height, width, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    data = plain.constBits()
    assert data is not None
    whole = np.frombuffer(data.asarray(plain.sizeInBytes()), np.uint8).reshape(plain.height(), -1, 4)
    return whole[::4, : plain.width() : 4, 2::-1].copy()
