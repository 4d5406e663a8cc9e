"""Damaged files of every format: refused in a sentence, or read as they should be."""

from collections import Counter
from pathlib import Path

import pytest

from tests.robustness.formats import FORMATS
from tests.robustness.harness import NUM_CASES, fuzz


@pytest.mark.parametrize("name", FORMATS)
def test_damaged_files_are_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    outcomes = fuzz(name, tmp_path)

    worst = max(outcomes, key=lambda outcome: outcome.cpu_s)
    print(
        f"\n{name}: {len(outcomes):,} files, by exit status {dict(Counter(outcome.status for outcome in outcomes))}; "
        f"the longest took {worst.cpu_s:.2f} s of processor time ({worst.case}); at most "
        f"{max(outcome.peak_mb for outcome in outcomes):.0f} MB; the longest message has "
        f"{max(max(map(len, outcome.err.splitlines()), default=0) for outcome in outcomes)} characters in a line"
    )
    assert len(outcomes) == NUM_CASES
    assert [str(outcome) for outcome in outcomes if outcome.fault][:10] == []
    assert any(outcome.status == 2 for outcome in outcomes)
