"""The page of what a run can be in: words from `ganviz.spec.conditions`, thresholds from the rules themselves."""

import ast
import inspect
import textwrap
from typing import Any

from ganviz.gan import diagnoses
from ganviz.spec.conditions import CONDITIONS, DIVERGED, OF_SAMPLES, SIGNS, Condition
from ganviz_docs.words import cell, code, table, translated

_WORDS = {
    "enters": ("to enter", "进入"),
    "stays": ("to stay", "保持"),
    "instead": ("Told instead of", "代替"),
    "pass": ("Not told while fakes come nearer.", "生成样本正在靠近时不说。"),
    "last": ("Told where nothing else is.", "只在没有其他情况时说出。"),
    "seen": ("It is seen in the view", "可在此视图中看到："),
    "cure": ("What a cure has to lower:", "补救要降低的："),
}
_SIGNS = (", ", "."), ("、", "。")  # between what is listed, and at the end of a sentence
_ROLES = {"not": ("not where", "排除"), "so": ("where", "条件")}
_CONSTANTS = (
    "FAR", "NARROW", "WIDER", "CROWDED", "SCATTERED", "HOP", "AWAY", "OUTSIDE", "SWING", "FALLING",
    "USUAL_GRADIENT",
    "BRIEF", "WINDOW", "LONG", "LEAST_LOOKS",
)  # fmt: skip


def shared_thresholds(language: str) -> str:
    """Return a table of the numbers that several rules use."""
    return table(["", ""], [[code(name), code(getattr(diagnoses, name))] for name in _CONSTANTS])


def conditions(language: str) -> str:
    """Return a section for each condition, the most important first."""
    which = language != "en"
    parts = []
    for rule in diagnoses.RULES:
        condition = CONDITIONS[rule.kind]
        parts.append(_told(condition, language))
        rows = [
            [_ROLES[what][which] if what in _ROLES else code(what), *(code(text) if text else "-" for text in texts)]
            for what, *texts in thresholds(rule.judge)
        ]
        if rows:
            parts.append(table(["", _WORDS["enters"][which], _WORDS["stays"][which]], rows))
        if rule.instead_of:
            others = [f"*{translated(CONDITIONS[kind].title, language)}*" for kind in rule.instead_of]
            between, stop = _SIGNS[which]
            parts.append(f"{_WORDS['instead'][which]} {between.join(others)}{stop}\n")
        if rule.can_pass:
            parts.append(f"{_WORDS['pass'][which]}\n")
        if rule.is_last_resort:
            parts.append(f"{_WORDS['last'][which]}\n")
    parts.append(_told(DIVERGED, language))
    return "\n".join(parts)


def conditions_without_game(language: str) -> str:
    """Return a list of what is told of models without a game, the most important first."""
    found = [rule.kind for rule in diagnoses.RULES if rule.kind in OF_SAMPLES]
    listed = [f"- {translated(CONDITIONS[kind].title, language)} (`{kind}`)" for kind in found]
    return "\n".join([*listed, f"- {translated(DIVERGED.title, language)} (`{DIVERGED.kind}`)", ""])


def thresholds(judge: Any) -> list[tuple[str, str, str]]:
    """Return what a rule asks, in the order of its lines: what for, as it is to enter and as it is to stay.

    What for is ``not`` for what rules the condition out, ``so`` for what tells it, or the name of a part of either.
    Tests for numbers that were not measured are left out.
    """
    [function] = ast.parse(textwrap.dedent(inspect.getsource(judge))).body
    found = []
    for node in ast.walk(function):
        match node:
            case ast.If(test, [ast.Return(ast.Constant(None))]):
                found.append((node.lineno, "not", test))
            case ast.Return(ast.IfExp(test)):
                found.append((node.lineno, "so", test))
            case ast.Assign([ast.Name(name)], value):
                found.append((node.lineno, name, value))
            case ast.Assign([ast.Tuple(names)], ast.Tuple(values)):
                found += [(node.lineno, ast.unparse(name), value) for name, value in zip(names, values, strict=True)]
    found = [each for each in found if each[1] in ("not", "so") or _decides(each[2])]
    rows = [(what, *(_where(test, was) for was in (False, True))) for _, what, test in sorted(found, key=_line)]
    return [row for row in rows if row[1] or row[2]]


def _line(found: tuple[int, str, ast.expr]) -> int:
    return found[0]


def _where(test: ast.expr, was: bool) -> str:
    """Return a test as it reads where the condition was told at the last look, or was not; empty for none."""
    copy = ast.parse(ast.unparse(test), mode="eval")
    chosen = _Chosen(was).visit(copy).body
    is_empty = isinstance(chosen, ast.Constant) and isinstance(chosen.value, bool)
    return "" if is_empty or _asks_for_numbers(chosen) else ast.unparse(chosen)


class _Chosen(ast.NodeTransformer):
    """Put a truth value for `was`, and take away what follows from it and what asks whether there are numbers."""

    def __init__(self, was: bool) -> None:
        self._was = was

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Constant(self._was) if node.id == "was" else node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        self.generic_visit(node)
        is_known = isinstance(node.op, ast.Not) and isinstance(node.operand, ast.Constant)
        return ast.Constant(not node.operand.value) if is_known else node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        self.generic_visit(node)
        return (node.body if node.test.value else node.orelse) if isinstance(node.test, ast.Constant) else node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        decides = isinstance(node.op, ast.Or)
        parts = [part for part in node.values if not _asks_for_numbers(part)]
        if any(isinstance(part, ast.Constant) and part.value is decides for part in parts):
            return ast.Constant(decides)
        parts = [part for part in parts if not isinstance(part, ast.Constant)]
        if len(parts) < 2:
            return parts[0] if parts else ast.Constant(not decides)
        return ast.BoolOp(node.op, parts)


def _asks_for_numbers(node: ast.expr) -> bool:
    """Whether it is no more than whether series have enough numbers: ``len(far)``, ``not (len(a) and len(b))``."""
    text = ast.unparse(node)
    return "len" in text and not any(isinstance(part, ast.Compare) for part in ast.walk(node))


def _decides(node: ast.expr) -> bool:
    """Whether a value compares with a number, or depends on what was told at the last look."""
    parts = list(ast.walk(node))
    is_about_was = any(isinstance(part, ast.Name) and part.id == "was" for part in parts)
    return not isinstance(node, ast.Dict) and (is_about_was or any(isinstance(part, ast.Compare) for part in parts))


def _told(condition: Condition, language: str) -> str:
    which = language != "en"
    stop = _SIGNS[which][1]
    lines = [
        f"### {translated(condition.title, language)} (`{condition.kind}`)\n",
        f"{cell(translated(condition.meaning, language))}\n",
        f"{_WORDS['seen'][which]} `{condition.view}`{stop} "
        f"{_WORDS['cure'][which]} {translated(SIGNS[condition.sign][0], language)}{stop}\n",
    ]
    return "\n".join(lines)
