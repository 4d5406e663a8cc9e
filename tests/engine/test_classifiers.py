"""Classifiers of image sets: one a set and process, kept in the cache folder; the probe that asks what they tell."""

import dataclasses
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch

from ganviz.engine import classifiers
from ganviz.engine.classifiers import learning_of
from ganviz.engine.datafiles import DatasetMissing
from ganviz.engine.probes import Classes, ClassesProbe
from ganviz.engine.run import TrainerRun
from ganviz.gan import classifier as recipe
from ganviz.spec import preset
from tests.tinyset import TinySet, tiny

__all__ = ["tiny"]
DIGITS = preset("digits-mlp").experiment


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin without any, and let them learn for less long."""
    init = recipe.ClassifierTraining.__init__
    monkeypatch.setattr(recipe.ClassifierTraining, "__init__", lambda *args: init(*args, 30))
    classifiers.forget()
    yield
    classifiers.forget()


@pytest.fixture
def kept(own_folders: Path) -> Path:
    """Let the classifier of the digits learn, forget it, and return the file that it is kept in."""
    learning = learning_of("digits", 10, None)
    while not learning.advance():
        pass
    classifiers.forget()
    (path,) = (own_folders / "cache" / "ganviz" / "classifiers").iterdir()
    return path


# --- kept for the next time -------------------------------------------------------------------------------------


def test_one_that_has_learnt_is_there_at_once_the_next_time(kept: Path) -> None:
    weights, again = safetensors.torch.load(kept.read_bytes()), learning_of("digits", 10, None)
    assert again.is_over
    assert again.percent == 100
    assert again.training.classifier is not None
    for name, tensor in again.training.classifier.state_dict().items():
        assert torch.equal(tensor, weights[name])


def test_the_accuracy_is_kept_along(kept: Path) -> None:
    again = learning_of("digits", 10, None)
    kept.unlink()
    classifiers.forget()
    anew = learning_of("digits", 10, None)
    while not anew.advance():
        pass
    assert again.training.accuracy == anew.training.accuracy


def test_one_that_was_cut_short_leaves_no_file_and_goes_on_in_this_process(own_folders: Path) -> None:
    first = learning_of("digits", 10, None)
    for _ in range(12):
        first.advance()
    assert not (own_folders / "cache" / "ganviz").exists()
    assert learning_of("digits", 10, None) is first
    assert first.training.done == 11  # and one look at the images held out


def damaged(data: bytes, how: str) -> bytes:
    if how == "cut short":
        return data[: len(data) // 2]
    if how == "nothing":
        return b""
    if how == "no such format":
        return b"\x80\x04" + data
    weights = safetensors.torch.load(data)
    about = {"format": "ganviz-classifier", "accuracy": "0.5"}
    if how == "not finite":
        weights["first.weight"][0] = torch.nan
    elif how == "of another shape":
        weights["first.weight"] = weights["first.weight"][:, :, :1].contiguous()
    elif how == "of another dtype":
        weights["first.bias"] = weights["first.bias"].double()
    elif how == "one too few":
        del weights["to_logits.bias"]
    elif how == "one too many":
        weights["more"] = torch.zeros(3)
    elif how == "of another format":
        about["format"] = "ganviz-checkpoint-2"
    else:
        about["accuracy"] = how.removeprefix("accuracy ")
    return safetensors.torch.save(weights, metadata=about)


@pytest.mark.parametrize(
    "how",
    [
        "cut short", "nothing", "no such format", "not finite", "of another shape", "of another dtype", "one too few",
        "one too many", "of another format", "accuracy nan", "accuracy 1.5", "accuracy ?",
    ],
)  # fmt: skip
def test_a_file_that_is_not_as_it_must_be_is_passed_over_and_written_anew(kept: Path, how: str) -> None:
    whole = kept.read_bytes()
    kept.write_bytes(damaged(whole, how))
    learning = learning_of("digits", 10, None)
    assert not learning.is_over
    while not learning.advance():
        pass
    assert safetensors.torch.load(kept.read_bytes()).keys() == safetensors.torch.load(whole).keys()
    classifiers.forget()
    assert learning_of("digits", 10, None).is_over


def test_a_file_too_large_is_not_read(kept: Path) -> None:
    with kept.open("ab") as file:
        file.truncate(100_000_000)
    assert not learning_of("digits", 10, None).is_over


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among files")
def test_a_pipe_in_its_place_is_not_waited_for(kept: Path) -> None:
    kept.unlink()
    os.mkfifo(kept)
    assert not learning_of("digits", 10, None).is_over


def test_a_user_without_a_home_has_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(classifiers.platformdirs, "user_cache_path", lambda *args, **others: Path("~/.cache/ganviz"))
    learning = learning_of("digits", 10, None)
    while not learning.advance():
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_its_place_is_passed_over(kept: Path) -> None:
    kept.unlink()
    kept.mkdir()
    learning = learning_of("digits", 10, None)
    while not learning.advance():
        pass
    assert learning.is_over


def test_without_a_folder_to_write_to_it_works_all_the_same(own_folders: Path) -> None:
    (own_folders / "cache").write_bytes(b"no folder")
    learning = learning_of("digits", 10, None)
    while not learning.advance():
        pass
    assert learning.training.accuracy is not None


def test_other_images_and_another_recipe_have_another_file(
    kept: Path, tiny: TinySet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.write_to(tmp_path / "tiny-set")
    assert not learning_of("tiny", 10, str(tmp_path)).is_over
    classifiers.forget()
    monkeypatch.setattr(classifiers, "VERSION", recipe.VERSION + 1)
    assert not learning_of("digits", 10, None).is_over


def test_images_that_are_not_there_are_told_of(tmp_path: Path) -> None:
    with pytest.raises(DatasetMissing):
        learning_of("mnist", 10, str(tmp_path))


def test_the_number_of_threads_is_left_as_it_was() -> None:
    before = torch.get_num_threads()
    try:
        torch.set_num_threads(2)
        learning_of("digits", 10, None).advance()
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


# --- what is asked of a run -------------------------------------------------------------------------------------


def asked(run: TrainerRun) -> Classes:
    found = run.answer(ClassesProbe(200))
    assert found is not None
    return found


def test_a_run_tells_how_far_its_classifier_is_and_then_which_classes_fakes_are_of(kept: Path) -> None:
    kept.unlink()
    run, alone = TrainerRun(DIGITS), TrainerRun(DIGITS)
    found = asked(run)
    assert found.fakes is None
    assert found.classifier is not None
    assert (found.classifier.done, found.classifier.accuracy, found.classifier.num_held_out) == (0, None, 180)
    assert run.classifier is not None
    while not run.classifier.advance():
        assert run.step() == alone.step()
    found = asked(run)
    assert found.step == run.step_number
    assert found.names == tuple("0123456789")
    assert found.fakes is not None
    assert found.classifier is not None
    assert found.classifier.accuracy is not None
    assert int(found.fakes.counts.sum()) == found.fakes.count == 200
    assert float(found.fakes.target.sum()) == pytest.approx(1)
    assert found.fakes.num_classes == 10
    assert found.fakes.compared == 200
    assert found.fakes.frechet is not None
    assert found.fakes.frechet_floor is not None
    assert found.fakes.frechet > found.fakes.frechet_floor > 0
    assert not found.fakes.counts.flags.writeable
    for _ in range(3):
        assert run.step() == alone.step()
    assert run.digest() == alone.digest()


def test_the_past_is_told_again_as_it_was(kept: Path) -> None:
    run = TrainerRun(DIGITS)
    for _ in range(5):
        run.step()
    then = asked(run)
    for _ in range(5):
        run.step()
    now = asked(run)
    run.seek(5)
    again = asked(run)
    assert then.fakes is not None
    assert now.fakes is not None
    assert again.fakes is not None
    for field in dataclasses.fields(then.fakes):
        np.testing.assert_equal(getattr(again.fakes, field.name), getattr(then.fakes, field.name))
    assert now.fakes.frechet != then.fakes.frechet


def test_weights_that_are_not_finite_make_fakes_of_no_class(kept: Path) -> None:
    run = TrainerRun(DIGITS)
    run._trainer.generator.weights.detach().fill_(torch.nan)
    found = asked(run).fakes
    assert found is not None
    assert not found.counts.any()
    assert found.covered == 0
    assert found.frechet is not None
    assert np.isnan([found.reverse_kl, found.confidence, found.frechet]).all()


def test_points_have_no_classes() -> None:
    run = TrainerRun(preset("ring8").experiment)
    assert run.answer(ClassesProbe()) is None
    assert run.classifier is None


def test_files_that_are_gone_since_the_run_began_are_no_end_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    run = TrainerRun(DIGITS)

    def gone(*args: object) -> None:
        raise DatasetMissing("digits", "Digits are no longer there.", "Get them again.")

    monkeypatch.setattr(classifiers, "load_images", gone)
    found = asked(run)
    assert (found.classifier, found.fakes) == (None, None)
    assert run.step().step == 1
