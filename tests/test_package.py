"""The wheel and the sdist: they install and run outside the repository, with all that kg reads inside them."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SENTENCE = "Russia accused the United States of breaking the ceasefire in Syria on Friday."


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel made from the sdist, as an index's users get it."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_runs_outside_the_repository(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "site"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(place)
    (tmp_path / "a.txt").write_text(SENTENCE, "utf-8")
    script = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import kg; from kg.cli import main; "
        "assert kg.__file__.startswith(sys.path[0]), kg.__file__; main()"
    )
    command = [sys.executable, "-I", "-c", script, str(place)]
    for words in (["build", "-q", "a.txt", "-o", "out"], ["validate", "out/graph.ttl"]):
        subprocess.run([*command, *words], cwd=tmp_path, check=True, capture_output=True)
    asked = subprocess.run(
        [*command, "query", "out/graph.ttl", "who-accuses-whom"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert "Russia" in asked.stdout and "United States" in asked.stdout


def test_the_sdist_holds_what_is_kept_in_git_and_nothing_that_is_made(wheel: Path) -> None:
    (sdist,) = wheel.parent.glob("*.tar.gz")
    with tarfile.open(sdist) as packed:
        names = {name.split("/", 1)[1] for name in packed.getnames() if "/" in name}
    assert {"pyproject.toml", "README.md", "LICENSE", "kg/cli/__init__.py", "ontology/kg.ttl"} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith((".venv", ".kg", "dist/"))]


def test_the_lock_file_pins_every_dependency_with_its_hashes() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pinned = {_plain(name) for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *(d for extra in project["optional-dependencies"].values() for d in extra)]
    assert {_plain(re.split(r"[=<>!~\[ ;]", line)[0]) for line in wanted} <= pinned
    assert lock.count("--hash=sha256:") > len(pinned)
    assert not re.search(r"https?://|file://", lock)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
