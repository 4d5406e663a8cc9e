"""The pages of presets and of lessons, from their files, with what is claimed of each preset and counted."""

import tomllib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import ganviz.spec
from ganviz.spec import Preset, resource
from ganviz.spec.lessons import Lesson
from ganviz.spec.lessons import lessons as all_lessons
from ganviz.spec.presets import brief
from ganviz.spec.translation import SOURCE_LANGUAGE
from ganviz_docs.words import cell, code, own, table, translated
from tests.benchmarks.claims import Claim, claims_of

CLAIMS: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("claims.toml").read_text(encoding="utf-8"))
_SIGNS = {"en": (": ", ", ", "."), "zh_CN": ("：", "，", "。")}
_AFTER = {"en": "after step {step:,}", "zh_CN": "第 {step:,} 步之后"}
_OTHERS = ("Others", "其他")
_ALONE = ("left alone", "不作更改")


def presets(language: str) -> str:
    """Return a section for each preset, by groups."""
    lines = []
    for group, members in groupby(ganviz.spec.presets(), key=lambda preset: preset.group):
        lines.append(f"## {translated(group, language) if group else _OTHERS[language != 'en']}\n")
        for preset in members:
            lines.extend(_preset(preset, language))
    return "\n".join(lines)


def _preset(preset: Preset, language: str) -> Iterator[str]:
    yield f"### {translated(preset.title, language)} (`{preset.name}`)\n"
    up = "../" if language == "en" else "../../"  # from the page to `resources`
    for theme in ("light", "dark"):
        picture = resource("thumbnails", f"{preset.name}-{theme}.jpg")
        if picture.is_file():
            yield f"![]({up}thumbnails/{picture.name}){{.ganviz-thumbnail .only-{theme}}}\n"
    yield from (cell(translated(line, language)) for line in preset.story)
    yield f"\n{cell(translated(preset.note, language))}\n"
    colon, comma, stop = _SIGNS[language]
    about = f"{preset.steps:,} {own('steps', language)}"
    if preset.seconds:
        about += f"{comma}{own('about', language)} {preset.seconds:g} {own('seconds', language)}"
    yield f"{own('Open it', language)}{colon}`ganviz {preset.name}` ({about}){stop}\n"
    if preset.actions:
        yield f"{own('It offers', language)}{colon.strip()}\n"
        for action in preset.actions:
            change = ", ".join(code(f"{path}={brief(value)}") for path, value in action.change.items())
            after = comma + _AFTER[language].format(step=action.after) if action.after else ""
            yield f"- *{cell(translated(action.text, language))}*{after}{colon}{change}"
        yield ""
    if preset.lanes:
        texts = comma.join(f"*{cell(translated(lane.text, language))}*" for lane in preset.lanes)
        yield f"{own('Side by side', language)}{colon}{texts}{stop}\n"
    if preset.pair:
        yield f"{own('Its counterpart', language)}{colon}`{preset.pair}`{stop}\n"
    if claims := claims_of(preset.name):
        yield f"{own('What is counted', language)}{colon.strip()}\n"
        for claim in claims:
            words = claim.words if language == SOURCE_LANGUAGE else CLAIMS[language][claim.words]
            yield f"- {_done(claim, language) or _ALONE[language != 'en']}{colon}{cell(words)}"
        yield ""


def _done(claim: Claim, language: str) -> str:
    """Return which of the runs side by side a claim is about, and what is done in it on the way; empty for neither."""
    whose = f"({cell(translated(claim.lane or claim.first, language))})" if claim.lane or claim.first else ""
    what = cell(translated(claim.action, language)) if claim.action else ""
    what = what or ", ".join(code(f"{path}={brief(value)}") for path, value in claim.change.items())
    when = f"at {claim.at:,} {what}" if language == SOURCE_LANGUAGE else f"第 {claim.at:,} 步 {what}"
    return ", ".join(filter(None, (whose, when if what else "")))


def lessons(language: str) -> str:
    """Return a table of the lessons with their pages, then of the challenges with their goals."""
    found = all_lessons()
    told = [
        [f"**{cell(translated(each.title, language))}**", code(each.name),
         cell(translated(each.summary, language)), f"{each.minutes} {own('minutes', language)}",
         " · ".join(cell(translated(page.title, language)) for page in each.pages)]
        for each in found if not each.is_challenge
    ]  # fmt: skip
    parts = [table([own("Lessons", language), "", "", "", own("pages", language)], told)]
    parts += [_challenge(each, language) for each in found if each.is_challenge]
    return "\n".join(parts)


def _challenge(lesson: Lesson, language: str) -> str:
    name, wait = lesson.goal
    keep = ", ".join(code(path) for path in wait.keep)
    return (
        f"**{translated(lesson.title, language)}** (`{lesson.name}`): {cell(translated(lesson.summary, language))} "
        f"{own('Goal', language)}: {cell(translated(wait.text, language))} "
        f"{own('from preset', language)}: `{name}`; {own('must stay', language)}: {keep}.\n"
    )
