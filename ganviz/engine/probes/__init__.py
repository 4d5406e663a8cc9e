"""What views ask of a run, and what they are told: one file a probe. Importing this needs neither torch nor Qt."""

from ganviz.engine.probes.base import Answer, AnswerT, AnyProbe, Probe
from ganviz.engine.probes.classes import Classes, ClassesProbe, ClassifierState, FakeClasses
from ganviz.engine.probes.densities import Densities, DensitiesProbe
from ganviz.engine.probes.distances import LEAST_POOL, Distances, DistancesProbe
from ganviz.engine.probes.fakegradients import FakeGradients, FakeGradientsProbe
from ganviz.engine.probes.game import StepField, StepFieldProbe, StepSpectrum, StepSpectrumProbe
from ganviz.engine.probes.gradients import Gradients, GradientsProbe, InLayers, Stretches, StretchesProbe
from ganviz.engine.probes.handmade import ByHand, ByHandProbe
from ganviz.engine.probes.images import Images, ImagesProbe
from ganviz.engine.probes.manifold import Manifold, ManifoldProbe
from ganviz.engine.probes.nearest import Nearest, NearestProbe, Walk, WalkProbe
from ganviz.engine.probes.outputs import LossCurve, LossCurveProbe, OutputsProbe, Verdicts
from ganviz.engine.probes.quality import MODE_MASS, Quality, QualityProbe
from ganviz.engine.probes.samples import Samples, SamplesProbe
from ganviz.engine.probes.signs import CENTRE, Measures, SignsProbe
from ganviz.engine.probes.surface import Bounds, Surface, SurfaceProbe
from ganviz.engine.probes.trail import Trail, TrailProbe
from ganviz.engine.probes.updates import RehearsalProbe, UpdatesProbe
from ganviz.engine.probes.ways import Ways, WaysProbe

__all__ = [
    "CENTRE",
    "LEAST_POOL",
    "MODE_MASS",
    "Answer",
    "AnswerT",
    "AnyProbe",
    "Bounds",
    "ByHand",
    "ByHandProbe",
    "Classes",
    "ClassesProbe",
    "ClassifierState",
    "Densities",
    "DensitiesProbe",
    "Distances",
    "DistancesProbe",
    "FakeClasses",
    "FakeGradients",
    "FakeGradientsProbe",
    "Gradients",
    "GradientsProbe",
    "Images",
    "ImagesProbe",
    "InLayers",
    "LossCurve",
    "LossCurveProbe",
    "Manifold",
    "ManifoldProbe",
    "Measures",
    "Nearest",
    "NearestProbe",
    "OutputsProbe",
    "Probe",
    "Quality",
    "QualityProbe",
    "RehearsalProbe",
    "Samples",
    "SamplesProbe",
    "SignsProbe",
    "StepField",
    "StepFieldProbe",
    "StepSpectrum",
    "StepSpectrumProbe",
    "Stretches",
    "StretchesProbe",
    "Surface",
    "SurfaceProbe",
    "Trail",
    "TrailProbe",
    "UpdatesProbe",
    "Verdicts",
    "Walk",
    "WalkProbe",
    "Ways",
    "WaysProbe",
]
