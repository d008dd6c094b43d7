package dev.hamilton.examples.online;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.columns.IntColumn;
import org.jspecify.annotations.Nullable;

/** Features of clients. The mean and deviation of the age need all clients; the rest is written over one. */
@Dataflow(inputs = Client.class)
final class ClientFeatures {
    private ClientFeatures() {}

    /** Mean age of the clients. */
    static double ageMean(IntColumn age) {
        return age.mean();
    }

    /** Standard deviation of the clients' age. */
    static double ageStdDev(IntColumn age) {
        return age.std();
    }

    /** Years above the mean age. */
    static double ageZeroMean(int age, double ageMean) {
        return age - ageMean;
    }

    /** Standard deviations above the mean age. */
    static double ageZeroMeanUnitVariance(double ageZeroMean, double ageStdDev) {
        return ageZeroMean / ageStdDev;
    }

    /** Whether the budget is beyond that of most. */
    static boolean isHighRoller(double budget) {
        return budget > 800;
    }

    /** What a visit brings; nothing for who never came. */
    static double spendPerVisit(double spend, int visits) {
        return visits == 0 ? 0 : spend / visits;
    }

    /** Share of the budget that was spent. */
    static double spendShare(double spend, double budget) {
        return spend / budget;
    }

    /** How the client came; directly, where nobody sent them. */
    static String channel(@Nullable String referrer) {
        return referrer == null ? "direct" : referrer;
    }
}
