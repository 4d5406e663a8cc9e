"""Settings that do nothing while another has some value: declared beside them, said in words."""

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ganviz.spec.translation import tr


@dataclass(frozen=True, slots=True)
class Needs:
    """Says that a setting has no effect unless `name`, a setting of the same part, has one of `values`.

    Without `values` it needs any but 0. What has no effect keeps its value, and may be set.
    """

    name: str
    values: tuple[Any, ...] = ()

    def unmet_by(self, part: BaseModel) -> str:
        """Return in words what `part` would need for an effect; empty where there is one."""
        value, info = getattr(part, self.name), type(part).model_fields[self.name]
        if value in self.values if self.values else value:
            return ""
        if not self.values:
            return tr("Used while {setting} is not 0", setting=tr(info.title or self.name))
        extra = info.json_schema_extra
        assert isinstance(extra, dict), "every field of an experiment is declared with setting()"
        names: Any = extra["names"]
        values = tr(" or ").join(tr(names[value]) for value in self.values)
        return tr("Used with {setting}: {values}", setting=tr(info.title or self.name), values=values)
