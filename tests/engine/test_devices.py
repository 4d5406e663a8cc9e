"""Devices that cannot be there are told before PyTorch is loaded."""

import pytest

from ganviz.engine.devices import can_be_here, require_possible
from ganviz.spec import Experiment, SpecError


@pytest.mark.parametrize("device", ["cuda", "mps"])
def test_a_device_without_a_driver_is_refused(device: str) -> None:
    experiment = Experiment().with_changes({"compute.device": device})

    with pytest.raises(SpecError, match=f"compute.device: given '{device}'; allowed: auto or cpu: no driver"):
        require_possible(experiment, lambda name: False)
    require_possible(experiment, lambda name: True)  # whether it is there, PyTorch finds


@pytest.mark.parametrize("device", ["auto", "cpu"])
def test_what_every_machine_has_is_looked_for_nowhere(device: str) -> None:
    require_possible(Experiment().with_changes({"compute.device": device}), lambda name: False)


def test_metal_is_of_macs_and_cuda_of_others() -> None:
    assert can_be_here("mps", "darwin")
    assert not can_be_here("mps", "linux")
    assert not can_be_here("cuda", "darwin")
    assert can_be_here("cuda", "freebsd14")  # nothing is known of it


@pytest.mark.parametrize("is_there", [True, False])
def test_a_driver_is_a_library_that_loads(monkeypatch: pytest.MonkeyPatch, is_there: bool) -> None:
    def load(name: str) -> None:
        if not is_there:
            raise OSError(name)

    monkeypatch.setattr("ganviz.engine.devices.ctypes.CDLL", load)
    monkeypatch.setattr("ganviz.engine.devices._AMD", type("Absent", (), {"exists": lambda self: False})())

    assert can_be_here("cuda", "linux") == is_there
