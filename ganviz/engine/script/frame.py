"""What stands at the head and at the foot of a script: what it tells of itself, imports, and the command line."""

import re
import textwrap
from collections.abc import Sequence

from ganviz.engine.script import data
from ganviz.engine.script.pieces import WIDTH
from ganviz.spec import Experiment
from ganviz.spec.errors import in_print

# How it is imported, by what of it a script uses.
IMPORTS = {
    "import argparse": r"argparse\.",
    "import base64": r"base64\.",
    "import csv": r"csv\.",
    "import gzip": r"gzip\.",
    "import hashlib": r"hashlib\.",
    "import math": r"math\.",
    "import struct": r"struct\.",
    "import zlib": r"zlib\.",
    "from pathlib import Path": r"Path\(",
    "import numpy as np": r"np\.",
    "import torch": r"torch\.",
    "from torch import nn": r"nn\.",
    "from torch.func import functional_call": r"functional_call\(",
    "from torch.nn.functional import normalize": r"normalize\(",
    "from torch.nn.functional import one_hot": r"one_hot\(",
    "from torch.nn.functional import relu": r"relu\(",
    "from torch.nn.functional import softplus": r"softplus\(",
    "from torch.nn.utils import parametrize": r"parametrize\.",
}
_STANDARD = 9  # of those are of the standard library


def docstring(title: str, note: str, changes: Sequence[tuple[int, str]], *, needs_files: bool) -> str:
    """Return what a script tells of itself; `changes` are those on the way, by step and in words."""
    about = f"{title.rstrip('.')}." if title else "A generative adversarial network."
    paragraphs = [about, *([f"As ganviz tells it: {note}"] if note else [])]
    use = "Needs PyTorch and numpy alone. Run it with `python FILE.py`; `--help` tells what it writes."
    if needs_files:
        use += " The IDX files of the images are looked for in the folder that --data names."
    paragraphs.append(use)
    if changes:
        done = "; ".join(f"after step {step:,}: {about}" for step, about in changes)
        paragraphs.append(f"On the way: {done}.")
    paragraphs.append(
        "Two networks play against each other: the generator G makes fakes of random latents, the discriminator D "
        "tells them from real samples. D puts out logits, high for real. With equal threads the losses are those of "
        "ganviz with gradients by autograd."
    )
    text = "\n\n".join("\n".join(textwrap.wrap(quoted(each), WIDTH)) for each in paragraphs)
    return f'"""{text}\n"""'


def quoted(text: str) -> str:
    """Return `text` as it may stand in a docstring: what is no printable sign as an escape, and no end of it."""
    return in_print(" ".join(text.split())).replace("\\", "\\\\").replace('"', "'")


def imports_of(text: str) -> str:
    """Return the imports of what `text` uses."""
    used = [line for line, pattern in IMPORTS.items() if re.search(rf"(?<![\w.]){pattern}", text)]
    standard = [line for line in used if line in list(IMPORTS)[:_STANDARD]]
    others: list[str] = []
    for line in (line for line in used if line not in standard):
        source, _, name = line.partition(" import ")
        if name and others and others[-1].startswith(f"{source} import "):
            others[-1] += f", {name}"
        else:
            others.append(line)
    return "\n".join(standard) + "\n\n" + "\n".join(others)


def main_of(experiment: Experiment, threads: int) -> str:
    """Return the function that reads the command line, trains, and writes what was asked for."""
    lines = [
        "def main():",
        "    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)",
        '    parser.add_argument("--steps", type=int, default=steps)',
        '    parser.add_argument("--losses", metavar="FILE.csv", help="write the losses of every step")',
        '    parser.add_argument("--samples", metavar="FILE.npy", help="write 1,000 fakes at the end")',
        '    parser.add_argument("--weights", metavar="FILE.pt", help="write the weights at the end")',
    ]
    if data.is_read_from_files(experiment):
        lines.append('    parser.add_argument("--data", default=".", metavar="FOLDER", help="where the IDX files are")')
    lines += [
        "    options = parser.parse_args()",
        f"    torch.set_num_threads({threads})  # more of them round sums in another order",
    ]
    if experiment.data.is_image:
        names = "reals, images, labels" if experiment.data.num_classes else "reals, images"
        lines[1:1] = [f"    global {names}"]
        lines += [f"    {line}" for line in data.reading_images(experiment)]
        lines.append(f"    reals = {data.source_of_reals(experiment)}")
    lines += [
        "    rows = []",
        "",
        "    def note(step, d_value, g_value):",
        "        rows.append((step, d_value, g_value))",
        "        if step % 100 == 0 or step == options.steps:",
        '            print(f"step {step:6,}   D {d_value:8.4f}   G {g_value:8.4f}", flush=True)',
        "",
        "    try:",
        "        train(options.steps, note)",
        "    finally:  # also of training that diverged",
        "        if options.losses:",
        '            with open(options.losses, "w", newline="") as file:',
        '                csv.writer(file).writerows([("step", "d_loss", "g_loss"), *rows])',
        "    if options.samples:",
        "        generator.eval()",
    ]
    told = ["        shown = latents_told(shown, torch.arange(1000) % classes)"] if experiment.data.num_classes else []
    lines += [
        '        shown = draw_latents(1000, seeded("samples"))',
        *told,
        "        with torch.no_grad():",
        "            np.save(options.samples, generator(shown).numpy())",
        "    if options.weights:",
        '        weights = {"generator": generator.state_dict(), "discriminator": discriminator.state_dict()}',
        "        torch.save(weights, options.weights)",
    ]
    return "\n".join(lines)
