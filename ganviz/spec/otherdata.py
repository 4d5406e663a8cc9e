"""What a preset is called, and told of, on other data than its own."""

from dataclasses import replace

from ganviz.spec.experiment import Experiment
from ganviz.spec.presets import Preset
from ganviz.spec.translation import tr, tr_noop

OTHER_DATA = tr_noop("The settings of this preset, on other data: what is told of it need not hold here.")


def title_on(title: str, data: str) -> str:
    """Return a title with the data that it is on, both as they are shown: ``Ring of 8 · on two moons``."""
    return tr("{title} · on {data}", title=title, data=in_a_sentence(data))


def on_data_of(preset: Preset, experiment: Experiment) -> Preset:
    """Return `preset` with this experiment; where its data are of another kind, without what is told of its own.

    One that was put on other data before is taken as it was until then.
    """
    own = preset.original or preset
    if experiment.data.kind == own.experiment.data.kind:
        return replace(own, experiment=experiment)
    title = title_on(tr(own.title), tr(experiment.data.label))
    return replace(own, experiment=experiment, title=title, note=OTHER_DATA, story=(OTHER_DATA,), original=own)


def as_before(preset: Preset, shipped: Preset) -> Preset:
    """Return what was read of a file as it was, where it is `shipped` put on other data and called so."""
    titles = (shipped.title, tr(shipped.title))
    is_it = preset.note == OTHER_DATA and preset.title.startswith(tuple(f"{title} · " for title in titles))
    return on_data_of(shipped, preset.experiment) if is_it else preset


def in_a_sentence(label: str) -> str:
    """Return `label` as it stands inside a sentence: ``two moons``, but ``MNIST``."""
    return label if label[1:2].isupper() else f"{label[:1].lower()}{label[1:]}"
