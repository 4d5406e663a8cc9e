"""The part of a script that says what both players minimise: penalties, noise, and a batch to take the game on."""

from ganviz.engine.script.games import GAMES, Lines
from ganviz.engine.script.pieces import Phase
from ganviz.spec import Experiment
from ganviz.spec.updates import Joint


def mixes_samples(experiment: Experiment) -> bool:
    """Return whether a logit of D depends on more than one sample of the batch."""
    network = experiment.discriminator.network
    return (
        network.norm_used == "batch"
        or network.pack > 1
        or bool(getattr(network, "minibatch_std", False))
        or bool(getattr(network, "minibatch_kernels", 0))
    )


def add_losses(phase: Phase, experiment: Experiment) -> None:
    """Add the game, instance noise, and the loss of either player on a batch of its own."""
    objective, updates = experiment.objective, experiment.updates
    game = GAMES[type(objective.loss)]
    phase.number("batch_size", experiment.batch_size, "reals, and as many fakes, an update")
    phase.function(
        "losses", "d_loss", "real, fake", f"Return {game.about[0]}.", game.discriminator(phase, objective.loss)
    )
    if not objective.feature_matching:
        arguments = "real, fake" if game.needs_real else "fake"
        phase.function("losses", "g_loss", arguments, f"Return {game.about[1]}.", game.generator)
    if objective.noise:
        _add_noise(phase, experiment)
    if experiment.data.num_classes:
        phase.number("classes", experiment.data.num_classes, "of which both networks are told")
    if updates.unroll:
        phase.number("unroll", updates.unroll, "updates of D that G looks ahead")
        body = [*_objective(phase, experiment, "judge"), "return loss"]
        phase.function("losses", "d_objective", "judge, real, fake", "Return D's loss on a batch.", body)
    _add_discriminator_loss(phase, experiment)
    _add_generator_loss(phase, experiment)


def _add_noise(phase: Phase, experiment: Experiment) -> None:
    objective = experiment.objective
    phase.number("noise", objective.noise, "std of the noise on all that D sees")
    body = ['return samples + noise * torch.randn(samples.shape, generator=rngs["noise"])']
    if objective.noise_steps:
        phase.number("noise_steps", objective.noise_steps, "steps in which it fades")
        body = [
            "std = noise * max(0.0, 1 - step / noise_steps)",
            'return samples + std * torch.randn(samples.shape, generator=rngs["noise"]) if std else samples',
        ]
    phase.function("losses", "blurred", "samples", "Return samples as D sees them, with normal noise.", body)


def _seen(experiment: Experiment, samples: str) -> str:
    return f"blurred({samples})" if experiment.objective.noise else samples


def is_joint(experiment: Experiment) -> bool:
    """Return whether D's loss is differentiated by G's weights as well."""
    return isinstance(experiment.updates.dynamics, Joint)


def _real(experiment: Experiment) -> Lines:
    whole = experiment.updates.batching == "full_batch"
    dealt = "reals.samples" if whole else 'reals.batch(batch_size, rngs["data"])'
    return [f"real = {_seen(experiment, dealt)}"]


def _fake(experiment: Experiment, player: str) -> Lines:
    """Return the lines that make the fakes of an update, of classes where there are any."""
    latents = 'latents.batch(batch_size, rngs["latent"])'
    if experiment.data.num_classes:
        latents = f"latents_told({latents}, labels_of_fakes)"
    made = f"generator({latents})"
    is_attached = player == "generator" or is_joint(experiment)
    if experiment.updates.share_fakes:
        other = "discriminator" if player == "generator" else "generator"
        lines = [
            f'fake = shared.take("{player}", {is_attached})',
            "if fake is None:",
            f"    fake = {made}",
            f'    shared.leave("{other}", fake)',
        ]
        detached = [] if is_attached else ["fake = fake.detach()"]
        return [*lines, *detached, *(["fake = blurred(fake)"] if experiment.objective.noise else [])]
    if is_attached:
        return [f"fake = {_seen(experiment, made)}"]
    return ["with torch.no_grad():", f"    fake = {_seen(experiment, made)}"]


_CLASSES_OF_REALS = "labels[reals.last]"


def _add_discriminator_loss(phase: Phase, experiment: Experiment) -> None:
    lines = _real(experiment)
    if experiment.data.num_classes:
        whole = experiment.updates.batching == "full_batch"
        lines.append(f"labels_of_fakes = {'labels[: len(real)]' if whole else _CLASSES_OF_REALS}")
    lines += _fake(experiment, "discriminator")
    if experiment.data.num_classes:
        lines.append("real, fake = images_told(real, labels_of_fakes), images_told(fake, labels_of_fakes)")
    if experiment.updates.unroll:
        lines.append("return d_objective(discriminator, real, fake)")
    else:
        lines += [*_objective(phase, experiment, "discriminator"), "return loss"]
    if lines[-2].startswith("loss = d_loss("):
        lines[-2:] = [lines[-2].replace("loss =", "return", 1)]
    phase.function("losses", "discriminator_loss", "", "Return D's loss on a fresh batch of reals and fakes.", lines)


