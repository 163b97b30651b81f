"""Knowledge graphs from diplomacy news: who accuses whom of what, who has promised what, and with which words.

from kg import build, extract

for edge in extract(["seeds/articles"]):
    print(edge["source"]["name"], edge["type"], edge["target"], edge["evidence"]["text"])
build(["seeds/articles"], "exports")
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "build", "extract"]

if TYPE_CHECKING:
    from kg.pipeline import build, extract


class _Kg(ModuleType):
    """`kg.build` and `kg.extract` load the pipeline, and with it spaCy, only when they are asked for."""

    @property
    def build(self) -> Any:
        from kg import pipeline

        return pipeline.build

    @property
    def extract(self) -> Any:
        from kg import pipeline

        return pipeline.extract

    @extract.setter
    def extract(self, room: ModuleType) -> None:
        """The import system would put the room `kg/extract` here: `from kg.extract import …` finds it all the same."""


sys.modules[__name__].__class__ = _Kg
