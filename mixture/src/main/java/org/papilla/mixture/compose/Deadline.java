package org.papilla.mixture.compose;

/// The moment at which a search gives up with what it has.
///
/// @param nanoTime on the clock of [System#nanoTime]
record Deadline(long nanoTime) {

    /// Thrown inside a search when its time is over; never leaves the package.
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Passed() {
            super("the time limit of the search has passed", null, false, false);
        }
    }

    static Deadline inMillis(long millis) {
        return new Deadline(System.nanoTime() + millis * 1_000_000);
    }

    boolean hasPassed() {
        return System.nanoTime() - nanoTime > 0;
    }

    double secondsLeft() {
        return Math.max(0, (nanoTime - System.nanoTime()) * 1e-9);
    }

    void check() {
        if (hasPassed()) {
            throw new Passed();
        }
    }
}
