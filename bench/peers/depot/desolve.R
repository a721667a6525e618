# Method of lines with deSolve's lsodes on an axisymmetric finite-volume grid.
suppressMessages(library(deSolve))
args <- commandArgs(TRUE)
reference <- as.matrix(read.csv(args[1], header = FALSE))
nr <- as.integer(args[2]); cells <- as.integer(strsplit(args[3], "x")[[1]])
R <- 12e-3
h <- c(0.1e-3, 1.9e-3, 4e-3); D <- c(1e-10, 3e-10, 1e-10)
k <- c(0, 6e-4, 1.5e-4); K <- c(1, 1, 2); P <- 1e-9
dz <- rep(h / cells, cells); Dz <- rep(D, cells); Kz <- rep(K, cells); kz <- rep(k, cells)
nz <- sum(cells); zf <- c(0, cumsum(dz)); zc <- (zf[-1] + zf[-(nz + 1)]) / 2
dr <- R / nr; rf <- (0:nr) * dr; rc <- (rf[-1] + rf[-(nr + 1)]) / 2
area <- pi * (rf[-1]^2 - rf[-(nr + 1)]^2)
link <- 1 / (dz[-nz] / (2 * Kz[-nz] * Dz[-nz]) + dz[-1] / (2 * Kz[-1] * Dz[-1]))
top <- 1 / (1 / P + dz[1] / (2 * Kz[1] * Dz[1]))
a <- (3 * 0.05e-6 / (4 * pi))^(1 / 3)
u0 <- matrix(0, nr, nz)
for (i in 1:nr) for (j in 1:nz) {            # share of the cell inside the ball, by 8 x 8 points
  r <- rf[i] + dr * ((1:8) - 0.5) / 8; z <- zf[j] + dz[j] * ((1:8) - 0.5) / 8
  inside <- outer(r, z, function(r, z) r^2 + (z - 2.5e-3)^2 < a^2)
  u0[i, j] <- sum(inside * r) / (8 * sum(r)) / Kz[j]
}
u0 <- u0 * 0.05e-6 / sum(outer(area, dz * Kz) * u0)
rate <- function(t, y, p) {
  u <- matrix(y, nr, nz)
  fz <- cbind(top * u[, 1], -sweep(u[, -1] - u[, -nz], 2, link, "*"), 0)
  fz[, 1] <- -fz[, 1]
  gr <- rbind(0, -2 * pi * rf[2:nr] * (u[-1, ] - u[-nr, ]) / dr, 0)
  du <- sweep(fz[, -(nz + 1)] - fz[, -1], 2, dz * Kz, "/") +
    sweep((gr[-(nr + 1), ] - gr[-1, ]) / area, 2, Dz, "*") - sweep(u, 2, kz, "*")
  list(as.vector(du))
}
at <- function(u, z) {                       # linear between cell centres of one layer, on the axis
  j <- max(which(zc <= z)); w <- (z - zc[j]) / (zc[j + 1] - zc[j])
  profile <- function(i) (1 - w) * u[i, j] + w * u[i, j + 1]
  profile
}
times <- c(0, reference[, 1])
time <- system.time(
  out <- ode.2D(as.vector(u0), times, rate, NULL, nspec = 1, dimens = c(nr, nz),
                method = "lsodes", rtol = 1e-6, atol = 1e-9, lrw = 5e7))[["elapsed"]]
err <- c(0, 0, 0)
for (t in seq_len(nrow(reference))) {
  u <- matrix(out[t + 1, -1], nr, nz)
  axis <- function(p) (9 * p(1) - p(2)) / 8   # even in r
  i <- max(which(rc <= 5e-3)); wr <- (5e-3 - rc[i]) / dr
  p4 <- at(u, 4e-3)
  got <- c(axis(p4), (1 - wr) * p4(i) + wr * p4(i + 1), axis(at(u, 1.5e-3)))
  want <- reference[t, 2:4]
  use <- want > 1e-4
  err[use] <- pmax(err[use], abs(got / want - 1)[use])
}
cat(sprintf("%-34s %9d %9.1e %9.1e %9.1e %10.3f\n", "deSolve lsodes, finite volumes",
            nr * nz, err[1], err[2], err[3], time))
