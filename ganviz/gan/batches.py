"""What updates learn from: reals, latents and noise, each from a random generator of its own."""

import torch
from torch import Generator, Tensor

from ganviz.gan.classes import shown_labels
from ganviz.gan.device import PROCESSOR
from ganviz.gan.feed import Feed
from ganviz.gan.layout import MOST, Layout, count, prefixed
from ganviz.gan.noise import noise_std, noisy
from ganviz.gan.player import under
from ganviz.gan.randomness import Randomness
from ganviz.gan.sources import ENDLESS, Pool, Source, held_out_of, latent_source_of, source_of
from ganviz.spec import Experiment

Piece = slice  # of a batch: the places of its samples, with a start and a stop


class Batches:
    """Draws the batches of one run on `device`, in an order that depends on nothing but its seed and its changes.

    Attributes:
        source: where reals come from.
        latent_source: where latents come from.
        size: how many samples an update learns from.
        classes: how many there are, of which both networks are told; 0 where they are told none.
        last_classes: those of the reals that were dealt last, (n,) int64, where there are any.
        pieces: what of them goes through the networks at a time; one piece unless a large set is seen whole.
    """

    def __init__(
        self,
        experiment: Experiment,
        images: Tensor | None,
        randomness: Randomness,
        device: torch.device,
        labels: Tensor | None = None,
        feed: Feed | None = None,
    ) -> None:
        self._feed = feed
        self.classes = experiment.data.num_classes
        if self.classes and labels is None:
            raise ValueError(f"{experiment.data.kind} needs its classes: pass an array (n,) of labels with the images")
        self._labels = labels
        self._images, self._randomness, self._device = images, randomness, device
        self._is_here = device == PROCESSOR
        self._experiment = experiment
        self._dealt = 0
        self.source: Source = source_of(experiment, self._images, self._feed)
        self.latent_source: Source = latent_source_of(experiment, self._feed)
        self._prepare()

    def follow(self, experiment: Experiment) -> None:
        """Deal as `experiment` has it from now on. What it leaves alone goes on where it is: no source is made anew."""
        old, self._experiment = self._experiment, experiment
        if old.data != experiment.data:
            self.source, self._dealt = source_of(experiment, self._images, self._feed), 0
        if old.latent != experiment.latent:
            self.latent_source = latent_source_of(experiment, self._feed)
        self._prepare()

    def _prepare(self) -> None:
        """Look up once what every update needs: the look-up costs more than a batch."""
        is_whole = self._experiment.updates.batching == "full_batch"
        self._whole = self.source.fixed if is_whole else None
        self.size = self._experiment.batch_size if self._whole is None else len(self._whole)
        at_once = self._experiment.piece_size
        starts = range(0, self.size, at_once)
        self.pieces: tuple[Piece, ...] = tuple(slice(start, min(start + at_once, self.size)) for start in starts)

    def reals(self, piece: Piece | None = None) -> Tensor:
        """Return the reals of an update, (size, *sample_shape), or a piece of them; not to be written to."""
        if self._whole is None:
            reals = self.source.batch(self.size, self._randomness["data"])
        else:
            reals = self._whole if piece is None else self._whole[piece]
        self._dealt += len(reals)
        if self.classes:
            self._note_classes(piece)
        return self._placed(reals)

    def ready_reals(self, updates: int) -> int:
        """Return for how many steps of so many updates `reals_ahead` can deal at once."""
        if self._whole is not None or not updates:
            return ENDLESS
        return self.source.ready(updates * self.size)

    def reals_ahead(self, steps: int, of_each: int) -> Tensor:
        """Return the reals of steps of `of_each` updates, (updates, size, *sample_shape), as `reals` would deal them.

        No more than are ready, of data without classes.
        """
        assert not self.classes
        updates = steps * of_each
        self._dealt += updates * self.size
        if self._whole is not None:
            return self._whole.expand(updates, *self._whole.shape)
        dealt = self.source.ahead(steps, of_each * self.size, self._randomness["data"])
        return dealt.view(updates, self.size, *dealt.shape[1:])

    def ready_latents(self, count: int) -> int:
        """Return for how many steps of `count` latents `latents_ahead` can deal at once."""
        return self.latent_source.ready(count) if count else ENDLESS

    def latents_ahead(self, steps: int, count: int) -> Tensor:
        """Return the next (steps * count, latent.dim) latents; not to be written to. No more than are ready."""
        return self._placed(self.latent_source.ahead(steps, count, self._randomness["latent"]))

    def _note_classes(self, piece: Piece | None) -> None:
        """Look up the classes of the reals that were just dealt."""
        assert self._labels is not None
        if self._whole is not None:
            labels = self._labels[: self.size]
            self.last_classes = self._placed(labels if piece is None else labels[piece])
        else:
            assert isinstance(self.source, Pool)
            self.last_classes = self._placed(self._labels[self.source.last])

    def drawn_classes(self, count: int) -> Tensor:
        """Return (count,) int64 classes to ask G for, each as likely as the others."""
        return self._placed(torch.randint(self.classes, (count,), generator=self._randomness["classes"]))

    def shown_reals(self, count: int, generator: Generator, only: int | None = None) -> Tensor:
        """Return (count, *sample_shape) reals to show; of classes, where there are any, each in turn, or one alone."""
        if not self.classes:
            return self.source.draw(count, generator)
        assert self.source.fixed is not None
        assert self._labels is not None
        labels = self._labels[: len(self.source.fixed)]
        places = torch.randint(len(labels), (count,), generator=generator)
        asked_for = shown_labels(count, self.classes, only)
        for number in range(self.classes):
            of_class, asked = (labels == number).nonzero().flatten(), asked_for == number
            if len(of_class):  # a small pool may lack one, for which any sample stands
                places[asked] = of_class[places[asked] % len(of_class)]
        return self.source.fixed[places]

    def held_out(self, count: int, generator: torch.Generator) -> Tensor | None:
        """Return `count` reals that no update learns from, or all there are; None where there are none.

        Of classes, where there are any, each in turn.
        """
        labels = self._labels if self.classes else None
        return held_out_of(self._experiment, self._images, count, generator, labels)

    @property
    def epochs(self) -> float | None:
        """How many reals of the present set D has been given, over how many there are; None for a stream of them."""
        return None if self.source.fixed is None else self._dealt / len(self.source.fixed)

    def latents(self, count: int) -> Tensor:
        """Return the next (count, latent.dim) latents; not to be written to."""
        return self._placed(self.latent_source.batch(count, self._randomness["latent"]))

    def _placed(self, samples: Tensor) -> Tensor:
        return samples if self._is_here else samples.to(self._device)

    def as_seen(self, samples: Tensor, step: int) -> Tensor:
        """Return samples as D sees them in step `step` of the run: with instance noise, while there is any."""
        objective = self._experiment.objective
        std = noise_std(objective, step) if objective.noise else 0.0
        return noisy(samples, std, self._randomness["noise"]) if std else samples

    def state(self) -> dict[str, Tensor]:
        parts = {"data": self.source.state(), "latents": self.latent_source.state()}
        tensors = {f"{part}/{name}": value for part, state in parts.items() for name, value in state.items()}
        return {"dealt": torch.tensor(self._dealt), **tensors}

    def load_state(self, state: dict[str, Tensor]) -> None:
        """Go on from `state`, which is of the experiment last given."""
        self._dealt = int(state["dealt"])
        self.source.load_state(under("data/", state))
        self.latent_source.load_state(under("latents/", state))

    def layout(self, state: dict[str, Tensor]) -> Layout:
        """Return what `load_state` may be given, where one tensor of `state` decides about another."""
        sources = {"data": self.source, "latents": self.latent_source}
        parts = {name: source.layout(under(f"{name}/", state)) for name, source in sources.items()}
        return {"dealt": count(MOST)} | prefixed(parts)
