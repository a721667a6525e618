#!/bin/sh
# Installs the peers from Debian, computes the reference, runs every peer on the same problem.
set -eu
cd "$(dirname "$0")"
classes=../../../scalp/target/classes
[ -d "$classes" ] || { echo "build the scalp module first (mvn -pl scalp -am compile)" >&2; exit 2; }
if ! Rscript -e 'library(deSolve)' > /dev/null 2>&1; then
    apt-get install -y --no-install-recommends r-base-core r-cran-desolve
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classes" Reference.java > "$work/reference.csv"
for grid in "40 4x20x40" "80 4x40x80"; do
    # shellcheck disable=SC2086
    Rscript desolve.R "$work/reference.csv" $grid
done
