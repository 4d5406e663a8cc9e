"""Pictures of single views: as pixels, as drawings that are cut where the view ends, and the window as it was."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, QSize
from PyQt6.QtGui import QImage
from PyQt6.QtSvg import QSvgRenderer
from PyQt6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ganviz.ui.task import Task
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.viewimage import ViewImage
from ganviz.ui.viewpictures import PictureDialog
from ganviz.ui.views.distribution import DistributionView
from ganviz.ui.views.losses import LossesView
from ganviz.ui.views.morelayers import DESCENT, MANIFOLD
from ganviz.ui.views.phase import PhaseView
from ganviz.ui.views.quality import QualityView
from ganviz.ui.window import MainWindow
from tests.fulldisk import no_file_above
from tests.ui import frames
from tests.ui.feeding import feed
from tests.ui.layers import gradients, plain_manifold, show

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def view(qtbot: QtBot) -> DistributionView:
    made = DistributionView()
    qtbot.addWidget(made)
    made.resize(620, 600)
    made.apply_theme(DARK)
    feed(made, frames.started())
    with qtbot.waitExposed(made):
        made.show()
    feed(made, frames.samples_frame(surface=frames.ramp_surface()))
    return made


def drawing(view: DistributionView) -> ElementTree.Element:
    return ElementTree.fromstring(ViewImage(view, DARK, "Distribution").taken(".svg")())


# --- what is in them --------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [1, 3])
def test_pixels_are_as_many_as_asked_for_and_marks_as_sharp(view: DistributionView, scale: int) -> None:
    image = ViewImage(view, DARK, "").image(scale)
    assert image.size() == view.size() * scale
    # What is drawn finely has edges within a pixel of the window: enlarged ones would have none.
    fine = ViewImage(view, DARK, "").image(1).scaled(image.size())
    assert (image == fine) is (scale == 1)
    png = ViewImage(view, DARK, "").taken(".png", scale)()
    assert QImage.fromData(png).size() == view.size() * scale


def test_an_svg_has_points_as_paths_and_texts_as_texts_and_is_cut_to_the_plane(view: DistributionView) -> None:
    root = drawing(view)
    texts = {"".join(each.itertext()).strip() for each in root.iter(f"{SVG}text")}
    assert {"Distribution", "Real", "Fake"} <= texts
    assert not texts & {"Surface", "Trails", "Layers"}  # which are only to be pressed
    longest = max((each.get("d", "") for each in root.iter(f"{SVG}path")), key=len)
    assert longest.count("M") >= 500  # as many marks as there are points in sight, each an outline
    (area,) = root.iter(f"{SVG}clipPath")
    (inside,) = [each for each in root.iter(f"{SVG}g") if each.get("clip-path") == f"url(#{area.get('id')})"]
    assert any(each.get("d", "") == longest for each in inside.iter(f"{SVG}path"))
    box = area.find(f"{SVG}rect")
    assert box is not None
    assert (float(box.get("width", 0)), float(box.get("height", 0))) == pytest.approx(
        (view.plane.view.width(), view.plane.view.height()), abs=1
    )
    assert QSvgRenderer(ViewImage(view, DARK, "").taken(".svg")()).viewBox().size() == view.size()


def test_arrows_and_the_manifold_are_lines_and_areas_of_the_drawing(view: DistributionView) -> None:
    view.choose_layers({DESCENT, MANIFOLD})
    before = sum(1 for _ in drawing(view).iter())
    show(view, arrows=gradients(), manifold=plain_manifold())
    root = drawing(view)
    lines = list(root.iter(f"{SVG}polyline"))
    assert len(lines) >= 3 * 3 + 2 * 4 * 5  # three arrows, and a grid of 4 x 4 cells
    assert sum(1 for _ in root.iter()) > before + len(lines)
    assert "−∇ G's loss: 2" in {"".join(each.itertext()).strip() for each in root.iter(f"{SVG}text")}


def test_a_fake_far_outside_is_not_in_the_drawing(view: DistributionView) -> None:
    view.real_chip.setChecked(False)
    view.plane.view.setRange(xRange=(50, 51), yRange=(50, 51), padding=0)
    assert max(len(each.get("d", "")) for each in drawing(view).iter(f"{SVG}path")) < 2_000


def test_lines_of_pyqtgraph_are_thin_in_the_coordinates_of_the_page(qtbot: QtBot) -> None:
    phase = PhaseView()
    qtbot.addWidget(phase)
    phase.resize(400, 400)
    with qtbot.waitExposed(phase):
        phase.show()
    for each in ElementTree.fromstring(ViewImage(phase, DARK, "").taken(".svg")()).iter(f"{SVG}g"):
        if each.get("stroke") != "none" and any(child.tag != f"{SVG}rect" for child in each):
            scale = re.match(r"matrix\(([^,]*),", each.get("transform") or "matrix(1,")
            assert scale is None or abs(float(scale[1])) == 1


def test_what_the_pointer_reads_is_not_in_the_picture(qtbot: QtBot) -> None:
    losses = LossesView()
    qtbot.addWidget(losses)
    losses.resize(420, 240)
    losses.apply_theme(DARK)
    feed(losses, frames.started())
    with qtbot.waitExposed(losses):
        losses.show()
    step = np.arange(1, 101)
    feed(losses, frames.frame(100, scalars=frames.rows(step, 1 + step / 100, 2 - step / 100)))
    plain = ViewImage(losses, DARK, "").image(1)
    losses.chart.pointed_at.emit(50.0)
    assert losses.chart.crosshair.isVisible()
    assert ViewImage(losses, DARK, "").image(1) == plain
    assert losses.grab().toImage() != plain
    assert losses.chart.crosshair.opacity() == 1.0


def test_a_picture_says_what_was_chosen_to_be_drawn(qtbot: QtBot) -> None:
    quality = QualityView()
    qtbot.addWidget(quality)
    quality.resize(460, 240)
    feed(quality, frames.started(), frames.quality_frame(100))
    with qtbot.waitExposed(quality):
        quality.show()
    assert b">Wasserstein<" in ViewImage(quality, DARK, "").taken(".svg")()
    assert quality.measure_chip.property("class") == "chip menu"


def test_a_pdf_has_one_page_of_the_size_of_the_view(view: DistributionView) -> None:
    pdf = ViewImage(view, DARK, "Distribution").taken(".pdf")()
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert re.search(rb"/Count (\d+)", pdf)[1] == b"1"  # type: ignore[index]
    left, bottom, right, top = map(float, re.search(rb"/MediaBox \[([^\]]*)\]", pdf)[1].split())  # type: ignore[index]
    points = 72 / view.logicalDpiX()
    assert (right - left, top - bottom) == pytest.approx((620 * points, 600 * points), abs=1)
    assert b"/Font" in pdf


def test_a_light_picture_of_a_dark_window_is_light(view: DistributionView) -> None:
    corners = [ViewImage(view, DARK, "").image(1, theme).pixelColor(QPoint(2, 2)).name() for theme in (None, LIGHT)]
    assert corners == [DARK.panel.lower(), LIGHT.panel.lower()]


def test_after_a_picture_the_view_is_as_it_was(view: DistributionView, qtbot: QtBot) -> None:
    view.choose_layers({"manifold"})
    view.real_chip.setFocus()
    QApplication.processEvents()
    before, asked = view.grab().toImage(), []
    view.probes_changed.connect(lambda: asked.append(True))
    image = ViewImage(view, DARK, "")
    image.taken(".svg", 1, LIGHT)
    image.image(2, LIGHT)
    image.taken(".pdf")
    QApplication.processEvents()
    assert view.grab().toImage() == before
    assert asked == []
    assert view.real_chip.hasFocus()
    assert view.average_chip.isHidden()


# --- the window -------------------------------------------------------------------------------------------


def test_the_dialog_offers_what_is_on_screen_and_saves_under_a_telling_name(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []

    def choose(parent: object, title: str, suggested: str, kinds: str) -> tuple[str, str]:
        asked.append((suggested, kinds))
        return str(tmp_path / Path(suggested).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    for _ in range(2):
        window.intents.do("save_view_picture")
        dialog = window.findChild(PictureDialog)
        assert dialog is not None
        names = [dialog.view_field.itemText(index) for index in range(dialog.view_field.count())]
        assert {"Distribution", "Losses", "Quality"} <= set(names)
        assert "Images" not in names
        dialog.kind_field.setCurrentIndex(1)
        assert not dialog.size_field.isEnabled()
        dialog.buttons.accepted.emit()
        qtbot.waitUntil(lambda: not Task.under_way())
        qtbot.waitUntil(lambda: window.findChild(PictureDialog) is None)
    name = f"ganviz-ring8-distribution-{window.session.current.step}.svg"
    assert asked == [(name, "SVG (*.svg)"), (str(tmp_path / name), "SVG (*.svg)")]
    assert (tmp_path / name).read_bytes().startswith(b"<?xml")


@pytest.mark.parametrize("is_full", [True, False])
def test_what_cannot_be_written_is_told_in_words(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_full: bool
) -> None:
    path = tmp_path / "here" / "x.svg"
    if is_full:
        path.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    what = window.pictures.choices()[0]
    with no_file_above(1000):
        window.pictures.save(what, ".svg", 1, False)
        qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "The picture was not saved."
    assert ("File too large" if is_full else "No such file") in box.informativeText()
    assert not path.exists()
    box.close()


def test_names_of_files_tell_runs_that_are_compared_apart(window: MainWindow) -> None:
    what = next(each for each in window.pictures.choices() if each.name == "modes_over_time")
    assert window.pictures.name_of(what) == "ganviz-ring8-modes-over-time-0"
    lane = replace(what, lane="Adam, lr 1e-3 / D @ 1,200")
    assert window.pictures.name_of(lane) == "ganviz-ring8-modes-over-time-Adam-lr-1e-3-D-1-200-0"


def test_every_view_has_a_menu_with_its_picture_and_its_layers(window: MainWindow) -> None:
    for name in ("distribution", "losses"):
        texts = [action.text() for action in window.pictures.menu_of(window.view(name)).actions()]
        assert texts[:2] == ["Save picture…", "Copy picture"]
        assert ("Manifold of G" in texts) is (name == "distribution")


def test_a_copy_is_on_the_clipboard_twice_as_fine(window: MainWindow) -> None:
    window.pictures.copy(window.view("losses"))
    clipboard = QApplication.clipboard()
    assert clipboard is not None
    size: QSize = window.view("losses").size()  # type: ignore[attr-defined]
    assert clipboard.image().size() == 2 * size
