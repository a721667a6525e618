#!/bin/sh
# Installs the peers from Debian when missing, computes the exact answer, runs Papilla and every
# peer on the same problem and prints a table of errors and times.
set -eu
cd "$(dirname "$0")"
classes=../../../scalp/target/classes
[ -d "$classes" ] || { echo "build the scalp module first (mvn -pl scalp -am compile)" >&2; exit 2; }
missing=
Rscript -e 'library(deSolve)' > /dev/null 2>&1 || missing="r-base-core r-cran-desolve"
# Debian's own Python, whatever other one comes first on the path.
/usr/bin/python3 -c 'import dolfinx, scipy' > /dev/null 2>&1 ||
    missing="$missing python3-dolfinx python3-scipy"
command -v FreeFem++ > /dev/null 2>&1 || missing="$missing freefem++"
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >&2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# One thread each.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
engine=org/papilla/scalp/depot
"${bin}javac" -proc:none -d "$work/classes" -cp "$classes" Ours.java \
    "../../src/main/java/$engine/BulbCurve.java" \
    "../../../scalp/src/test/java/$engine/LayeredOracle.java"
printf '%-34s %9s %9s %9s %9s %10s\n' solver unknowns bulb aside bulge seconds
"${bin}java" -XX:+UseSerialGC -cp "$classes:$work/classes" \
    org.papilla.scalp.depot.Ours "$work/reference.csv"
for grid in "40 4x20x40" "80 4x40x80"; do
    # shellcheck disable=SC2086
    Rscript desolve.R "$work/reference.csv" $grid
done
for grid in "1 96 2x38x40" "2 48 2x19x20" "2 96 2x38x40"; do
    # shellcheck disable=SC2086
    /usr/bin/python3 fenicsx.py "$work/reference.csv" $grid
done
for grid in "48 2 19 20" "96 2 38 40"; do
    # shellcheck disable=SC2086
    FreeFem++ -nw -v 0 freefem.edp $grid > "$work/freefem.txt" ||
        { cat "$work/freefem.txt" >&2; exit 1; }
    awk -F, -f errors.awk "$work/reference.csv" "$work/freefem.txt"
done
