"""What there is a script for, and why there is none for the rest."""

from ganviz.engine.script import data, optimizers
from ganviz.engine.script.games import GAMES
from ganviz.engine.script.networks import RULES
from ganviz.engine.script.pieces import CannotSayError
from ganviz.engine.script.schedules import SCHEDULES
from ganviz.engine.script.steps import GATES, PLAYED
from ganviz.spec import Experiment
from ganviz.spec.inits import TorchInit
from ganviz.spec.translation import tr, tr_noop

_NO_OPTIMIZER = tr_noop("there is no script for the optimizer {kind}")
_NO_SCHEDULE = tr_noop("there is no script for the schedule {kind}")
_NO_GATE = tr_noop("there is no script for the gate {kind}")
_NO_RULE = tr_noop("there is no script for the rule of first weights {kind}")


def require_sayable(experiment: Experiment) -> None:
    """Raise `CannotSayError` for what no script is written for."""
    if not (model := experiment.objective.trains).is_game:
        raise CannotSayError(tr("there is no script for {what}", what=tr(model.name)))
    if experiment.compute.precision != "float32":
        raise CannotSayError(
            tr(
                "compute.precision is {precision}, in which a script would round in another way: set it to float32",
                precision=experiment.compute.precision,
            )
        )
    if experiment.piece_size < experiment.batch_size:
        raise CannotSayError(
            tr(
                "an update sees all {number:,} samples, in pieces, which a script cannot: "
                "set updates.batching to mini_batch, or data.pool_size",
                number=experiment.batch_size,
            )
        )
    players = experiment.generator, experiment.discriminator
    for text, part, known in (
        (tr_noop("there is no script for the data {kind}"), experiment.data, {*data.DRAWN, *data.IMAGES}),
        (tr_noop("there is no script for the loss {kind}"), experiment.objective.loss, GAMES),
        (tr_noop("there is no script for the dynamics {kind}"), experiment.updates.dynamics, PLAYED),
        *((_NO_OPTIMIZER, player.optimizer, optimizers.KINDS) for player in players),
        *((_NO_SCHEDULE, player.optimizer.schedule, SCHEDULES) for player in players),
        *((_NO_GATE, player.learns, GATES) for player in players),
        *((_NO_RULE, getattr(player.network, "init", TorchInit()), RULES) for player in players),
    ):
        if type(part) not in known and part.kind not in known:
            raise CannotSayError(tr(text, kind=tr(part.label)))
