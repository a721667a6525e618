# Compares FreeFEM's values with the reference: awk -F, -f errors.awk reference.csv values.txt
NR == FNR { for (p = 2; p <= 4; p++) want[$1 + 0, p] = $p; next }
$1 == "value" {
    for (p = 2; p <= 4; p++) {
        w = want[$2 + 0, p]
        if (w > 1e-4) { e = $(p + 1) / w - 1; if (e < 0) e = -e; if (e > error[p]) error[p] = e }
    }
    seen++
}
$1 == "run" {
    if (seen != 8) { print "FreeFEM gave " seen " of 8 times" > "/dev/stderr"; exit 1 }
    printf "%-34s %9d %9.1e %9.1e %9.1e %10.3f\n", "FreeFEM P2, SDIRK2", $2, error[2], error[3], error[4], $3
}
