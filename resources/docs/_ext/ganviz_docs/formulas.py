"""Formulas of the docs, as expressions: printed as TeX for the page, evaluated by a test beside what ganviz computes.

`formulas.toml` holds them. `tex` turns an expression or an assignment into TeX; it knows arithmetic and the functions
in `FUNCTIONS`, and fails on anything else, so that no formula is printed half.
"""

import ast
import tomllib
from pathlib import Path
from typing import Any

FORMULAS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("formulas.toml").read_text(encoding="utf-8"))

NAMES = {
    "real": "C(x)",
    "fake": "C(G(z))",
    "y": "G(z)",
    "lamda": r"\lambda",
    "eps": r"\epsilon",
    "beta1": r"\beta_1",
    "beta2": r"\beta_2",
    "pi": r"\pi",
    "R": r"\rho_\infty",
    "factor": r"\mathit{factor}",
    "every": r"\mathit{every}",
    "half_life": r"\mathit{half\ life}",
    "floor": r"\mathit{floor}",
    "steps": "T",
    "start": r"\mathit{start}",
    "ramp": r"\mathit{ramp}",
    "low": r"\mathit{low}",
    "period": r"\mathit{period}",
    "n": r"\hat v",
    **{name: f"\\{name}" for name in ("eta", "mu", "nu", "tau", "alpha", "rho", "delta", "psi", "gamma")},
}
FUNCTIONS = {
    "E": r"\mathbb{{E}}\left[{0}\right]",
    "sp": r"\operatorname{{sp}}\left({0}\right)",
    "sigmoid": r"\sigma\left({0}\right)",
    "exp": r"e^{{{0}}}",
    "W": r"W\left({0}\right)",
    "cos": r"\cos\left({0}\right)",
    "sqrt": r"\sqrt{{{0}}}",
    "abs": r"\left\lvert {0} \right\rvert",
    "norm": r"\left\lVert {0} \right\rVert",
    "grad": r"\nabla C\left({0}\right)",
    "std": r"\operatorname{{std}}\left({0}\right)",
    "whole": r"\left\lfloor {0} \right\rfloor",
    "max": r"\max\left({0}, {1}\right)",
    "min": r"\min\left({0}, {1}\right)",
    "where": r"\begin{{cases}} {1} & \text{{if }} {0} \\ {2} & \text{{else}} \end{{cases}}",
}
_LONG = 60  # characters of an expression, from which on it does not fit the column of a page
_SUM, _PRODUCT, _SIGN, _POWER, _ATOM = range(5)


def tex(text: str) -> str:
    """Return an expression, or an assignment as an arrow, in TeX.

    Raises:
        ValueError: for what is neither arithmetic nor one of `FUNCTIONS`.
    """
    [statement] = ast.parse(text).body
    if isinstance(statement, ast.Assign):
        [target] = statement.targets
        return f"{_written(target)[0]} &\\leftarrow {_written(statement.value)[0]}"
    if isinstance(statement, ast.Expr):
        return _written(statement.value)[0]
    raise ValueError(f"{text} is neither an expression nor an assignment")


def aligned(lines: list[str]) -> str:
    """Return assignments below one another."""
    return "\\begin{aligned}\n" + " \\\\\n".join(tex(line) for line in lines) + "\n\\end{aligned}"


def broken(text: str) -> str:
    """Return an expression for the right of an ``&=``, and a long sum of two in two lines."""
    [statement] = ast.parse(text).body
    assert isinstance(statement, ast.Expr)
    match statement.value:
        case ast.BinOp(left, ast.Add() | ast.Sub() as operator, right) if len(text) > _LONG:
            sign = "+" if isinstance(operator, ast.Add) else "-"
            return f"{_in(left, _SUM)} \\\\\n&\\quad {sign} {_in(right, _PRODUCT)}"
    return tex(text)


def _written(node: ast.expr) -> tuple[str, int]:
    """Return the TeX of an expression, and how closely its outermost operation binds."""
    match node:
        case ast.Constant(int() | float() as value):
            return str(value), _ATOM
        case ast.Name(name):
            return NAMES.get(name, name), _ATOM
        case ast.UnaryOp(ast.USub(), operand):
            return f"-{_in(operand, _SIGN)}", _SIGN
        case ast.Compare(left, [operator], [right]):
            sign = {ast.Eq: "=", ast.Gt: ">"}[type(operator)]
            return f"{_in(left, _SUM)} {sign} {_in(right, _SUM)}", _SUM
        case ast.BinOp(left, ast.Add(), right):
            return f"{_in(left, _SUM)} + {_in(right, _SUM)}", _SUM
        case ast.BinOp(left, ast.Sub(), right):
            return f"{_in(left, _SUM)} - {_in(right, _PRODUCT)}", _SUM
        case ast.BinOp(left, ast.Mod(), right):
            return f"{_in(left, _PRODUCT)} \\bmod {_in(right, _POWER)}", _SUM
        case ast.BinOp(left, ast.Mult(), right):
            after = _in(right, _PRODUCT)
            sign = r"\cdot" if after[:1].isdigit() else r"\,"
            return f"{_in(left, _PRODUCT)} {sign} {after}", _PRODUCT
        case ast.BinOp(left, ast.Div(), right):
            is_small = isinstance(left, ast.Constant) and isinstance(right, ast.Constant)
            name = r"\tfrac" if is_small else r"\frac"
            return f"{name}{{{_written(left)[0]}}}{{{_written(right)[0]}}}", _PRODUCT
        case ast.BinOp(left, ast.Pow(), right):
            return f"{{{_in(left, _ATOM)}}}^{{{_written(right)[0]}}}", _POWER
        case ast.Call(ast.Name(name), arguments) if name in FUNCTIONS:
            written = FUNCTIONS[name].format(*(_written(argument)[0] for argument in arguments))
            return written, _PRODUCT if name == "exp" else _ATOM
    raise ValueError(f"no TeX for {ast.unparse(node)}")


def _in(node: ast.expr, least: int) -> str:
    written, binds = _written(node)
    return written if binds >= least else f"\\left({written}\\right)"
