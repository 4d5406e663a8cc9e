"""Sessions to be fuzzed: made by hand, without torch, as the processes that read damaged files have none."""

import io
import json
import random
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy

from ganviz.engine.checkpointhead import FORMAT
from ganviz.engine.journal import Changed, Hashed, Stepped
from ganviz.engine.messages import CheckpointTaken, Start
from ganviz.engine.sessionfile import SUFFIX
from ganviz.engine.sessionfile.files import read_session, write_session
from ganviz.engine.sessionfile.kept import KeptRun, KeptSession, OnShow
from ganviz.ui.model.record import RunRecord
from tests.robustness.damage import damaged
from tests.ui.frames import RING, applied, loss_frame, quality_frame, ramp_surface, samples_frame, started

VALUES = (
    None, True, 0, 1, -1, 7, 120, 10**6, 2**53, 10**30, 0.5, float("nan"), float("inf"), "", "x" * 3000, "../x",
    "\x1b[31m",
    "Changed", [], {}, [[]], {"a": 1}, [1, 2], [[1, 2], [3, 4]],
)  # fmt: skip
CHANGE = {"discriminator.optimizer.lr": 0.002}


class Session:
    """Sessions."""

    name = "session"
    file = "mine.ganviz"
    tokens = (
        b"PK\1\2", b"PK\3\4", b"PK\5\6", b"PK\6\6", b"\0", b"\xff\xff\xff\xff", b"\xff\xff", b"\x08\x00", b"\x0c\x00",
        b"manifest.json", b"runs/1/run.json", b"../../evil", b"/etc/passwd", b"C:\\evil", b"[" * 2000, b'{"is": ',
        b'"format": 1', b'"format": 99', b"true", b"-1", b"1e999", b"NaN", b"9" * 30, b'"step": ', b'"run": ', b"{",
        b"}", b"null",
        b"]", b",", b'"F64"', b'"F32"', b'"I64"', b"data_offsets", b"shape", b"\x80\x04\x95cos\nsystem\n", b"\x1b[31m",
        "\u202e".encode(), b"1", b"2", b"0.5", b"'",
    )  # fmt: skip

    def samples(self) -> Sequence[bytes]:
        session = KeptSession((kept_run(1), kept_run(2)), OnShow(1, (1, 2), (0, 1)))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"mine{SUFFIX}"
            files = []
            for is_small in (True, False):
                write_session(path, session, b"\x89PNG", is_small=is_small)
                files.append(path.read_bytes())
        return [*files, bomb()]

    def damaged(self, rng: random.Random, samples: Sequence[bytes]) -> bytes:
        """Return a session damaged as a whole, or one with a damaged member and the checksums of that."""
        if rng.random() < 0.4:
            return damaged(rng, samples, self.tokens)
        with zipfile.ZipFile(io.BytesIO(samples[0])) as opened:
            members = {name: opened.read(name) for name in opened.namelist()}
        name = rng.choice(("manifest.json", "runs/1/run.json", "runs/2/run.json", "runs/1/arrays.safetensors"))
        if name.endswith(".json") and rng.random() < 0.6:
            tree = json.loads(members[name])
            for _ in range(rng.choice((1, 1, 2, 5))):
                alter(rng, tree)
            members[name] = json.dumps(tree).encode()
        else:
            members[name] = damaged(rng, [members[name]], self.tokens)
        return zipped(members)

    def command(self, path: Path) -> Sequence[str]:
        return ("replay", str(path), "--look")

    def misread(self, path: Path) -> str:
        """Let a record be made of each run, as the window does."""
        for kept in read_session(path).session.runs:
            record = RunRecord.of(kept)
            for history in (*record.series.values(), *record.vectors.values()):
                history.fine_and_coarse(0, kept.end, 500, 50)
                history.reading(kept.end / 2)
        return ""


def alter(rng: random.Random, tree: Any) -> None:
    """Put another value in the place of one somewhere in `tree`, or take it out."""
    while True:
        places = list(tree) if isinstance(tree, dict) else list(range(len(tree)))
        if not places:
            return
        place = rng.choice(places)
        if isinstance(tree[place], dict | list) and tree[place] and rng.random() < 0.85:
            tree = tree[place]
            continue
        if rng.random() < 0.15:
            del tree[place]
        else:
            tree[place] = deepcopy(rng.choice((*VALUES, tree[rng.choice(places)])))
        return


def kept_run(number: int) -> KeptRun:
    """Return a run of 300 steps, with all that can be known of one."""
    record = RunRecord(number, RING)
    record.note(started(run=number))
    record.note(loss_frame(1, 120))
    record.note(quality_frame(100))
    record.note(samples_frame(120, count=50, surface=ramp_surface(size=8)))
    record.note(applied(CHANGE, step=120))
    record.note(loss_frame(121, 300))
    after = RING.with_changes(CHANGE)
    about = {"format": FORMAT, "step": "300", "experiment": after.model_dump_json()}
    data = safetensors.numpy.save({"generator/weights": np.zeros(40, np.float32)}, metadata=about)
    journal = (Changed(120, CHANGE), Stepped(130, "generator"), Hashed(300, "0" * 32))
    latest = CheckpointTaken(number, 300, after, data, 3)
    return record.kept(Start(number, RING, journal=journal, step=300, threads=1, latest=latest))


def bomb() -> bytes:
    """Return an archive that unpacks to more than there may be."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        for name in ("manifest.json", "runs/1/run.json", "runs/1/arrays.safetensors"):
            opened.writestr(name, bytes(60_000_000))
    return file.getvalue()


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Return an archive of members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as opened:
        for name, data in members.items():
            opened.writestr(name, data)
    return file.getvalue()
