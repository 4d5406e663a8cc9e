"""Make optimizers without torch's compiler, which nothing here uses: to import it takes most of a second."""

from torch.optim import Optimizer


def without_compiler() -> None:
    """Have the methods of `Optimizer` called as they are.

    Torch keeps its compiler's hands off some of them, and imports it to do so when one is first called, unless it
    finds that done. A torch that does it in another way takes longer, and works the same.
    """
    for method in vars(Optimizer).values():
        if (plain := getattr(method, "__wrapped__", None)) is not None:
            plain.__dict__.setdefault("__dynamo_disable", plain)
