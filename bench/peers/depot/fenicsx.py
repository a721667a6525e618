"""Axisymmetric finite elements in FEniCSx; two-stage SDIRK (L-stable, order 2) in time.

Usage: fenicsx.py REFERENCE.csv DEGREE RADIAL DEPTH, where DEPTH is cells per layer such as 2x19x20.
"""
import csv
import logging
import sys
import time

import numpy as np

logging.disable(logging.INFO)  # the form compiler tells every step
import ufl
from dolfinx import fem, mesh
from dolfinx.fem.petsc import assemble_matrix, assemble_vector
from mpi4py import MPI
from petsc4py import PETSc
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import splu

reference = np.array([[float(x) for x in row] for row in csv.reader(open(sys.argv[1]))])
degree, radial = int(sys.argv[2]), int(sys.argv[3])
cells = [int(x) for x in sys.argv[4].split("x")]
OUTER, DEPTH, BALL, CENTRE = 12e-3, [0.1e-3, 1.9e-3, 4e-3], 0.05e-6, 2.5e-3
D, LOSS, K, SURFACE = [1e-10, 3e-10, 1e-10], [0, 6e-4, 1.5e-4], [1, 1, 2], 1e-9
borders = np.concatenate([[0], np.cumsum(DEPTH)])
# (until, step): few factorisations, every wanted time on a step.
STEPS = [(60, 5), (600, 20), (1800, 40), (7200, 120), (28800, 300)]


def solve():
    """Values at the three points for every wanted time, and the number of unknowns."""
    grid = mesh.create_rectangle(
        MPI.COMM_SELF, [[0, 0], [OUTER, sum(cells)]], [radial, sum(cells)], mesh.CellType.triangle
    )
    faces = np.concatenate(
        [np.linspace(borders[l], borders[l + 1], n + 1)[(l > 0):] for l, n in enumerate(cells)]
    )
    grid.geometry.x[:, 1] = np.interp(grid.geometry.x[:, 1], np.arange(sum(cells) + 1), faces)
    layers = fem.FunctionSpace(grid, ("DG", 0))

    def layered(values):
        f = fem.Function(layers)
        f.interpolate(lambda x: np.take(values, np.clip(np.searchsorted(borders, x[1]) - 1, 0, 2)))
        return f

    d, loss, k = layered(D), layered(LOSS), layered(K)
    space = fem.FunctionSpace(grid, ("CG", degree))
    u, v = ufl.TrialFunction(space), ufl.TestFunction(space)
    x = ufl.SpatialCoordinate(grid)
    top = mesh.locate_entities_boundary(grid, 1, lambda p: np.isclose(p[1], 0, atol=1e-12))
    tags = mesh.meshtags(grid, 1, np.sort(top), np.full(len(top), 1, dtype=np.int32))
    ds = ufl.Measure("ds", domain=grid, subdomain_data=tags)
    radius = (3 * BALL / (4 * np.pi)) ** (1 / 3)
    ball = ufl.conditional(ufl.lt(x[0] ** 2 + (x[1] - CENTRE) ** 2, radius**2), 1.0, 0.0)
    fine = {"quadrature_degree": 12}
    mass_form = fem.form(k * u * v * x[0] * ufl.dx)
    stiff_form = fem.form(
        k * (d * ufl.inner(ufl.grad(u), ufl.grad(v)) + loss * u * v) * x[0] * ufl.dx
        + SURFACE * u * v * x[0] * ds(1)
    )
    start_form = fem.form(ball * v * x[0] * ufl.dx(metadata=fine))
    begin = time.perf_counter()

    def sparse(form):
        a = assemble_matrix(form)
        a.assemble()
        i, j, values = a.getValuesCSR()
        return csr_matrix((values, j, i), shape=a.getSize()).tocsc()

    mass, stiff = sparse(mass_form), sparse(stiff_form)
    rhs = assemble_vector(start_form)
    rhs.ghostUpdate(addv=PETSc.InsertMode.ADD, mode=PETSc.ScatterMode.REVERSE)
    start = rhs.array.copy()
    # The quadrature of a sharp ball misses its volume a little: scale to the amount injected.
    start *= BALL / (2 * np.pi * start.sum())
    now = splu(mass).solve(start)
    places = space.tabulate_dof_coordinates()
    nodes = []
    for r, z in ((0, 4e-3), (5e-3, 4e-3), (0, 1.5e-3)):
        away = np.hypot(places[:, 0] - r, places[:, 1] - z)
        assert away.min() < 1e-9, "a point of interest is not a node of this grid"
        nodes.append(away.argmin())
    gamma = 1 - np.sqrt(0.5)
    found, clock = [], 0.0
    for until, dt in STEPS:
        factor = splu((mass + gamma * dt * stiff).tocsc())
        for _ in range(round((until - clock) / dt)):
            first = factor.solve(-(stiff @ now))
            second = factor.solve(-(stiff @ (now + (1 - gamma) * dt * first)))
            now = now + dt * ((1 - gamma) * first + gamma * second)
            clock += dt
            if np.any(np.isclose(clock, reference[:, 0])):
                found.append(now[nodes])
    return np.array(found), len(start), time.perf_counter() - begin


got, unknowns, seconds = solve()
want = reference[:, 1:]
error = np.where(want > 1e-4, np.abs(got / want - 1), 0).max(axis=0)
print(
    "%-34s %9d %9.1e %9.1e %9.1e %10.3f"
    % (f"FEniCSx P{degree}, SDIRK2", unknowns, *error, seconds)
)
