"""The page of all settings, from what each says of itself in `ganviz.spec`."""

from collections.abc import Iterator

from pydantic import BaseModel

from ganviz.spec.described import Setting, settings_of
from ganviz.spec.experiment import Experiment
from ganviz.spec.presets import brief
from ganviz.spec.settings import Variant, kind_of, variants_of
from ganviz_docs.words import cell, code, own, table, translated

_TITLES = {
    "data": ("Data", "数据"), "latent": ("Latents", "潜变量"), "generator": ("Generator", "生成器"),
    "discriminator": ("Discriminator", "判别器"), "objective": ("Objective", "目标"), "updates": ("Updates", "更新"),
    "compute": ("Computing", "计算"), "seed": ("Seed", "随机种子"),
}  # fmt: skip


def settings(language: str) -> str:
    """Return a table for each part of an experiment and each of its variants."""
    return "\n".join(_Settings(language).part(Experiment, "", 2))


class _Settings:
    def __init__(self, language: str) -> None:
        self._language = language
        self._seen: dict[tuple[type[Variant], ...], str] = {}  # unions that are told already, and under which path

    def part(self, model: type[BaseModel], prefix: str, level: int) -> Iterator[str]:
        """Yield the plain settings of a part, then its variants, then its parts."""
        fields = model.model_fields
        plain = [each for each in settings_of(model(), prefix) if "." not in each.path.removeprefix(prefix)]
        if plain and prefix == "":
            yield from ("#" * level + f" {self._title('seed')}", "")
        if plain:
            yield self._table(plain)
        for name, info in fields.items():
            kinds = variants_of(info)
            if kinds and issubclass(kinds[0], Variant):
                yield from self._variants(f"{prefix}{name}", info.title or name, info.description or "", kinds, level)
            elif isinstance(info.annotation, type) and issubclass(info.annotation, BaseModel):
                yield from ("#" * level + f" {self._title(name)} (`{prefix}{name}`)", "")
                yield from self.part(info.annotation, f"{prefix}{name}.", level + 1)

    def _variants(
        self, path: str, label: str, help: str, kinds: tuple[type[Variant], ...], level: int
    ) -> Iterator[str]:
        yield from ("#" * level + f" {translated(label, self._language)} (`{path}.kind`)", "")
        yield from (translated(help, self._language), "")
        if kinds in self._seen:
            same = {"en": "The same kinds and settings as", "zh_CN": "种类和设置与此相同："}[self._language]
            yield from (f"{same} `{self._seen[kinds]}`.", "")
            return
        self._seen[kinds] = path
        rows = [
            [code(kind_of(kind)), cell(translated(kind.label, self._language)),
             cell(translated(kind.help, self._language))]
            for kind in kinds
        ]  # fmt: skip
        yield table([code("kind"), "", own("what it does", self._language)], rows)
        for kind in kinds:
            mine = [each for each in settings_of(kind(), f"{path}.") if not self._is_told(each.path, path, kind)]
            if mine:
                label = translated(kind.label, self._language)
                yield from ("#" * (level + 1) + f" {label} (`{path}.kind={kind_of(kind)}`)", "")
                yield self._table(mine)
            for name, info in kind.model_fields.items():
                nested = variants_of(info)
                if nested and issubclass(nested[0], Variant) and nested not in self._seen:
                    yield from self._variants(
                        f"{path}.{name}", info.title or name, info.description or "", nested, level + 1
                    )

    def _is_told(self, path: str, prefix: str, kind: type[Variant]) -> bool:
        """Whether a setting belongs to a variant within this one, which has a table of its own."""
        return "." in path.removeprefix(f"{prefix}.")

    def _title(self, name: str) -> str:
        return _TITLES[name][self._language != "en"]

    def _table(self, found: list[Setting]) -> str:
        word = lambda text: own(text, self._language)  # noqa: E731
        return table(
            [word("setting"), "", word("allowed"), word("default"), word("changes"), word("what it does")],
            [self._row(each) for each in found],
        )

    def _row(self, each: Setting) -> list[str]:
        unit = f" ({translated(each.unit, self._language)})" if each.unit else ""
        default = brief(each.default) if each.default != "" else "-"
        when = own("at the next step" if each.live else "on a restart", self._language)
        return [
            code(each.path), cell(translated(each.label, self._language) + unit),
            cell(translated(each.allowed, self._language)), code(default), when,
            cell(translated(each.help, self._language)),
        ]  # fmt: skip
