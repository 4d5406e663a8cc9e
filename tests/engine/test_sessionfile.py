"""Session files: what is written is what is read, to the last bit; and what is none is refused in words."""

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

import numpy as np
import pytest

from ganviz.engine.messages import RunState, Start
from ganviz.engine.probes import Samples, SamplesProbe, Surface, SurfaceProbe
from ganviz.engine.sessionfile import answers, codec
from ganviz.engine.sessionfile.answers import SHAPES, KeptAnswers, kinds
from ganviz.engine.sessionfile.codec import Stock
from ganviz.engine.sessionfile.comparing import first_difference
from ganviz.engine.sessionfile.files import SessionError, read_session, write_session
from ganviz.engine.sessionfile.kept import KeptFrame, KeptRun, KeptSeries, KeptSession, OnShow
from ganviz.spec import Experiment, SpecError
from ganviz.spec.arrays import PointArray
from ganviz.spec.differences import NO_TITLE, Title
from tests.engine.keptruns import SMALL, kept_run, kept_session
from tests.fulldisk import no_file_above

PICTURES = KeptAnswers(
    {
        SamplesProbe: Samples(np.ones((5, 2), np.float32), np.zeros((4, 2), np.float32)),
        SurfaceProbe: Surface((-1.0, 1.0, -1.0, 1.0), np.ones((3, 3), np.float32), verdict="critic"),
    }
)

NO_ARRAYS_ONCE = (24).to_bytes(8, "little") + b'{},"__metadata__":{}}   '


@pytest.fixture(scope="module")
def run() -> KeptRun:
    return replace(kept_run(), frames=(KeptFrame(100, PICTURES), KeptFrame(200, PICTURES)), latest=PICTURES)


@pytest.fixture
def saved(run: KeptRun, tmp_path: Path) -> Path:
    write_session(tmp_path / "mine.ganviz", kept_session(run))
    return tmp_path / "mine.ganviz"


def tree_of(value: Any) -> Any:
    """Return a value in parts that compare by what they hold."""
    stock = Stock()
    tree = codec.written(type(value), value, stock)
    arrays = [(array.dtype.str, array.shape, array.tobytes()) for array in stock.arrays.values()]
    return tree, arrays, stock.blobs, stock.experiments


