"""
The order in which edges are drawn.

An edge from or to a group means the group's leaves or roots at that moment, so an author finishes a group before connecting it. Here too:
the edges inside an inner group come before those of the group around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .case import Case, map_sources


@dataclass(frozen=True)
class Edge:
    upstream: str
    downstream: str


def edges_from_the_inside(case: Case) -> list[Edge]:
    """Every edge of the case, those whose ends share the deepest group first."""
    parents = {task["id"]: task.get("group") for task in case.tasks} | {group["id"]: group.get("parent") for group in case.groups}
    mapped_groups = {group["id"] for group in case.groups if group.get("map")}
    found = [
        (_depth_of_shared_group(parents, upstream, node["id"]), Edge(upstream, node["id"]))
        for node in case.tasks + case.groups
        for upstream in _upstreams(node, node["id"] in mapped_groups)
    ]
    return [edge for _, edge in sorted(found, key=lambda pair: -pair[0])]


def _upstreams(node: dict[str, Any], is_mapped_group: bool) -> list[str]:
    declared = list(node.get("upstream", []))
    # A mapped task takes its sources as upstreams by itself; for a group, Airflow does it when the `with` block ends.
    if is_mapped_group:
        declared += [source for source in map_sources(node) if isinstance(source, str) and source not in declared]
    return declared


def _path(parents: dict[str, str | None], name: str) -> list[str]:
    path: list[str] = []
    around = parents[name]
    while around is not None:
        path.append(around)
        around = parents[around]
    return path[::-1]


def _depth_of_shared_group(parents: dict[str, str | None], one: str, other: str) -> int:
    depth = 0
    for left, right in zip(_path(parents, one), _path(parents, other), strict=False):
        if left != right:
            break
        depth += 1
    return depth