def _objective(phase: Phase, experiment: Experiment, judge: str) -> Lines:
    """Return the lines from ``real`` and ``fake`` to D's ``loss``, penalties and all; `judge` is D."""
    objective = experiment.objective
    lines = _both_logits(experiment, judge)
    if objective.label_flips:
        share = phase.number("label_flips", objective.label_flips, "how likely D is told the wrong thing")
        lines += [
            f'flips = torch.rand(real_logits.shape, generator=rngs["labels"]) < {share}',
            "real_logits, fake_logits = ("
            "torch.where(flips, fake_logits, real_logits), torch.where(flips, real_logits, fake_logits))",
        ]
    lines.append(f"loss = {_shared(experiment) if objective.shared_loss else 'd_loss(real_logits, fake_logits)'}")
    penalties = [name for name in _PENALTIES if getattr(objective, name)]
    if penalties and experiment.data.num_classes:
        channels = experiment.data.sample_shape[0]
        lines += [
            f"maps = real[:, {channels}:]  # penalties are on how logits change with the image alone",
            f"real, fake = real[:, :{channels}], fake[:, :{channels}]",
            "",
            "def of_images(images):",
            f"    return {judge}(torch.cat([images, maps], dim=1))",
            "",
        ]
        judge = "of_images"
    for name in penalties:
        about, slope, cost = _PENALTIES[name]
        weight = phase.number(name, getattr(objective, name), about)
        lines.append(f"slope = {slope.format(judge=judge)}")
        lines.append(f"loss = loss + {weight} * {cost}")
    return lines


_HALF_SQUARE = "(0.5 * slope.square().sum(1).mean())"
_TO_ONE = "(torch.linalg.vector_norm(slope, dim=1) - 1).square().mean()"
_PENALTIES = {
    "r1": (
        "weight of D's squared slope at reals (Mescheder et al. 2018)", "input_gradients({judge}, real)", _HALF_SQUARE,
    ),
    "r2": (
        "weight of D's squared slope at fakes (Mescheder et al. 2018)", "input_gradients({judge}, fake)", _HALF_SQUARE,
    ),
    "gradient_penalty": (
        "pull of D's slope towards 1 between reals and fakes (Gulrajani et al. 2017)",
        "input_gradients({judge}, between(real, fake))", _TO_ONE,
    ),
    "dragan": (
        "pull of D's slope towards 1 near reals (Kodali et al. 2017)",
        "input_gradients({judge}, around(real))", _TO_ONE,
    ),
}  # fmt: skip


def _is_one_pass(experiment: Experiment) -> bool:
    network = experiment.discriminator.network
    is_one_batch = network.norm_used == "batch" and network.mixed_batch
    return not mixes_samples(experiment) or is_one_batch


def _both_logits(experiment: Experiment, judge: str) -> Lines:
    if _is_one_pass(experiment):
        return [f"real_logits, fake_logits = {judge}(torch.cat([real, fake])).chunk(2)"]
    return [f"real_logits, fake_logits = {judge}(real), {judge}(fake)  # D looks at a batch as a whole"]


def _shared(experiment: Experiment) -> str:
    return f"d_loss(real_logits, fake_logits) + {_g_loss(experiment)}"


def _g_loss(experiment: Experiment) -> str:
    needs_real = GAMES[type(experiment.objective.loss)].needs_real
    return f"g_loss({'real_logits, ' if needs_real else ''}fake_logits)"


def _add_generator_loss(phase: Phase, experiment: Experiment) -> None:
    objective, updates = experiment.objective, experiment.updates
    network, classes = experiment.discriminator.network, experiment.data.num_classes
    is_one_batch = network.norm_used == "batch" and network.mixed_batch
    needs_real = (
        GAMES[type(objective.loss)].needs_real or objective.shared_loss or objective.feature_matching or is_one_batch
    )
    lines = []
    if classes:
        lines.append('labels_of_fakes = torch.randint(classes, (batch_size,), generator=rngs["classes"])')
    lines += _fake(experiment, "generator")
    if classes:
        lines.append("fake = images_told(fake, labels_of_fakes)")
    if needs_real or updates.unroll:
        lines += _real(experiment)
        if classes:
            whole = updates.batching == "full_batch"
            lines.append(f"real = images_told(real, {'labels[: len(real)]' if whole else _CLASSES_OF_REALS})")
    judge = "discriminator"
    if updates.unroll:
        lines.append(f"judge = unrolled(real, fake, {experiment.discriminator.optimizer.kind}_step)")
        judge = "judge"
    if objective.feature_matching:
        if _is_one_pass(experiment):
            lines.append(f"of_real, of_fake = features_of({judge}, torch.cat([real, fake])).chunk(2)")
        else:
            lines.append(f"of_real, of_fake = features_of({judge}, real), features_of({judge}, fake)")
        lines.append("return (of_real.mean(0) - of_fake.mean(0)).square().sum()")
    elif not needs_real:
        lines.append(f"return g_loss({judge}(fake))")
    else:
        lines += _both_logits(experiment, judge)
        lines.append(f"return {_shared(experiment) if objective.shared_loss else _g_loss(experiment)}")
    about = (
        "G's loss: how far means of D's features of fakes are from those of reals"
        if objective.feature_matching
        else ("G's loss on a fresh batch of fakes")
    )
    phase.function("losses", "generator_loss", "", f"Return {about}.", lines)
