"""How far a run was sound before it diverged."""

import torch

from ganviz.engine.live import Again
from ganviz.gan import Trainer

# A network whose largest weight grew this much within a moment is running away: a loss squares that, layer by layer.
_RUNAWAY = 10.0
_MOMENT = 100  # steps, of which the first is no later than where weights are compared with what they were


def last_sound_step(trainer: Trainer, again: Again, end: int) -> int:
    """Do again what was done to `trainer`, up to step `end`; return the last one before its weights ran away.

    They did where one is many times as large as any was a moment ago: where the trainer stands, or at the last whole
    hundred of steps after that, however far apart states are kept.
    """
    while (left := end - end % _MOMENT - trainer.step_number) > 0:
        again.advance(left)
    networks = (trainer.generator.weights, trainer.discriminator.weights)
    limits = [_RUNAWAY * (_largest(weights) or 1.0) for weights in networks]  # a game may begin with a 0
    sound = trainer.step_number
    while trainer.step_number < end:
        again.advance()
        if any(_largest(weights) > limit for weights, limit in zip(networks, limits, strict=True)):
            break
        sound = trainer.step_number
    return sound


def _largest(weights: torch.Tensor) -> float:
    return weights.detach().abs().max().item()
