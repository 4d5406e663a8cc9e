"""Which section of the panel shows which part of an experiment."""

from collections.abc import Iterable

from ganviz.spec import Setting
from ganviz.spec.translation import tr_noop
from ganviz.ui.controls.section import SectionPlan

PLANS = (
    SectionPlan(tr_noop("Data"), ("data",), colour="real", summary="{data.kind}"),
    SectionPlan(tr_noop("Generator"), ("generator", "latent"), colour="generator"),
    SectionPlan(tr_noop("Discriminator"), ("discriminator",), colour="discriminator"),
    SectionPlan(tr_noop("Objective"), ("objective",), summary="{objective.loss.kind}"),
    SectionPlan(
        tr_noop("Updates"),
        ("updates",),
        summary=tr_noop("batch {updates.batch_size} · D×{updates.discriminator} G×{updates.generator}"),
        is_open=False,
    ),
    SectionPlan(tr_noop("Run"), ("seed", "compute"), summary=tr_noop("seed {seed}"), is_open=False),
)


def by_plan(settings: Iterable[Setting]) -> dict[SectionPlan, list[Setting]]:
    """Sort settings into sections. A part that no plan names gets a section of its own, after the others."""
    known = {part: plan for plan in PLANS for part in plan.parts}
    groups: dict[SectionPlan, list[Setting]] = {plan: [] for plan in PLANS}
    for setting in settings:
        part = setting.section
        plan = known.get(part) or SectionPlan(part.replace("_", " ").capitalize(), (part,))
        groups.setdefault(plan, []).append(setting)
    for plan, group in groups.items():
        group.sort(key=lambda setting: plan.parts.index(setting.section))
    return {plan: group for plan, group in groups.items() if group}
