package dev.hamilton.examples.online;

/** What the model is asked with. */
record Features(
        double ageZeroMean,
        double ageZeroMeanUnitVariance,
        boolean isHighRoller,
        double spendPerVisit,
        double spendShare,
        String channel) {}
