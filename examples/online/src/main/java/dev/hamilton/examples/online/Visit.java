package dev.hamilton.examples.online;

import org.jspecify.annotations.Nullable;

/** What a request tells of one client, and what the batch found out about all of them, in place of computing it. */
record Visit(
        int age,
        double budget,
        double spend,
        int visits,
        @Nullable String referrer,
        double ageMean,
        double ageStdDev) {}
