"""docs/from_python.ipynb, run cell by cell as Jupyter does, without Jupyter.

A cell's output is what it prints, then what its last expression is, as text. `python -m tests.notebook` writes them.
"""

from __future__ import annotations

import ast
import io
import json
from contextlib import chdir, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kg.export import write_exports
from tests.test_questions import seeds_findings

NOTEBOOK = Path(__file__).parent.parent / "docs" / "from_python.ipynb"


def run_notebook(path: Path = NOTEBOOK) -> str:
    """The notebook with the outputs that its cells have on the seeds, as it stands in the file when nothing changed."""
    notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    namespace: dict[str, Any] = {"__name__": "__main__"}
    with TemporaryDirectory() as folder, chdir(folder):
        write_exports(seeds_findings(), Path("exports"), formats=["ttl"])
        cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        for number, cell in enumerate(cells, 1):
            cell["execution_count"] = number
            cell["outputs"] = _outputs(_run("".join(cell["source"]), namespace), number)
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def _run(source: str, namespace: dict[str, Any]) -> tuple[str, object]:
    """What the cell printed, and the value of its last line."""
    tree = ast.parse(source)
    end = tree.body[-1] if tree.body else None
    last = end if isinstance(end, ast.Expr) else None
    tree.body = tree.body[:-1] if last else tree.body
    with redirect_stdout(io.StringIO()) as printed:
        exec(compile(tree, "cell", "exec"), namespace)
        value = eval(compile(ast.Expression(last.value), "cell", "eval"), namespace) if last else None
    return printed.getvalue(), value


def _outputs(told: tuple[str, object], number: int) -> list[dict[str, Any]]:
    printed, value = told
    outputs: list[dict[str, Any]] = []
    if printed:
        outputs.append({"name": "stdout", "output_type": "stream", "text": printed.splitlines(keepends=True)})
    if value is not None:
        text = repr(value).splitlines(keepends=True)
        result = {
            "data": {"text/plain": text},
            "execution_count": number,
            "metadata": {},
            "output_type": "execute_result",
        }
        outputs.append(result)
    return outputs


if __name__ == "__main__":
    NOTEBOOK.write_text(run_notebook(), encoding="utf-8", newline="\n")
