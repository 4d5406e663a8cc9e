"""Eigenvalues of the Jacobian of a game's gradient field: whether it attracts about the present weights, and turns.

Of few weights the whole matrix is made; of more, Arnoldi's method finds those of the largest magnitude by products with
it (Saad 2011, Numerical Methods for Large Eigenvalue Problems, algorithm 6.2 with a second orthogonalization). The
products are with the transpose, which one more backward pass gives; its eigenvalues are the same.
"""

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganviz.gan.gamefield import GameField, Pieces
from ganviz.spec.gamelook import GameSpectrum

MOST_DENSE = 500  # weights of which the whole matrix is made
MOST_WEIGHTS = 200_000
NUM_PRODUCTS = 80  # of Arnoldi's method, at most
MOST_SHOWN = 20  # eigenvalues that it is asked for
RESIDUAL = 1e-3  # of the largest magnitude, within which an eigenvalue is taken for found
Complex = NDArray[np.complex128]


def spectrum(field: GameField) -> Pieces[GameSpectrum | None]:
    """Yield after each batch and each product; return the eigenvalues at the state. None where they are not finite."""
    size = len(field.weights)
    yield from field.expand()
    values: Complex | None
    if size <= MOST_DENSE:
        rows = []
        for row in torch.eye(size, dtype=torch.float64):
            rows.append(field.vjp(row))
            yield
        matrix = torch.stack(rows)
        values = by_magnitude(np.linalg.eigvals(matrix.numpy())) if matrix.isfinite().all() else None
    else:
        values = yield from arnoldi(field.vjp, size, NUM_PRODUCTS)
        values = None if values is None else values[:MOST_SHOWN]
    field.forget()
    if values is None or not len(values):
        return None
    values = values.astype(np.complex128)
    values.setflags(write=False)
    return GameSpectrum(values, size, size <= MOST_DENSE)


def num_pieces(field: GameField) -> int:
    """Return how often `spectrum` yields, at most."""
    size = len(field.weights)
    return field.num_batches + (size if size <= MOST_DENSE else NUM_PRODUCTS)


def arnoldi(product: Callable[[Tensor], Tensor], size: int, most: int) -> Pieces[Complex | None]:
    """Yield after each product; return the eigenvalues that were found, the largest magnitude first.

    Those count as found whose residual is within `RESIDUAL` of the largest. It ends early where `MOST_SHOWN` of them
    are, or there are no more; with None where a product is not finite. Products are of vectors (size,) float64.
    """
    basis = torch.empty((most + 1, size), dtype=torch.float64)
    start = torch.randn(size, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    basis[0] = start / start.norm()
    hessenberg = torch.zeros((most + 1, most), dtype=torch.float64)
    for number in range(1, most + 1):
        image = product(basis[number - 1])
        yield
        if not image.isfinite().all():
            return None
        scale = float(image.norm())
        for _ in range(2):
            overlaps = basis[:number] @ image
            image = image - overlaps @ basis[:number]
            hessenberg[:number, number - 1] += overlaps
        rest = float(image.norm())
        is_closed = rest <= 1e-12 * scale or number == size
        found = _ritz_values(hessenberg[:number, :number].numpy(), 0.0 if is_closed else rest)
        if is_closed or number == most or len(found) >= MOST_SHOWN + 1:
            return found
        hessenberg[number, number - 1] = rest
        basis[number] = image / rest
    return None


def _ritz_values(square: NDArray[np.float64], rest: float) -> Complex:
    """Return the eigenvalues of a Hessenberg matrix that are near to ones of the operator, by their residuals."""
    values, vectors = np.linalg.eig(square)
    residuals = rest * np.abs(vectors[-1])  # |h_(m+1, m)| |e_m' y|, y of length 1
    return by_magnitude(values[residuals <= RESIDUAL * np.abs(values).max(initial=0.0)])


def by_magnitude(values: NDArray[np.complexfloating]) -> Complex:
    """Return values with the largest magnitude first; of a pair, that above the real axis."""
    return values[np.lexsort((-values.imag, -np.abs(values).round(12)))].astype(np.complex128)
