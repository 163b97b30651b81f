"""Knowledge graphs from diplomacy news: who accuses whom of what, who has promised what, and with which words.

from kg import build, extract, load

for edge in extract(["seeds/articles"]):
    print(edge["source"]["name"], edge["type"], edge["target"], edge["evidence"]["text"])
build(["seeds/articles"], "exports")
graph = load("exports/graph.ttl")
print(graph.query("accusations-of", actor="Sergey Lavrov").rows, graph.to_dataframe(), graph.to_networkx())
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from kg.release import VERSION

__version__ = VERSION
__all__ = ["__version__", "build", "extract", "load"]

if TYPE_CHECKING:
    from kg.export.loaded import load_graph as load
    from kg.incremental import build
    from kg.pipeline import extract


class _Kg(ModuleType):
    """`kg.build` and `kg.extract` load the pipeline, and with it spaCy, only when asked for; `kg.load` never does."""

    @property
    def build(self) -> Any:
        from kg import incremental

        return incremental.build

    @property
    def load(self) -> Any:
        from kg.export import loaded

        return loaded.load_graph

    @property
    def extract(self) -> Any:
        from kg import pipeline

        return pipeline.extract

    @extract.setter
    def extract(self, room: ModuleType) -> None:
        """The import system would put the room `kg/extract` here: `from kg.extract import …` finds it all the same."""


sys.modules[__name__].__class__ = _Kg
