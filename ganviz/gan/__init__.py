"""The mathematics of GAN training, on torch alone: no clocks, no files, no screen."""

from ganviz.gan.evaluation import Observer
from ganviz.gan.layout import StateError
from ganviz.gan.trainer import DivergedError, StepResult, StepResults, Trainer, TrainerState

__all__ = ["DivergedError", "Observer", "StateError", "StepResult", "StepResults", "Trainer", "TrainerState"]
