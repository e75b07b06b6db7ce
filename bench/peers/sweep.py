#!/usr/bin/env python3
"""What switches darken, by a graph library with our counters beside it: sweep.py igraph|networkx FILE SWITCHES

FILE is what org.linchpin.bench.EdgeFile writes; SWITCHES of them are asked, evenly spaced over the file's order, the most
popular supplier first. A need is an edge from what is needed; rows of edges come from the library, once; a node counts down
how many needs it may still lose. One worklist for each switch, undone after it. Prints processor seconds to load and to
sweep, switches, dark nodes, checksum, name. Written as fast as we could without leaving Python; corrections are welcome.
"""

import array
import gc
import platform
import sys
import time

MAGIC = 0x4C505831
OFF = 1 << 30
FNV_START = 0xCBF29CE484222325
FNV_PRIME = 0x100000001B3


class Edges:
    """The columns of an edge file, but for the holdouts."""

    def __init__(self, path):
        with open(path, "rb") as file:

            def ints(count):
                column = array.array("i")
                column.fromfile(file, count)
                if sys.byteorder == "big":
                    column.byteswap()
                return column

            magic, self.nodes, self.model_nodes, needs, self.switches, switched = ints(6)
            if magic != MAGIC:
                sys.exit(f'sweep.py: an edge file is needed, and "{path}" is none.')
            self.fail_at = ints(self.nodes).tolist()
            ints(self.nodes)
            start = ints(self.nodes + 1)
            self.source = ints(needs)
            ints(needs)
            self.is_function = ints(self.nodes).tolist()
            self.switch_start = ints(self.switches + 1)
            self.switch_node = ints(switched)
        self.target = array.array("i")
        for node in range(self.nodes):
            self.target.extend([node] * (start[node + 1] - start[node]))


def rows_of_igraph(edges):
    import igraph

    graph = igraph.Graph(n=edges.nodes, edges=list(zip(edges.source, edges.target)), directed=True)
    return f"igraph {igraph.__version__}", graph.get_adjlist(mode="out")


def rows_of_networkx(edges):
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(edges.nodes))
    graph.add_edges_from(zip(edges.source, edges.target))
    if graph.number_of_edges() != len(edges.source):
        sys.exit("sweep.py: two needs of one node on one source: DiGraph takes them for one.")
    return f"networkx {networkx.__version__}", [row for _, row in graph.adjacency()]


def sweep(edges, rows, asked):
    """Dark nodes of all switches, and the checksum."""
    left = edges.fail_at.copy()
    is_function, model_nodes = edges.is_function, edges.model_nodes
    total, checksum = 0, FNV_START
    for switch in asked:
        queue = []
        for node in edges.switch_node[edges.switch_start[switch] : edges.switch_start[switch + 1]]:
            if left[node] > 0:
                left[node] -= OFF
                queue.append(node)
        switched = len(queue)
        for node in queue:
            for above in rows[node]:
                bears = left[above] - 1
                left[above] = bears
                if bears == 0:
                    queue.append(above)
        dark = [node for node in queue if node < model_nodes]
        functions = sum([is_function[node] for node in dark])
        if len(queue) * 20 > len(left):
            left[:] = edges.fail_at
        else:
            for node in queue:
                for above in rows[node]:
                    left[above] += 1
            for node in queue[:switched]:
                left[node] += OFF
        total += len(dark)
        for value in (len(dark), functions):
            checksum = ((checksum ^ value) * FNV_PRIME) & 0xFFFFFFFFFFFFFFFF
    return total, checksum


def main():
    libraries = {"igraph": rows_of_igraph, "networkx": rows_of_networkx}
    if len(sys.argv) != 4 or sys.argv[1] not in libraries:
        sys.exit("Usage: sweep.py igraph|networkx FILE SWITCHES")
    # Nothing here forms cycles, and looking for them costs.
    gc.disable()
    edges = Edges(sys.argv[2])
    name, rows = libraries[sys.argv[1]](edges)
    wanted = min(edges.switches, int(sys.argv[3]))
    loaded = time.process_time()
    total, checksum = sweep(edges, rows, [k * edges.switches // wanted for k in range(wanted)])
    swept = time.process_time() - loaded
    print(f"{loaded:.6f} {swept:.6f} {wanted} {total} {checksum:016x} {name}, Python {platform.python_version()}")


main()
