package org.papilla.mixture.compose;

import java.util.Comparator;

/// What is made as small as possible, in this order.
///
/// @param agents different agents in the syringe
/// @param items products drawn up, diluents included: each is one more puncture and one more chance
///   of error
/// @param risk sum over the agents of how weak their evidence is
/// @param penalty distance from the middle of the windows (isotonic, neutral), in classes
/// @param waste what is left in opened containers, in grid steps
record Score(int agents, int items, int risk, int penalty, int waste) implements Comparable<Score> {

    private static final Comparator<Score> ORDER =
            Comparator.comparingInt(Score::agents)
                    .thenComparingInt(Score::items)
                    .thenComparingInt(Score::risk)
                    .thenComparingInt(Score::penalty)
                    .thenComparingInt(Score::waste);

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }
}
