"""The pages of losses, penalties, optimizers, dynamics and schedules: labels and help from `ganviz.spec`, formulas."""

import re
from collections.abc import Iterable
from typing import Any, get_args

from ganviz.spec.losses import AnyLoss
from ganviz.spec.objective import Objective
from ganviz.spec.optimizers import AnyOptimizer
from ganviz.spec.schedules import AnySchedule
from ganviz.spec.settings import Variant, kind_of
from ganviz.spec.translation import SOURCE_LANGUAGE
from ganviz.spec.updates import AnyDynamics
from ganviz_docs.formulas import FORMULAS, aligned, broken, tex
from ganviz_docs.words import translated

_AFTER_NAME = {"en": ":", "zh_CN": "："}
_WEIGHT = {"en": r" and weight $\gamma$", "zh_CN": r"、权重为 $\gamma$"}
_FACTOR = {
    "en": "In the bilinear game, a step of size $h${weight} multiplies the distance from rest by ${factor}$.",
    "zh_CN": "在双线性博弈中，步长为 $h${weight} 的一步使到静止点的距离变为原来的 ${factor}$ 倍。",
}


def losses(language: str) -> str:
    """Return a section for each loss, with what either player minimises."""
    parts = []
    for kind in get_args(AnyLoss):
        formula = FORMULAS["losses"][kind_of(kind)]
        players = (f"L_{player.upper()} &= {broken(formula[player])}" for player in ("d", "g"))
        lines = "\\begin{aligned}\n" + " \\\\\n".join(players) + "\n\\end{aligned}"
        parts.append(_section(kind, "objective.loss.kind", language, _displayed(lines), formula))
    return "\n".join(parts)


def penalties(language: str) -> str:
    """Return a section for each penalty."""
    parts = []
    for name, formula in FORMULAS["penalties"].items():
        info = Objective.model_fields[name]
        head = f"### {translated(info.title or name, language)} (`objective.{name}`)"
        told = translated(info.description or "", language)
        parts.append(f"{head}\n\n{told}\n\n{_displayed(tex(formula['cost']))}\n{_source([formula], language)}")
    return "\n".join(parts)


def optimizers(language: str) -> str:
    """Return a section for each optimizer, with its update."""
    parts = []
    for kind in get_args(AnyOptimizer):
        texts, found = [], FORMULAS["optimizers"][kind_of(kind)]
        for formula in found:
            lead = f"{translated(formula['name'], language)}{_AFTER_NAME[language]}\n\n" if "name" in formula else ""
            texts.append(lead + _conditional(_displayed(aligned(formula["lines"])), language))
        parts.append(_section(kind, "generator.optimizer.kind", language, "\n".join(texts), *found))
    return "\n".join(parts)


def dynamics(language: str) -> str:
    """Return a section for each way to make a step of two players' moves."""
    parts = []
    for kind in get_args(AnyDynamics):
        formula = FORMULAS["dynamics"][kind_of(kind)]
        text = _displayed(formula["tex"])
        if "factor" in formula:
            weight = _WEIGHT[language] if "gamma" in formula["factor"] else ""
            text += "\n" + _FACTOR[language].format(weight=weight, factor=tex(formula["factor"])) + "\n"
        parts.append(_section(kind, "updates.dynamics.kind", language, text, formula))
    return "\n".join(parts)


def schedules(language: str) -> str:
    """Return a section for each schedule, with the share of the rate after t steps."""
    parts = []
    for kind in get_args(AnySchedule):
        formula = FORMULAS["schedules"][kind_of(kind)]
        text = _displayed(f"\\eta_t = \\eta \\cdot \\left({tex(formula['share'])}\\right)")
        parts.append(_section(kind, "generator.optimizer.schedule.kind", language, text, formula))
    return "\n".join(parts)


def _section(kind: type[Variant], path: str, language: str, text: str, *formulas: dict[str, Any]) -> str:
    head = f"### {translated(kind.label, language)} (`{path}={kind_of(kind)}`)"
    return f"{head}\n\n{translated(kind.help, language)}\n\n{text}\n{_source(formulas, language)}"


def _displayed(text: str) -> str:
    return f"```{{math}}\n{text}\n```\n"


def _conditional(text: str, language: str) -> str:
    """Return a formula with the words of its cases in `language`."""
    return text if language == SOURCE_LANGUAGE else text.replace("{if }", "{若 }").replace("{else}", "{否则}")


def _source(formulas: Iterable[dict[str, Any]], language: str) -> str:
    """Return where formulas are from, with papers as links."""
    is_english = language == SOURCE_LANGUAGE
    sources = [formula["source" if is_english else f"source_{language}"] for formula in formulas if formula["source"]]
    text = ("; " if is_english else "；").join(dict.fromkeys(sources))
    linked = re.sub(r"arXiv:(\d{4}\.\d{5}|\d{4}\.\d{4})", r"[arXiv:\1](https://arxiv.org/abs/\1)", text)
    if not text:
        return ""
    return f"*{linked[0].upper()}{linked[1:]}.*\n" if is_english else f"{linked}。\n"
