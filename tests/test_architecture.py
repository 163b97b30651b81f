"""The house keeps its shape: small modules with names that say something, and the tree that the documentation draws."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "kg").rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "base", "core", "manager", "managers", "common", "misc"}

modules = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def exported(tree: ast.Module) -> list[str]:
    values = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets)
    ]
    return list(ast.literal_eval(values[0])) if values else []


def bound(body: list[ast.stmt]) -> Iterator[str]:
    """The names that a module's top level binds, `if TYPE_CHECKING:` included."""
    for node in body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from (alias.asname or alias.name for alias in names)
            case ast.If(body=inner):
                yield from bound(inner)


@modules
def test_a_module_stays_under_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 300


@modules
def test_a_function_stays_under_41_lines(path: Path) -> None:
    assert [f.name for f in functions(parsed(path)) if (f.end_lineno or 0) - f.lineno >= 40] == []


@modules
def test_no_module_has_a_vague_name(path: Path) -> None:
    assert not VAGUE & {path.stem, *path.relative_to(ROOT).parts[:-1]}


@modules
def test_all_names_what_a_module_offers(path: Path) -> None:
    """`__all__` is sorted, holds only what is there, and every public function and class defined here."""
    tree = parsed(path)
    names = exported(tree)
    offered = {
        n.name for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef) and not n.name.startswith("_")
    }
    assert len(names) == len(set(names))
    assert set(names) <= set(bound(tree.body))
    assert offered <= set(names)


@modules
def test_no_error_is_swallowed_blindly(path: Path) -> None:
    handlers = [node.type for node in ast.walk(parsed(path)) if isinstance(node, ast.ExceptHandler)]
    blind = [h for h in handlers if h is None or (isinstance(h, ast.Name) and h.id in {"Exception", "BaseException"})]
    assert blind == []


@modules
def test_nothing_is_left_to_do(path: Path) -> None:
    assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b", path.read_text(encoding="utf-8"))


def test_nothing_lies_about_beside_the_rooms() -> None:
    """Notes of a day's work, and other people's texts in them, are easily committed with the rest."""
    if not (ROOT / ".git").exists():
        pytest.skip("no checkout")
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    files = {name for name in tracked.split("\n") if name and "/" not in name}
    known = {".gitattributes", ".gitignore", "LICENSE", "Makefile", "README.md", "pyproject.toml", "requirements.lock"}
    assert files <= known


def test_the_tree_of_the_documentation_is_the_one_on_disk() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    drawing = text.split("```")[1].split("kg/\n")
    top = {name.rstrip("/") for name in re.findall(r"^    (\S+)", drawing[0] + "    kg", re.MULTILINE)}
    rooms = {name.rstrip("/") for name in re.findall(r"^      (\S+)", drawing[1], re.MULTILINE)}
    on_disk = {path.name for path in (ROOT / "kg").iterdir() if path.name[0] not in "._"}
    assert rooms == on_disk
    assert [name for name in sorted(top) if not (ROOT / name).exists()] == []