def rewritten(path: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """Write a session anew with other members."""
    with zipfile.ZipFile(path) as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w") as opened:
        for name, data in members.items():
            opened.writestr(name, data)
    return path


def altered(members: dict[str, bytes], name: str, change: Callable[[Any], object]) -> None:
    tree = json.loads(members[name])
    change(tree)
    members[name] = json.dumps(tree).encode()


def refusal(path: Path) -> str:
    with pytest.raises(SpecError) as caught:
        read_session(path)
    (problem,) = caught.value.problems
    return str(problem)


def test_a_session_is_read_as_it_was_written(run: KeptRun, saved: Path) -> None:
    found = read_session(saved)

    assert tree_of(found.session.runs[0]) == tree_of(run)
    assert found.session.on_show == kept_session(run).on_show
    assert found.differences == ()


def test_a_run_that_nothing_was_drawn_of_yet_is_read_as_it_was_written(tmp_path: Path) -> None:
    """It has no arrays; a file of an earlier ganviz says so in a header that is no JSON."""
    bare = KeptRun(Start(1, SMALL, threads=1), SMALL, SMALL, RunState.PAUSED, step=0, end=0)
    path = tmp_path / "bare.ganviz"
    write_session(path, kept_session(bare))

    assert tree_of(read_session(path).session.runs[0]) == tree_of(bare)

    rewritten(path, lambda members: members.update({"runs/1/arrays.safetensors": NO_ARRAYS_ONCE}))
    assert tree_of(read_session(path).session.runs[0]) == tree_of(bare)


def test_every_array_of_every_answer_has_a_shape_to_be() -> None:
    """A probe that is added tells what its pictures are like, or no file could be trusted with them."""
    for kind, answer in kinds().values():
        of_arrays = {
            each.name
            for each in fields(answer)
            if any(
                "ndarray" in str(part) for part in (get_type_hints(answer)[each.name],) if "Mapping" not in str(part)
            )
        }
        assert of_arrays == set(SHAPES.get(answer, {})), kind
        assert get_args(answers._base_of(kind))[0] is answer
        codec.coder_of(answer)


@pytest.mark.parametrize(
    "picture",
    [
        Samples(np.ones((5, 3), np.float32), np.zeros((4, 2), np.float32)),
        Samples(np.ones(5, np.float32), np.zeros((4, 2), np.float32)),
        Samples(np.ones((5, 2), np.float64), np.zeros((4, 2), np.float32)),  # type: ignore[arg-type]
        Surface((1.0, -1.0, -1.0, 1.0), np.ones((3, 3), np.float32)),
        Surface((-1.0, 1.0, -1.0, float("nan")), np.ones((3, 3), np.float32)),
        Surface((-1.0, 1.0, -1.0, 1.0), np.ones((3, 3), np.float32), verdict="other"),  # type: ignore[arg-type]
    ],
)
def test_a_picture_that_no_view_could_draw_is_none(picture: Any) -> None:
    stock = Stock()
    tree = codec.written(type(picture), picture, stock)
    if picture is not None and isinstance(picture, Samples) and picture.real.dtype == np.float64:
        stock.arrays = {number: np.asarray(array, np.float64) for number, array in stock.arrays.items()}

    with pytest.raises(ValueError, match=r"\w"):
        codec.read(type(picture), tree, stock)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda tree: tree.update(format=99, needs="3.2"), "it needs ganviz 3.2 or later"),
        (lambda tree: tree.update(format="1"), "the format is '1'"),
        (lambda tree: tree.update(runs=2), "it has no runs/2/run.json"),
        (lambda tree: tree["on_show"].update(current=7), "there is no run 7"),
        (lambda tree: tree["machine"].update(torch=1), "1 in the place of a text"),
        (lambda tree: tree.pop("machine"), "machine"),
        (lambda tree: tree["on_show"].update(code="import os"), "OnShow has no 'code'"),
    ],
)
def test_a_manifest_that_cannot_be_is_refused(saved: Path, change: Callable[[Any], object], words: str) -> None:
    rewritten(saved, lambda members: altered(members, "manifest.json", change))

    assert words in refusal(saved)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda tree: tree["run"].update(end=10**6), "a run at step 300 of 1000000"),
        (lambda tree: tree["run"]["start"]["journal"].reverse(), "not in order"),
        (lambda tree: tree["run"]["start"]["journal"][0].update(change={"generator.optimizer.lr": -1}), "cannot be"),
        (lambda tree: tree["run"]["start"]["journal"][0].update({"is": "Anything"}), "'Anything' in the place of"),
        (lambda tree: tree["run"]["start"]["latest"].update(step=301), "a state of step 301"),
        (lambda tree: tree["run"]["start"]["latest"].update(data=99), "there are no bytes 99"),
        (lambda tree: tree["run"]["series"]["g_loss"].update(last_step=5), "ends before its last row"),
        (lambda tree: tree["run"]["frames"].reverse(), "pictures that are not in order"),
        (
            lambda tree: tree["run"]["frames"][0]["answers"].update(OsProbe={}),
            "nothing is asked that is called 'OsProbe'",
        ),
        (lambda tree: tree["set-ups"][0].update(seed=-1), "a set-up in it cannot be"),
        (lambda tree: tree["run"].update(state="flying"), "flying"),
        (lambda tree: tree["run"]["start"].update(threads=10**9), "1000000000 threads"),
    ],
)
def test_a_run_that_cannot_be_is_refused(saved: Path, change: Callable[[Any], object], words: str) -> None:
    rewritten(saved, lambda members: altered(members, "runs/1/run.json", change))

    assert words in refusal(saved)


def test_names_that_lead_elsewhere_are_refused(saved: Path) -> None:
    rewritten(saved, lambda members: members.update({"../../evil.json": b"{}"}))

    assert "a member is called '../../evil.json'" in refusal(saved)


