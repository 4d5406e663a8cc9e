"""A trainer's full state as bytes: safetensors, so that reading one can run no code."""

from collections.abc import Mapping
from typing import Any

import safetensors
import safetensors.torch

from ganviz.engine.checkpointhead import FORMAT, head_of
from ganviz.gan import StateError, TrainerState
from ganviz.spec import Experiment, SpecError
from ganviz.spec.errors import one_line, shown
from ganviz.spec.networks.plan import counts_of
from ganviz.spec.plans import plan_of
from ganviz.spec.players import PlayerName
from ganviz.spec.translation import tr

_MOST_WORDS = 300  # characters of another's message


def to_bytes(state: TrainerState) -> bytes:
    """Return `state` as bytes that `from_bytes` reads back to equal tensors."""
    tensors = {name: value.contiguous() for name, value in state.tensors.items()}
    about = {"format": FORMAT, "step": str(state.step), "experiment": state.experiment.model_dump_json()}
    data: bytes = safetensors.torch.save(tensors, metadata=about)
    return data


def from_bytes(data: bytes) -> TrainerState:
    """Return the state that `to_bytes` made `data` from.

    That its tensors are those of its experiment is for `Trainer.check` to say; only the weights are counted here, so
    that networks which `data` is too short to hold are not built.

    Raises:
        StateError: if `data` is no checkpoint, or was cut short.
    """
    try:
        head = head_of(data)
        _count_weights(head.header, head.experiment)
        return TrainerState(head.experiment, head.step, safetensors.torch.load(data))
    except SpecError as error:
        raise _refused(tr("its experiment cannot be: {problem}", problem=error.problems[0])) from error
    except KeyError as error:
        raise _refused(tr("it says nothing of {given}", given=shown(error.args[0]))) from error
    except (ValueError, TypeError, AttributeError, RecursionError, OverflowError, safetensors.SafetensorError) as error:
        raise _refused(str(error)) from error


def _refused(why: str) -> StateError:
    why = one_line(" ".join(why.split()), _MOST_WORDS)
    return StateError(tr("this is no state that ganviz saved, or it is damaged ({why})", why=why))


def _count_weights(header: Mapping[str, Any], experiment: Experiment) -> None:
    players: tuple[PlayerName, ...] = ("generator", "discriminator")
    for player in players:
        given = header[f"{player}/weights"]["shape"]
        expected = [counts_of(plan_of(experiment, player)).weights]
        if given != expected:
            raise ValueError(
                tr(
                    "{player}/weights is of shape {given}; expected {expected}",
                    player=player,
                    given=shown(given),
                    expected=expected,
                )
            )
