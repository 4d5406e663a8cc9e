"""What is measured: named once, and everything that measures or draws goes by these names."""

from ganviz.engine.monitor import asked
from ganviz.spec.measures import MEASURES
from ganviz.spec.series import FLOOR_PARTS, SERIES


def test_whatever_a_run_measures_is_described() -> None:
    described = {column for series in SERIES.values() for column in series.columns}
    measured = {name for probe in asked() for name in probe.series} - {"num_modes"}

    assert measured == described - {"g_loss", "d_loss", "rhythm"}


def test_a_floor_is_a_mean_and_a_band() -> None:
    assert SERIES["distance"].columns == ("distance", *(f"distance{part}" for part in FLOOR_PARTS))
    assert SERIES["modes"].columns == ("modes",)


def test_every_series_with_a_floor_can_be_drawn_and_those_of_games_and_modes() -> None:
    others = ("equilibrium_distance", "energy", "high_quality")
    drawn = [series.name for measure in MEASURES for series in measure.series]

    assert sorted(drawn) == sorted(name for name, series in SERIES.items() if series.has_floor or name in others)


def test_curves_of_one_measure_are_of_one_kind() -> None:
    for measure in MEASURES:
        assert {(each.digits, each.is_share, each.sorts) for each in measure.series} == {
            (measure.digits, measure.is_share, measure.sorts)
        }
        assert len(measure.series) in (1, 2)
