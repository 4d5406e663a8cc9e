"""Whether a run's gradients are derived by hand or come from autograd, and why."""

from collections.abc import Iterator

import torch
from torch import nn

from ganviz.gan.byhand.loss_gradients import LOSS_GRADIENTS
from ganviz.gan.byhand.passes import STAGES, Passes, layers_of
from ganviz.gan.byhand.penalties import COSTS
from ganviz.gan.compiled.library import library, why_none
from ganviz.gan.device import PROCESSOR
from ganviz.gan.dynamics import DYNAMICS
from ganviz.gan.networks.games import ConstantGenerator, LinearDiscriminator
from ganviz.gan.networks.handmade import PaintedSurface, ParticleTable
from ganviz.gan.networks.layers import Joining, MinibatchDiscrimination, MinibatchStd, ResidualBlock
from ganviz.gan.penalties import penalties_of
from ganviz.spec import Experiment
from ganviz.spec.compute import GradientSource
from ganviz.spec.translation import tr, tr_noop

_WORDS: dict[type[nn.Module], str] = {
    nn.BatchNorm1d: tr_noop("batch norm"),
    nn.BatchNorm2d: tr_noop("batch norm"),
    nn.LayerNorm: tr_noop("layer norm"),
    nn.GroupNorm: tr_noop("layer norm"),
    nn.Conv2d: tr_noop("convolutions"),
    nn.ConvTranspose2d: tr_noop("convolutions"),
    ResidualBlock: tr_noop("residual skips"),
    Joining: tr_noop("latent skips"),
    MinibatchStd: tr_noop("the spread of the batch"),
    MinibatchDiscrimination: tr_noop("minibatch discrimination"),
    ConstantGenerator: tr_noop("no layers, but one number"),
    LinearDiscriminator: tr_noop("no layers, but one slope"),
    ParticleTable: tr_noop("no layers, but a table"),
    PaintedSurface: tr_noop("no layers, but a surface"),
}


def gradient_source_of(experiment: Experiment, generator: nn.Module, discriminator: nn.Module) -> GradientSource:
    """Return where the gradients of an experiment with these networks are to come from."""
    reason = next(_reasons(experiment, generator, discriminator), "")
    if reason:
        return GradientSource("autograd", reason)
    if experiment.compute.step == "by_hand":
        return GradientSource("by hand", tr("as chosen"))
    if next(generator.parameters()).dtype != torch.float32:
        return GradientSource("by hand", tr("nothing is compiled for such numbers"))
    if library() is None:
        return GradientSource("by hand", why_none())
    return GradientSource("compiled")


def _reasons(experiment: Experiment, generator: nn.Module, discriminator: nn.Module) -> Iterator[str]:
    updates, loss = experiment.updates, experiment.objective.loss
    if not (model := experiment.objective.trains).is_game:
        yield tr("there are no formulas for {model}", model=tr(model.name))
    if experiment.compute.step == "autograd":
        yield tr("as chosen")
    if experiment.compute.precision != "float32":
        yield tr("the formulas are not for {precision}", precision=experiment.compute.precision)
    if (place := next(generator.parameters()).device) != PROCESSOR:
        yield tr("the formulas are not for {device}", device=place.type)
    if experiment.data.num_classes:
        yield tr("both networks are told classes")
    if DYNAMICS[updates.dynamics.kind].is_joint:
        dynamics = tr(updates.dynamics.label).lower()
        yield tr("{dynamics} dynamics differentiate the gradients themselves", dynamics=dynamics)
    if experiment.piece_size < experiment.batch_size:
        yield tr("all samples at once go in pieces")
    if updates.unroll:
        yield tr("an unrolled D is differentiated through its updates")
    if loss.kind not in LOSS_GRADIENTS:
        yield tr("the loss {loss} has no formula for its gradient", loss=tr(loss.label))
    for name, network in (("G", generator), ("D", discriminator)):
        for layer in layers_of(network):
            if type(layer) not in STAGES:
                yield tr("{player} has {layer}", player=name, layer=_words(layer))
    if penalties := penalties_of(experiment.objective):
        if not all(penalty.cost in COSTS for _, penalty in penalties):
            yield tr("a penalty has no formula for its gradient")
        if not _is_piecewise_linear(experiment, discriminator):
            yield tr("a penalty on the slope of a D that is not piecewise linear")


def _words(layer: nn.Module) -> str:
    is_bounded = nn.utils.parametrize.is_parametrized(layer)
    if is_bounded:
        return tr("spectral norm")
    known = _WORDS.get(type(layer))
    return tr(known) if known else tr("a layer {name}", name=type(layer).__name__)


def _is_piecewise_linear(experiment: Experiment, discriminator: nn.Module) -> bool:
    pack = torch.zeros(experiment.discriminator.network.pack, *experiment.data.sample_shape)
    weight = next(discriminator.parameters())
    return all(stage.tangent is not None for stage in Passes(discriminator, pack.to(weight)).stages)