def test_what_would_fill_the_memory_is_refused_before_it_is_unpacked(saved: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as opened:
        for number in range(5):
            opened.writestr(f"runs/{number}/arrays.safetensors", bytes(60_000_000))
    saved.write_bytes(bomb.getvalue())

    assert "unpacks to more than" in refusal(saved)


def test_one_flipped_bit_is_noticed(saved: Path) -> None:
    data = bytearray(saved.read_bytes())
    data[len(data) // 2] ^= 4
    saved.write_bytes(data)

    assert "damaged" in refusal(saved)


def flipped(path: Path, member: str) -> Path:
    """Flip a bit of a member, whose checksum stays."""
    with zipfile.ZipFile(path) as opened:
        found = opened.getinfo(member)
    data = bytearray(path.read_bytes())
    data[found.header_offset + 30 + len(member) + found.compress_size // 2] ^= 4
    path.write_bytes(data)
    return path


def test_a_run_is_read_without_a_state_that_is_damaged(run: KeptRun, saved: Path) -> None:
    found = read_session(flipped(saved, "runs/1/states/0.safetensors"), in_part=True)

    (kept,) = found.session.runs
    assert found.lost == ("1 state of run 1",)
    assert len(kept.start.states) + (kept.start.latest is not None) < len(run.start.states) + 1
    assert tree_of(replace(kept, start=run.start))[0]["series"] == tree_of(run)[0]["series"]


@pytest.mark.parametrize("member", ["run.json", "arrays.safetensors"])
def test_runs_are_read_without_one_that_is_damaged(run: KeptRun, tmp_path: Path, member: str) -> None:
    path = tmp_path / "three.ganviz"
    runs = [replace(run, start=replace(run.start, run=number, states=(), latest=None)) for number in (1, 2, 3)]
    on_show = OnShow(2, compared=(3, 2, 1), colours=(0, 1, 2), beside=(2,), setup="title = 'x'", name="x")
    write_session(path, KeptSession(tuple(runs), on_show))

    found = read_session(flipped(path, f"runs/2/{member}"), in_part=True)

    assert found.lost == ("run 2 of 3",)
    assert [each.number for each in found.session.runs] == [1, 3]
    assert found.session.on_show == OnShow(3, compared=(3, 1), colours=(0, 2))
    with pytest.raises(SpecError, match="damaged"):
        read_session(path)


def test_a_session_of_which_no_run_is_whole_is_refused(saved: Path) -> None:
    with pytest.raises(SpecError, match="damaged"):
        read_session(flipped(saved, "runs/1/run.json"), in_part=True)


def test_a_cut_file_is_refused(saved: Path) -> None:
    saved.write_bytes(saved.read_bytes()[:-1])

    assert "its end is missing" in refusal(saved)


def test_a_full_disk_keeps_the_old_session(run: KeptRun, saved: Path) -> None:
    before = saved.read_bytes()

    with no_file_above(10_000), pytest.raises(OSError, match="File too large") as caught:
        write_session(saved, kept_session(run, replace(run, start=replace(run.start, run=2))))

    assert caught.value.filename == str(saved)
    assert saved.read_bytes() == before
    assert [each.name for each in saved.parent.iterdir()] == [saved.name]


def test_what_could_not_be_read_again_is_not_written(run: KeptRun, saved: Path) -> None:
    before = saved.read_bytes()
    journal = (*run.start.journal, replace(run.start.journal[0], step=run.end + 1))

    with pytest.raises(SessionError, match="a journal whose entries are not in order"):
        write_session(saved, kept_session(replace(run, start=replace(run.start, journal=journal))))

    assert saved.read_bytes() == before


def test_another_machine_is_told(saved: Path) -> None:
    rewritten(
        saved, lambda members: altered(members, "manifest.json", lambda tree: tree["machine"].update(torch="1.0"))
    )

    assert read_session(saved).differences == ("PyTorch 1.0",)


def test_the_first_row_that_differs_is_named(run: KeptRun) -> None:
    series = run.series["g_loss"]
    values = series.rows.values.copy()
    values[0, 41] = np.nextafter(values[0, 41], 9)
    other = replace(run, series={**run.series, "g_loss": with_rows(series, values)})

    difference = first_difference(run, other)

    assert first_difference(run, run) is None
    assert difference is not None
    assert difference.step == 42
    assert difference.words.startswith("g_loss was ")


def with_rows(series: KeptSeries, values: Any) -> KeptSeries:
    return replace(series, rows=replace(series.rows, values=values))


@pytest.mark.parametrize("count", [3, 1001])
def test_lists_of_points_are_kept_once_however_many_set_ups_and_changes_have_them(count: int) -> None:
    points = PointArray((number % 90 / 7, -1.5) for number in range(count))
    change: dict[str, Any] = {"data.kind": "points", "data.points": points}
    set_ups = [Experiment().with_changes({**change, "seed": seed}) for seed in range(3)]
    stock = Stock()

    numbers = [stock.put_experiment(each) for each in set_ups]
    tree = codec.written(dict[str, Any], change, stock)
    kept, tree = json.loads(json.dumps([stock.experiments, tree]))
    again = Stock(stock.arrays, experiments=kept)

    assert [again.experiment(number) for number in numbers] == set_ups
    assert Experiment().with_changes(codec.read(dict[str, Any], tree, again)) == set_ups[0]
    assert len(stock.arrays) == (count > 1000)


def test_a_long_list_of_other_numbers_is_refused() -> None:
    stock = Stock({0: np.zeros(4, np.int64)})

    with pytest.raises(ValueError, match="a list of int64"):
        stock.listed({"array": 0})
    with pytest.raises(ValueError, match="there is no array 5"):
        stock.listed({"array": 5})


def test_a_run_is_called_as_its_user_or_its_comparison_calls_it() -> None:
    run = replace(kept_run(steps=2), title="", setup="Ring of 8", called=NO_TITLE)
    assert run.name == "Ring of 8"
    assert replace(run, called=Title("unchanged")).name == "unchanged"
    assert replace(run, called=Title("unchanged"), title="Mine").name == "Mine"
    assert replace(run, setup="").name == "run 1"
