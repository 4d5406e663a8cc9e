"""Arrays as numpy, torch and Python print them: what is copied out of a notebook."""

import re

from ganviz.engine.tables.table import TableError
from ganviz.spec.translation import tr

_MOST = 500_000  # characters: more is seldom printed
_DEEPEST = 8
_BEGINS = re.compile(r"\s*(?:[\[({]|(?:np\.|numpy\.|torch\.)?(?:array|tensor)\()")
_CALLS = re.compile(r"\b(?:np\.|numpy\.|torch\.)?(?:array|tensor)\(")
_SCALARS = re.compile(r"\b(?:np\.)?(?:float|int|uint)\d+\(([^()]*)\)")  # np.float64(0.5)
_SETTINGS = re.compile(r",\s*(?:dtype|device|requires_grad|grad_fn)=[^,()\[\]]*(?=[,)])")
_ENDS = re.compile(r"\]\s*\)")
_BRACKETS = str.maketrans("({)}", "[[]]")
_TOKEN = re.compile(
    r"(?P<number>[+-]?(?:\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|nan|inf))|[\[\]]|[\s,]+|\.\.\.", re.I
)


def may_be_list(text: str) -> bool:
    """Return whether `text` begins as JSON does, or as an array that was printed."""
    return _BEGINS.match(text) is not None


def as_json(text: str) -> str | None:
    """Return an array that was printed as JSON, its numbers as texts; None for other text.

    Raises:
        TableError: if only a part of it was printed.
    """
    if len(text) > _MOST:
        return None
    bare = _SCALARS.sub(r"\1", text.strip())
    if _CALLS.search(bare[:100]):
        bare = _ENDS.sub("]", _CALLS.sub("", _SETTINGS.sub("", bare)))
    bare = bare.translate(_BRACKETS)
    if not bare.startswith("["):
        return None
    found: list[str] = []
    end, depth, is_parted = 0, 0, True
    while end < len(bare):
        token = _TOKEN.match(bare, end)
        if token is None or (token["number"] and not is_parted) or (found and not depth and token[0] in "[]"):
            return None
        if token[0] == "...":
            raise TableError(tr("an array of which only a part was printed (…): save it with numpy.save"))
        end, is_parted = token.end(), not token["number"]
        depth += (token[0] == "[") - (token[0] == "]")
        if depth > _DEEPEST:
            return None
        if token[0].strip(", \t\n"):
            if found and found[-1] != "[" and token[0] != "]":
                found.append(",")
            found.append(f'"{token[0]}"' if token["number"] else token[0])
    return "".join(found)
